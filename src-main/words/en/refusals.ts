import type { CommandName } from '#contract/contract.ts'
import type { Role } from '#contract/operation.ts'
import type { RefusalDetails } from '#contract/refusal.ts'
import type { refusals as indonesian } from '../id/refusals.ts'
import { countText } from '../numbers.ts'
import { common } from './common.ts'

const notImported = '; nothing was imported'

export const refusals = {
  defect: () => 'Something in the program went wrong; nothing was changed. The details are in the log folder.',
  unknownOperation: ({ name }: RefusalDetails) => `There is no command “${name}”.`,
  badInput: ({ problem, limit }: RefusalDetails) => {
    if (limit) return `Too long: at most ${countText(Number(limit), 'en')} characters; nothing was changed.`
    return problem === 'too_big' ? 'Too long or too big; nothing was changed.' : 'The entry cannot be read; nothing was changed.'
  },
  notYourRole: ({ role, name }: RefusalDetails) =>
    `As ${common.roles[role as Role]} one cannot ${common.commands[name as CommandName]}. Change the role on the home screen.`,
  notAllowed: ({ name }: RefusalDetails) => `“${name}” may not be done from here.`,
  notFound: () => 'What you are looking for is no longer there.',
  codeTaken: ({ code }: RefusalDetails) => `The code “${code}” is used by another workshop.`,
  titleTaken: ({ title }) => `There is a template “${title}” already; give it another title.`,
  letterTaken: ({ letter, wordEn: name }) => `The letter “${letter}” is that of “${name}”; choose another.`,
  lastKind: () => 'One kind must stay to be seen; nothing has changed.',
  templateDamaged: ({ title }) => `The template “${title}” is damaged and cannot be used.`,
  workshopClosed: () => 'The workshop is closed and takes no more contributions. Re-open it with a reason if need be.',
  workshopNotOpen: () => 'The workshop is not open yet.',
  workshopOpen: () => 'The workshop is open.',
  lockedOnceOpen: ({ field }: RefusalDetails) =>
    `The ${String(field).startsWith('target') ? 'target' : 'baseline'} is locked since the workshop was opened; change it with a comment.`,
  nothingAmended: () => 'That is what stands there already; nothing was changed.',
  programmeInUse: ({ name, count }: RefusalDetails) =>
    `“${name}” cannot be taken out: ${count} ${count === 1 ? 'contribution, agreement or block names' : 'contributions, agreements or blocks name'} it. Move them to another programme first.`,
  personInUse: ({ name, count }: RefusalDetails) =>
    `${name} cannot be removed: ${count} ${count === 1 ? 'contribution, turn or agreement has' : 'contributions, turns or agreements have'} their name. Correct it there first.`,
  personErased: () => 'The personal data of this person was erased and cannot be filled in again.',
  wordsWaiting: () => 'Something is not saved yet. Wait until it is, then try again; nothing was erased.',
  eraseUnfinished: () =>
    'Erasing has begun and is not finished: the disk is full, or a file is in use. The program finishes it when it is opened again, or try again now.',
  openObstacles: ({ count }: RefusalDetails) =>
    `${count} ${count === 1 ? 'obstacle has' : 'obstacles have'} no way out yet; write the reason before closing.`,
  rejectionUnexplained: () => 'A rejected suggestion needs the reason and who said so; nothing was changed.',
  nothingToUndo: () => 'There is nothing to undo.',
  nothingToRedo: () => 'There is nothing to redo.',
  changedSince: ({ who }: RefusalDetails) => `This cannot be undone: ${who} has changed it since.`,
  notSaved: ({ reason }: RefusalDetails) => `Not saved yet: ${storage(reason)}. The words are kept in the journal and on this screen.`,
  notSavedNorKept: ({ reason }: RefusalDetails) => `Not saved yet: ${storage(reason)}. The words are only on this screen.`,
  alreadyOpen: ({ path }: RefusalDetails) => `The data folder ${path} is in use by another Sarasehan.`,
  newerVersion: ({ path }: RefusalDetails) => `${path} was made by a newer Sarasehan; update this program to open it. Nothing was written.`,
  notADatabase: ({ path }: RefusalDetails) => `${path} is not a Sarasehan database. Nothing was written.`,
  databaseDamaged: ({ path }: RefusalDetails) => `${path} is damaged.`,
  folderNotWritable: ({ path }: RefusalDetails) => `The folder ${path} cannot be written to.`,
  fileNotFound: ({ path }: RefusalDetails) => `${path} does not exist.`,
  notAFileHere: ({ file }: RefusalDetails) => `“${file}” is not saved on this computer yet; save it first, then drop it here again.`,
  notAFolder: ({ path }: RefusalDetails) => `${path} is not a folder.`,
  packageDamaged: ({ file, entry, onlyChecked }: RefusalDetails) =>
    `${file} is damaged${entry ? ` (${entry})` : ''}${onlyChecked ? '' : notImported}.`,
  packageNewer: ({ file, onlyChecked }: RefusalDetails) => `${file} was made by a newer Sarasehan${onlyChecked ? '' : notImported}.`,
  packageUnknownField: ({ file, field, onlyChecked }: RefusalDetails) =>
    `${file} has an unknown field (${field})${onlyChecked ? '' : notImported}.`,
  packageExcerpt: ({ file }: RefusalDetails) => `${file} is an excerpt and cannot be merged; nothing was imported.`,
  sameDeviceLetter: ({ letter }: RefusalDetails) => `Two devices use the letter “${letter}”; nothing was imported.`,
  noSuchWorkshop: ({ code }: RefusalDetails) => `There is no workshop with the code “${code}”.`,
  cannotWrite: ({ path }: RefusalDetails) => `${path} cannot be written; no file was changed.`,
  cannotPrint: () => 'The page cannot be printed to PDF; no file was written.',
  notAPackage: ({ file, onlyChecked }: RefusalDetails) => `${file} is not a Sarasehan package${onlyChecked ? '' : notImported}.`,
  tableWrongType: ({ file, type }: RefusalDetails) => `${named(file)} ${otherType(type)}${notImported}.`,
  tableEmpty: ({ file }: RefusalDetails) => `${named(file)} is empty${notImported}.`,
  tableLocked: ({ file }: RefusalDetails) => `${named(file)} is locked with a password. Save a copy without one${notImported}.`,
  tableDamaged: ({ file, part, line, column }: RefusalDetails) => `${named(file)} is damaged${place(line, column, part)}${notImported}.`,
  tableTooLarge: ({ file, unit, most, line }: RefusalDetails) =>
    `${named(file)} is too large: ${limit(unit, most)}${place(line)}${notImported}.`,
  tableOnlyHeading: ({ file, line }: RefusalDetails) =>
    `${named(file)} has nothing but column headings${place(line)} and no rows beneath${notImported}.`,
  tableOpenQuote: ({ file, line, column }: RefusalDetails) =>
    `${named(file)} has a quotation mark that is not closed as it should be${place(line, column)}${notImported}.`,
  tableUnreadableText: ({ file, line }: RefusalDetails) =>
    `${named(file)} has signs that are no letters${place(line)}. Save it again as XLSX or as CSV in UTF-8${notImported}.`,
  noSuchSheet: ({ file, sheet }: RefusalDetails) => `${named(file)} has no sheet “${sheet}”${notImported}.`,
  tableChanged: ({ file }: RefusalDetails) => `${named(file)} has changed since it was shown; look at it once more${notImported}.`,
  cannotRead: ({ path }: RefusalDetails) => `${path} cannot be read. Another program may hold it open, or it is not yours to read.`,
  pictureWrongType: ({ file }) => `“${file}” is not a PNG, JPEG or SVG picture. The logo stays as it was.`,
  pictureTooLarge: ({ file, megabytes }) => `“${file}” has ${megabytes} MB; a picture may have up to 20 MB. The logo stays as it was.`,
  pictureUnreadable: ({ file }) => `The picture “${file}” is damaged, or too large to open. The logo stays as it was.`,
  runtimeTooOld: () => 'The runtime of this program is too old for its database. Run “npm start” to have it prepared.',
  wrongUsage: ({ problem }: RefusalDetails) => `The command cannot be read: ${problem}`,
} satisfies typeof indonesian

