/** A short code of letters, digits and hyphens for a workshop, made of its title and year; `taken` decides the suffix: -2, -3 … */
export function workshopCode(title: string, date: string, taken: (code: string) => boolean): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')
  const year = date.slice(0, 4)
  const base = plain.includes(year) ? plain : [plain, year].filter((part) => part !== '').join('-')
  return uncontested(base, taken)
}

/** The code itself, or with the first suffix that is free. */
export function uncontested(base: string, taken: (code: string) => boolean): string {
  if (!taken(base)) return base
  for (let suffix = 2; ; suffix += 1) if (!taken(`${base}-${suffix}`)) return `${base}-${suffix}`
}

/** `base` plus minutes on the same day's clock, `HH:MM`; the last minute of the day at the latest. */
export function laterOn(base: string, minutes: number): string {
  const [hours = 0, rest = 0] = base.split(':').map(Number)
  const total = Math.min(hours * 60 + rest + minutes, 24 * 60 - 1)
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}
