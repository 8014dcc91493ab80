/** What a number format shows a number as. */
export interface NumberFormat {
  readonly shows: 'number' | 'percent' | 'day' | 'dayAndTime' | 'time'
  /** The digits it always shows, for `00000`; otherwise 0. */
  readonly padded: number
}

export const plainFormat: NumberFormat = { shows: 'number', padded: 0 }

/** The format with a number of its own in the standard (ECMA-376 18.8.30), which files need not spell out; undefined for the others. */
export function builtInFormat(id: number): NumberFormat | undefined {
  if (id === 9 || id === 10) return { shows: 'percent', padded: 0 }
  if (id === 22) return { shows: 'dayAndTime', padded: 0 }
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return { shows: 'day', padded: 0 }
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return { shows: 'time', padded: 0 }
  return id < 164 ? plainFormat : undefined
}

/** What a format code such as `dd/mm/yyyy`, `0,0%` or `[$-421]dddd, d mmmm yyyy` shows; its first section counts. */
export function readFormat(code: string): NumberFormat {
  // Words, escaped signs, fill and spacing say nothing of the kind; neither do colours, conditions and languages in brackets.
  const bare = code.replace(/"[^"]*"|\\.|[_*]./gs, '').replace(/\[(?!(h+|m+|s+)\])[^\]]*\]/gi, '')
  const section = bare.split(';')[0] ?? ''
  if (/^(general|standard)$/i.test(section.trim())) return plainFormat
  const time = /h|s|am\/pm|a\/p/i.test(section)
  // A day has a day or a year; a month stands alone only as mmm and mmmm, since m is also the minute. Digits make it a number.
  const day = !/[0#?]/.test(section.replace(/[s.,]0+/gi, '')) && /d|y|e(?![+-])|mmm|^m+$/i.test(section)
  if (day) return { shows: time ? 'dayAndTime' : 'day', padded: 0 }
  if (time && !/[0#?]/.test(section.replace(/[s.,]\]?[.,]?0+/gi, ''))) return { shows: 'time', padded: 0 }
  if (section.includes('%')) return { shows: 'percent', padded: 0 }
  const padded = section.trim()
  return { shows: 'number', padded: /^0{2,}$/.test(padded) ? padded.length : 0 }
}
