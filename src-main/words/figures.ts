import type { Language } from './language.ts'
import { decimalText, percentText } from './numbers.ts'

/** How the numbers of an indicator are written: plain, with %, or as money of its unit. */
export interface FigureStyle {
  readonly figure: 'plain' | 'percentage' | 'currency'
  readonly unit: string
}

/** A figure of an indicator as it is written: '1.234,5', '12,5%', 'Rp1.250.000'. Money goes by its unit; where that names no currency, nothing is put before it. */
export function figureText(decimal: string, { figure, unit }: FigureStyle, language: Language): string {
  if (figure === 'percentage') return percentText(decimal, language)
  const written = decimalText(decimal, language)
  const sign = figure === 'currency' ? currencySign(unit) : ''
  return sign === '' ? written : written.replace(/^(−?)/, `$1${sign}`)
}

/** What was typed without the sign that the figure is written with: `Rp 1.250.000` and `12,5 %` leave their digits. */
export function withoutSign(typed: string, { figure }: Pick<FigureStyle, 'figure'>): string {
  if (figure === 'percentage') return typed.replace(/\s*%\s*$/, '')
  return figure === 'currency' ? typed.replace(/^\s*([-−+]?)\s*(?:rp\.?|us\$|\$|€|£|¥|[a-z]{3})\s*/iu, '$1') : typed
}

const signs: Readonly<Record<string, string>> = {
  rp: 'Rp',
  rupiah: 'Rp',
  idr: 'Rp',
  usd: 'US$',
  us$: 'US$',
  eur: '€',
  euro: '€',
  gbp: '£',
  jpy: '¥',
}

function currencySign(unit: string): string {
  return signs[unit.trim().replace(/\.$/, '').toLowerCase()] ?? ''
}
