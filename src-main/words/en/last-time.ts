import type { lastTime as words } from '../id/last-time.ts'

/** Words of what links a workshop with the one before it in its series. */
export const lastTime: typeof words = {
  goOnFrom: (title: string) => `Go on from ${title}`,
  takesOver: (programmes: number, people: number) =>
    `Takes over ${counted(programmes, 'programme')} with indicators, ${people === 1 ? '1 person' : `${people} people`}, the agenda, kinds, letterhead and signatories; what was reached is the new baseline.`,
  alsoTakes: 'Comes along from there:',
  takes: { people: 'last time’s participants', indicators: 'last time’s indicators' },
  takesHint: 'Untick what this year’s spreadsheets will bring.',
  lead: (title: string, day: string) => `${title}, ${day}. Read from that workshop; nothing is copied.`,
  open: 'Open its agreements',
  standing: (done: number, overdue: number) => `${done} done${overdue > 0 ? `, ${overdue} overdue` : ''}`,
  indicators: 'What the indicators reached',
  none: {
    decisions: 'No decision was recorded.',
    actions: 'No action was recorded.',
    offers: 'No offer was recorded.',
    indicators: 'There are no indicators.',
  },
  show: (code: string) => `${code}: open in Agreements`,
  noOwner: 'nobody answers for it yet',
  noDue: 'no due date yet',
  age: (months: number) => (months === 0 ? 'less than a month old' : `${lasted(months)} old`),
  before: 'Last time',
  stood: (year: string, figure: string, percent: string | null) => `${year}: ${figure}${percent === null ? '' : `, ${percent}`}`,
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`
}

function lasted(months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12]
  return [...(years > 0 ? [counted(years, 'year')] : []), ...(rest > 0 ? [counted(rest, 'month')] : [])].join(' ')
}