function storage(reason: string | number | undefined): string {
  if (reason === 'full') return 'the disk is full'
  if (reason === 'readOnly') return 'the disk cannot be written to'
  if (reason === 'damaged') return 'the data file is damaged'
  return 'the disk cannot be reached'
}

function named(file: string | number | undefined): string {
  return file ? `${file}` : 'The pasted text'
}

function place(line?: string | number, column?: string | number, part?: string | number): string {
  const parts = [line && `line ${line}`, column && `column ${column}`, part].filter(Boolean)
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}

function limit(unit: string | number | undefined, most: string | number | undefined): string {
  const count = countText(Number(most), 'en')
  if (unit === 'megabytes') return `at most ${count} MB`
  if (unit === 'unpacked') return `at most ${count} MB of content`
  if (unit === 'rows') return `at most ${count} rows`
  if (unit === 'columns') return `at most ${count} columns`
  return `at most ${count} cells`
}

function otherType(type: string | number | undefined): string {
  const saveAs = 'Save it as XLSX or CSV'
  if (type === 'pdf') return `is a PDF and no table. ${saveAs} from the program it comes from`
  if (type === 'oldExcel') return `is an old Excel file (.xls). ${saveAs}`
  if (type === 'binaryExcel') return `is a binary Excel file (.xlsb). ${saveAs}`
  if (type === 'openDocument') return `is an OpenDocument file (.ods). ${saveAs}`
  if (type === 'word') return 'is a Word document. Copy its table and paste it here'
  if (type === 'image') return 'is a picture and no table'
  if (type === 'webPage') return `is a web page or XML, whatever its name. Open it in a spreadsheet program. ${saveAs}`
  return 'is neither XLSX nor CSV'
}
