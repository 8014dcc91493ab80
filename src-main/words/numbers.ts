import type { Language } from './language.ts'

/** A TEXT decimal as it is printed, '1.234,50' or '1,234.50': thousands grouped, every digit kept as entered, '−' before what is below zero; no unit; anything but digits with one point is a RangeError. */
export function decimalText(decimal: string, language: Language): string {
  const [, minus, whole, fraction] = canonicalForm.exec(decimal) ?? []
  if (whole === undefined) throw new RangeError(`Not a decimal: ${decimal}`)
  const { group, point } = marks[language]
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
  return (minus && !isZero(decimal) ? '−' : '') + grouped + (fraction === undefined ? '' : point + fraction)
}

/** A TEXT decimal in percent as offices print it, without a space: '87,5%' or '87.5%'; anything but digits with one point is a RangeError. */
export function percentText(percent: string, language: Language): string {
  return `${decimalText(percent, language)}%`
}

/** A count as it is printed, '1.234' or '1,234'; whole numbers from 0, anything else is a RangeError. */
export function countText(n: number, language: Language): string {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`Not a count: ${n}`)
  return decimalText(String(n), language)
}

/** The TEXT decimal a person meant, every decimal place kept ('120,0' → '120.0'): read by the marks of the language, or by the other's where those make no sense of it ('1,234.5' in Indonesian); undefined when neither do. */
export function readDecimal(text: string, language: Language): string | undefined {
  const written = text.trim().replace('−', '-')
  const other = language === 'id' ? 'en' : 'id'
  return readBy(written, marks[language]) ?? readBy(written, marks[other])
}

type Marks = { group: string; point: string }
const marks: Record<Language, Marks> = { id: { group: '.', point: ',' }, en: { group: ',', point: '.' } }

const canonicalForm = /^(-)?(\d+)(?:\.(\d+))?$/

function readBy(written: string, { group, point }: Marks): string | undefined {
  const form = new RegExp(`^[-+]?(\\d+|[1-9]\\d{0,2}([${group}]\\d{3})+)([${point}]\\d+)?$`)
  if (!form.test(written)) return undefined
  const digits = written.replace(/^[-+]/, '').replaceAll(group, '').replace(point, '.')
  const plain = digits.replace(/^0+(?=\d)/, '')
  return written.startsWith('-') && !isZero(plain) ? `-${plain}` : plain
}

function isZero(decimal: string): boolean {
  return !/[1-9]/.test(decimal)
}
