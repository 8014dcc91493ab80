import type { HandedOut } from '#contract/erasing.ts'
import type { erasing as indonesian } from '../id/erasing.ts'
import { countText } from '../numbers.ts'

const count = (n: number, one: string, more: string) => `${countText(n, 'en')} ${n === 1 ? one : more}`
const documents: Record<HandedOut['document'], string> = {
  notula: 'Minutes',
  'paket-cetak': 'Print pack',
  package: 'Workshop package',
  json: 'JSON data',
}

/** Words of the dialog that erases a person. */
export const erasing: typeof indonesian = {
  open: (name) => `Erase the personal data of ${name}…`,
  title: (name) => `Erase the personal data of ${name}?`,
  forGood: 'This cannot be undone.',
  what: 'Name, call name, phone, e-mail, sex, position, consents, notice of absence and signature are emptied in every workshop, in history and in the journal on this computer. Ctrl+Z does not bring them back, nor does a backup.',
  alsoAs: (names) => `With the entries that were merged with it: ${names}.`,
  where: 'Stands in',
  nowhere: 'No workshop.',
  said: (contributions, actions) =>
    [contributions > 0 && count(contributions, 'contribution', 'contributions'), actions > 0 && count(actions, 'action', 'actions')]
      .filter(Boolean)
      .join(', '),
  stays: 'What stays',
  words: (nameless) =>
    `All they said and agreed to stays, by “${nameless}”, with organisation and category; the number of participants is the same.`,
  mentions: (n) =>
    n === 0
      ? 'The words of others about them are not altered.'
      : `The words of others are not altered: ${count(n, 'contribution or agreement says', 'contributions or agreements say')} their name. Correct them first if need be; history keeps the old words.`,
  goes: 'What goes too',
  backups: (n) =>
    n === 0
      ? 'A new backup is made and checked.'
      : `${count(n, 'old backup is', 'old backups are')} deleted once a new one is made and checked.`,
  damaged: (names) => `Copies of damaged files that were put aside: ${names}.`,
  handedOut: 'What is not altered',
  noneHandedOut: 'No file is known to have been written from these workshops. Prints and copies elsewhere are out of the program’s reach.',
  handedOutNote: 'These files were written outside the program and still hold the name; so do prints and copies of them:',
  file: (document, code, day) => `${documents[document]} ${code}, ${day}`,
  confirm: 'Type the name to erase',
  differs: (name) => `Not yet the same as “${name}”.`,
  erase: 'Erase for good',
  working: 'Erasing, then making and checking a new backup…',
  done: (name) => `The personal data of ${name} is erased`,
  doneWords: (nameless) => `What they said is still there, by “${nameless}”.`,
  newBackup: 'New backup',
  checked: (day, time) => `${day}, ${time}; read back, and whole`,
  backupOf: (day, time) => `Backup of ${day}, ${time}`,
  gone: 'Deleted',
  noneGone: 'There was no old backup.',
}
