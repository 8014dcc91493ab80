import type { Language } from '#words/language.ts'

/** The wall-clock time, HH:MM, meant by '8', '8.30', '08:30' or '0830'; undefined when it is none. */
export function readTime(typed: string): string | undefined {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(typed.trim()) ?? []
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined
  return `${hours.padStart(2, '0')}:${minutes}`
}

/** A wall-clock time HH:MM as it is written: '08.30' in Indonesian, '08:30' in English. */
export function timeText(time: string, language: Language): string {
  return language === 'id' ? time.replace(':', '.') : time
}
