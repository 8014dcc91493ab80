const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/**
 * A document number by its pattern: `{nomor}` is the running number with at least three digits, `{bulan}` the month in Roman numerals,
 * `{tahun}` the year, both of the workshop's day. Anything else stands as it is.
 */
export function documentNumber(pattern: string, { sequence, date }: { sequence: number; date: string }): string {
  const [year = '', month = ''] = date.split('-')
  const parts: Readonly<Record<string, string>> = {
    nomor: String(sequence).padStart(3, '0'),
    bulan: roman[Number(month) - 1] ?? '',
    tahun: year,
  }
  return pattern.replace(/\{(nomor|bulan|tahun)\}/g, (_whole, name: string) => parts[name] ?? '')
}
