import { fold } from '#words/finding.ts'
import type { Cell } from './table.ts'
import { valueLine } from './value-text.rules.ts'

/** Reads one of a few choices; undefined where a cell says none of them. */
export type ReadChoice<Choice extends string> = (cell: Cell) => Choice | undefined

/** A reader for the choice one of whose words a cell holds, whatever its case, diacritics and punctuation. */
export function choiceAmong<Choice extends string>(words: Readonly<Record<Choice, readonly string[]>>): ReadChoice<Choice> {
  const choices = Object.keys(words) as Choice[]
  const byWords = new Map(choices.flatMap((choice) => words[choice].map((word) => [plainWords(word), choice] as const)))
  return (cell) => byWords.get(plainWords(valueLine(cell)))
}

/** The words of a text with single spaces between, folded, without punctuation; ticks and crosses count as words. */
export function plainWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}✓✔☑√✗✘☐↑↓▲▼%]+/gu, ' ')
    .trim()
}

/** L for male, P for female, as Indonesian lists have them; undefined where a cell says neither. */
export const readSex: ReadChoice<'L' | 'P'> = choiceAmong({
  L: ['L', 'Lk', 'Laki-laki', 'Laki', 'Lelaki', 'Pria', 'M', 'Male', 'Man', 'Men'],
  P: ['P', 'Pr', 'Perempuan', 'Wanita', 'W', 'F', 'Female', 'Woman', 'Women'],
})

const readAgreement = choiceAmong({
  yes: [
    'Ya',
    'Y',
    'Iya',
    'Yes',
    'True',
    'Benar',
    '1',
    'V',
    '✓',
    '✔',
    '☑',
    '√',
    'Ada',
    'Setuju',
    'Bersedia',
    'Diundang',
    'Invited',
    'Agreed',
  ],
  no: [
    'Tidak',
    'T',
    'Tdk',
    'No',
    'N',
    'False',
    'Salah',
    '0',
    '✗',
    '✘',
    '☐',
    'Tidak ada',
    'Tidak setuju',
    'Tidak bersedia',
    'Tidak diundang',
    'Not invited',
    'Belum',
  ],
})

/** What a cell says of yes and no, ticks included; undefined where it says neither. An x may be a tick or a cross and is neither. */
export function readYesNo(cell: Cell): boolean | undefined {
  const choice = readAgreement(cell)
  return choice === undefined ? undefined : choice === 'yes'
}
