import Big from 'big.js'
import type { Cell } from './table.ts'
import { valueText } from './value-text.rules.ts'

/** Which sign stands before the decimals in a column, and whether a value of it shows so. */
export interface NumberStyle {
  readonly decimal: ',' | '.'
  readonly certain: boolean
}

/** What stood beside a number: a percent sign, a currency, or neither. */
export type NumberMark = '' | '%' | 'Rp' | 'USD' | 'EUR' | 'GBP' | 'JPY'

/** A number as the contract's `decimal` has it, or why there is none. */
export type ReadNumber =
  | { readonly value: string; readonly ambiguous: boolean; readonly mark: NumberMark }
  | { readonly problem: 'notANumber' | 'tooManyDigits' }

/** How numbers are written in Indonesia: 1.234,5. */
export const indonesianStyle: NumberStyle = { decimal: ',', certain: false }

/**
 * The style of a column: what most of those values say that can be read in one way only (1.234,5 and 1,5 and 1.234.567 are Indonesian;
 * 1,234.5 and 1.5 are not). Where they say nothing, or disagree evenly, it is the Indonesian one; it is certain where none disagrees.
 */
export function numberStyleOf(column: readonly Cell[]): NumberStyle {
  let [commas, points] = [0, 0]
  for (const cell of column) {
    const decimal = cell.kind === 'number' ? undefined : decimalSign(bare(valueText(cell)).digits)
    if (decimal === ',') commas += 1
    if (decimal === '.') points += 1
  }
  return { decimal: points > commas ? '.' : ',', certain: commas + points > 0 && Math.min(commas, points) === 0 }
}

/**
 * Reads what a person wrote as a number, all decimals kept: `120,0` is 120.0, `Rp 1.234.567,50`, `(5)`, `85 %` (as 85), `Rp2.000,-`, full
 * width; `unit` may stand behind it. A value that could be read in two ways (1.234) is read by the style of its column, and is ambiguous
 * where that is not certain or the value itself says otherwise. Up to 15 digits before and 9 after the decimal sign; what a workbook
 * computed to more is rounded to 9.
 */
export function readNumber(cell: Cell, style: NumberStyle = indonesianStyle, unit = ''): ReadNumber {
  if (cell.kind === 'number') return ofWorkbook(cell.text)
  if (cell.kind !== 'text') return { problem: 'notANumber' }
  const { digits, negative, mark } = bare(valueText(cell), unit)
  const own = decimalSign(digits)
  const decimal = own ?? style.decimal
  const group = decimal === ',' ? '.' : ','
  const form = decimal === ',' ? indonesianForm : englishForm
  if (!form.test(digits)) return { problem: 'notANumber' }
  const plain = digits.replaceAll(group, '').replace(/[ ']/g, '').replace(decimal, '.')
  const ambiguous = own === undefined ? !style.certain && /[.,]/.test(digits) : own !== style.decimal && style.certain
  return limited(negative, plain, ambiguous, mark)
}

const indonesianForm = /^(\d+|\d{1,3}([. '])\d{3}(\2\d{3})*)(,\d+)?$/
const englishForm = /^(\d+|\d{1,3}([, '])\d{3}(\2\d{3})*)(\.\d+)?$/

function limited(negative: boolean, plain: string, ambiguous: boolean, mark: NumberMark): ReadNumber {
  const [whole = '', fraction] = plain.split('.')
  const short = whole.replace(/^0+(?=\d)/, '')
  if (short.length > 15 || (fraction ?? '').length > 9) return { problem: 'tooManyDigits' }
  const value = short + (fraction === undefined ? '' : `.${fraction}`)
  return { value: negative && /[1-9]/.test(value) ? `-${value}` : value, ambiguous, mark }
}

function ofWorkbook(text: string): ReadNumber {
  const percent = text.endsWith('%')
  const number = new Big(percent ? text.slice(0, -1) : text).round(9, Big.roundHalfUp)
  return limited(number.lt(0), number.abs().toFixed(), false, percent ? '%' : '')
}

interface Bare {
  readonly digits: string
  readonly negative: boolean
  readonly mark: NumberMark
}

const currencies: readonly (readonly [RegExp, NumberMark])[] = [
  [/^(rp\.?|idr)\s*|\s*(rupiah|idr)$/i, 'Rp'],
  [/^(usd|us\$|\$)\s*|\s*(usd|\$)$/i, 'USD'],
  [/^(eur|€)\s*|\s*(eur|€)$/i, 'EUR'],
  [/^(gbp|£)\s*|\s*(gbp|£)$/i, 'GBP'],
  [/^(jpy|¥)\s*|\s*(jpy|¥)$/i, 'JPY'],
]
const percentMark = /\s*(%|persen|per\s?cent)$/i

/** A number without what stands around it. */
function bare(written: string, unit = ''): Bare {
  let rest = written.normalize('NFKC').replace(/[−–‐]/g, '-').replace(/\s+/g, ' ').replace(/’/g, "'").trim()
  if (unit !== '' && rest.toLowerCase().endsWith(unit.toLowerCase())) rest = rest.slice(0, -unit.length).trim()
  // Most numbers have nothing around them.
  if (/^[\d.,]+$/.test(rest)) return { digits: rest, negative: false, mark: '' }
  let negative = false
  const take = (form: RegExp) => {
    const before = rest
    rest = rest.replace(form, '').trim()
    return rest !== before
  }
  const takeSign = () => {
    if (negative) return
    if (/^\(.*\)$/.test(rest)) {
      negative = true
      rest = rest.slice(1, -1).trim()
    } else if (take(/^-/)) negative = true
    else take(/^\+/)
  }
  takeSign()
  const percent = take(percentMark)
  const money = currencies.find(([form]) => take(form))?.[1] ?? ''
  takeSign()
  // Offices close a sum with a comma and a dash: Rp1.000.000,-
  take(/[,.]\s?(-{1,2}|=)$/)
  return { digits: rest, negative, mark: percent ? '%' : money }
}

/** The decimal sign, where a number can be read in one way only. */
function decimalSign(digits: string): ',' | '.' | undefined {
  const signs = digits.replace(/[^.,]/g, '')
  const last = signs.at(-1)
  if (last !== ',' && last !== '.') return undefined
  const other = last === ',' ? '.' : ','
  if (signs.includes(other)) return last
  // The same sign twice groups thousands.
  if (signs.length > 1) return other
  const [before = '', behind = ''] = digits.split(last)
  return behind.length === 3 && /^[1-9]\d{0,2}$/.test(before) ? undefined : last
}
