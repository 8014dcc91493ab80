import type { registers as words } from '../id/registers.ts'
import { countText } from '../numbers.ts'

const count = (n: number) => countText(n, 'en')
const counted = (n: number, one: string, many: string) => `${count(n)} ${n === 1 ? one : many}`

export const registers = {
  title: 'People and organisations',
  ofAll: 'of all workshops',
  back: 'Back to the workshop',
  parts: { people: 'People', organisations: 'Organisations' },
  partsOf: 'Parts of the register',
  summary: {
    people: (n: number) => counted(n, 'person', 'people'),
    organisations: (n: number) => counted(n, 'organisation', 'organisations'),
  },
  find: { people: 'Find name, position, organisation', organisations: 'Find name or category' },
  none: {
    people: 'Nobody yet. Whoever comes onto the list of a workshop stands here, too.',
    organisations: 'No organisation yet. Those of participants, groups and hosts come here by themselves.',
  },
  noneFound: (typed: string) => `Nothing matches “${typed}”.`,
  shownOf: (shown: number, found: number) => `${count(shown)} of ${count(found)} shown. Type to narrow them down.`,
  name: 'Name',
  sex: 'M/F',
  standing: 'Last organisation and position',
  contact: 'Phone and e-mail',
  shortName: 'Short name',
  category: 'Category',
  people: 'People',
  workshops: 'Workshops',
  contributions: 'Contributions',
  acts: 'Actions',
  mergeNamed: (name: string) => `Merge ${name} with another…`,
  twins: {
    title: 'Perhaps the same',
    lead: 'Nothing is merged by itself. Compare them first; if they are two, leave them.',
    none: 'Nothing seems to be entered twice.',
    because: { name: 'similar name', phone: 'same phone number', abbreviation: 'abbreviation' },
    compare: 'Compare…',
    compareNamed: (one: string, other: string) => `Compare ${one} and ${other}…`,
    and: 'and',
  },
  merge: {
    people: 'Merge two people',
    organisations: 'Merge two organisations',
    other: { people: (name: string) => `Who is the same as ${name}?`, organisations: (name: string) => `Which is the same as ${name}?` },
    choose: 'Find and choose',
    kept: 'Which is kept',
    keep: (name: string) => `Keep ${name}`,
    take: (field: string, value: string) => `${field}: ${value}`,
    standings: 'As',
    workshops: 'Workshops',
    contributions: 'Contributions',
    actions: 'Actions',
    offers: 'Offers',
    programmes: 'Programmes',
    names: 'People',
    andMore: (n: number) => `and ${count(n)} more`,
    nothing: '–',
    all: (name: string) => `All that either has becomes that of ${name}, in every workshop. Ctrl+Z takes it back.`,
    both: (titles: string) =>
      `Both are on the list of ${titles}: their attendance there becomes one, and what either refused stays refused.`,
    lacking: 'Choose the second one first.',
    confirm: 'Merge',
    done: (one: string, other: string) => `“${other}” merged into “${one}”.`,
  },
} satisfies typeof words
