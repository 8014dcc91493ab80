import type { Sureness } from '#contract/spreadsheet-fields.ts'
import type { importing as indonesian } from '../id/importing.ts'
import { countText } from '../numbers.ts'
import { indicatorLevels } from './indicator-details.ts'

const count = (n: number) => countText(n, 'en')
const rows = (n: number) => (n === 1 ? '1 row' : `${count(n)} rows`)
const sureness: Record<Sureness | 'chosen', string> = {
  certain: 'certain',
  likely: 'likely',
  guessed: 'guessed from its content',
  chosen: 'your choice',
}

const told = (added: number, changed: number, word: string) =>
  [added > 0 ? `${count(added)} added` : '', changed > 0 ? `${count(changed)} ${word}` : ''].filter(Boolean).join(', ')

export const importing = {
  open: 'Paste or import…',
  people: {
    title: 'Paste or import participants',
    hint: 'Copy the rows of participants from a spreadsheet, best with their column headings, and paste them here.',
    add: (n: number, changed: number) =>
      n + changed === 0
        ? 'Add participants'
        : `${changed === 0 ? 'Add' : 'Enter'} ${n + changed === 1 ? '1 participant' : `${count(n + changed)} participants`}`,
    added: (n: number, changed: number) =>
      changed > 0
        ? `Participants: ${told(n, changed, 'completed')}.`
        : n === 1
          ? '1 participant was added.'
          : `${count(n)} participants were added.`,
    changed: (n: number) => `${count(n)} completed`,
    noName: 'Choose the column that holds the names.',
    none: 'There is no new participant in this table.',
    here: (n: number) => `${count(n)} on this list already`,
    allHere: 'Everybody in this table is on the list of participants already.',
    states: { new: 'new', known: 'registered', changed: 'completed', here: 'on the list' },
    stateHead: 'State',
    consents: 'Consent',
    consent: { consentName: 'name', consentPhoto: 'photo', consentRecording: 'recording' },
    noConsent: 'none',
    yes: 'yes',
    no: 'no',
  },
  indicators: {
    title: 'Paste or import indicators',
    hint: 'Copy the rows of indicators from a spreadsheet, best with their column headings, and paste them here.',
    add: (n: number, changed: number) =>
      n + changed === 0
        ? 'Add indicators'
        : `${changed === 0 ? 'Add' : 'Enter'} ${n + changed === 1 ? '1 indicator' : `${count(n + changed)} indicators`}`,
    added: (n: number, changed: number) =>
      changed > 0
        ? `Indicators: ${told(n, changed, 'updated')}.`
        : n === 1
          ? '1 indicator was added.'
          : `${count(n)} indicators were added.`,
    changed: (n: number) => `${count(n)} updated`,
    noName: 'Choose the column that holds the names of the indicators.',
    none: 'There is no new indicator in this table.',
    here: (n: number) => `${count(n)} there already`,
    allHere: 'All indicators of this table are in their programmes already.',
    states: { new: 'new', changed: 'updated', here: 'there already' },
    programme: 'Programme',
    programmeOfOthers: 'Rows without a programme',
    noProgramme: 'choose one',
    programmeMissing: 'Choose the programme of the rows that name none.',
    newProgramme: 'new programme',
    withoutProgramme: 'Without a programme',
    levels: indicatorLevels,
  },
  paste: 'Paste here',
  or: 'Or take a file',
  choose: 'Choose a file…',
  chooseHint: 'XLSX, CSV or TSV. A file can also be dropped onto this window.',
  read: 'Read the table',
  otherSource: 'Another source',
  back: 'Back to the table',
  pasted: 'Pasted text',
  sheet: 'Sheet',
  heading: 'Headings',
  headingOn: (lines: readonly number[], words: string) =>
    `${lines.length === 1 ? 'line' : 'lines'} ${lines.join('–')}${words && `: ${words}`}`,
  noHeading: 'none',
  columns: 'Column',
  meaning: 'Read as',
  meaningOf: (letters: string, heading: string) => `Column ${letters}${heading ? `, ${heading}` : ''}: read as`,
  unnamed: 'no heading',
  unused: 'not used',
  sureness,
  entered: 'What will be added',
  line: 'Line',
  counts: ({ new: added, known, changed, here, leftOut, passedOver }, words) =>
    [
      `${count(added)} new`,
      ...(known > 0 ? [`${count(known)} registered already`] : []),
      ...(changed > 0 ? [words.changed(changed)] : []),
      ...(here > 0 ? [words.here(here)] : []),
      ...(leftOut + passedOver > 0 ? [`${rows(leftOut + passedOver)} passed over`] : []),
    ].join(', '),
  more: (n: number) => `and ${count(n)} more, which will be added the same way`,
  toLookAt: 'To look at',
  problemsLeft: (n: number) => (n === 1 ? '1 entry to look at' : `${count(n)} entries to look at`),
  problemCount: (n: number) => (n === 1 ? '1 entry' : `${count(n)} entries`),
  moreProblems: (n: number) => `and ${count(n)} more`,
  at: (line: number, column: string) => (column ? `Line ${line}, ${column}` : `Line ${line}`),
  flagged: 'to look at',
  passedOver: (n: number) => `${rows(n)} that ${n === 1 ? 'is no entry' : 'are no entries'}`,
  passedOverWhy: {
    heading: 'headings repeated',
    group: 'heading of a group',
    total: 'a sum',
    unmapped: 'only what stands in unused columns',
  },
  passedOverAt: (line: number, text: string) => `Line ${line} “${text}”`,
  reading: 'Reading the table…',
  readingRows: (n: number) => `${rows(n)} found; looking at what stands in them…`,
  adding: 'Adding…',
  stop: 'Stop',
} satisfies typeof indonesian
