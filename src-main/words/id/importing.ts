import type { Sureness } from '#contract/spreadsheet-fields.ts'
import { countText } from '../numbers.ts'
import { indicatorLevels } from './indicator-details.ts'

/** How many rows of a table will be entered, and how many not. */
export interface Counts {
  readonly new: number
  readonly known: number
  readonly changed: number
  readonly here: number
  readonly leftOut: number
  readonly passedOver: number
}

const count = (n: number) => countText(n, 'id')
const sureness: Record<Sureness | 'chosen', string> = {
  certain: 'pasti',
  likely: 'mungkin',
  guessed: 'terkaan dari isinya',
  chosen: 'dipilih sendiri',
}

const told = (added: number, changed: number, word: string) =>
  [added > 0 ? `${count(added)} ditambahkan` : '', changed > 0 ? `${count(changed)} ${word}` : ''].filter(Boolean).join(', ')

/** Words of the dialogs that take people and indicators out of spreadsheets. */
export const importing = {
  open: 'Tempel atau impor…',
  people: {
    title: 'Tempel atau impor peserta',
    hint: 'Salin baris-baris peserta dari lembar kerja, lebih baik dengan judul kolomnya, lalu tempelkan di sini.',
    add: (n: number, changed: number) =>
      n + changed === 0 ? 'Tambah peserta' : changed === 0 ? `Tambah ${count(n)} peserta` : `Masukkan ${count(n + changed)} peserta`,
    added: (n: number, changed: number) =>
      changed === 0 ? `${count(n)} peserta ditambahkan.` : `Peserta: ${told(n, changed, 'dilengkapi')}.`,
    changed: (n: number) => `${count(n)} dilengkapi`,
    noName: 'Pilih kolom yang berisi nama.',
    none: 'Tidak ada peserta baru di tabel ini.',
    here: (n: number) => `${count(n)} sudah di daftar ini`,
    allHere: 'Semua orang di tabel ini sudah ada di daftar peserta.',
    states: { new: 'baru', known: 'terdaftar', changed: 'dilengkapi', here: 'sudah di daftar' },
    stateHead: 'Keadaan',
    consents: 'Persetujuan',
    consent: { consentName: 'nama', consentPhoto: 'foto', consentRecording: 'rekaman' },
    noConsent: 'tidak ada',
    yes: 'ya',
    no: 'tidak',
  },
  indicators: {
    title: 'Tempel atau impor indikator',
    hint: 'Salin baris-baris indikator dari lembar kerja, lebih baik dengan judul kolomnya, lalu tempelkan di sini.',
    add: (n: number, changed: number) =>
      n + changed === 0 ? 'Tambah indikator' : changed === 0 ? `Tambah ${count(n)} indikator` : `Masukkan ${count(n + changed)} indikator`,
    added: (n: number, changed: number) =>
      changed === 0 ? `${count(n)} indikator ditambahkan.` : `Indikator: ${told(n, changed, 'diperbarui')}.`,
    changed: (n: number) => `${count(n)} diperbarui`,
    noName: 'Pilih kolom yang berisi nama indikator.',
    none: 'Tidak ada indikator baru di tabel ini.',
    here: (n: number) => `${count(n)} sudah ada`,
    allHere: 'Semua indikator di tabel ini sudah ada di programnya.',
    states: { new: 'baru', changed: 'diperbarui', here: 'sudah ada' },
    programme: 'Program',
    programmeOfOthers: 'Baris tanpa program',
    noProgramme: 'pilih program',
    programmeMissing: 'Pilih program untuk baris yang tidak menyebutnya.',
    newProgramme: 'program baru',
    withoutProgramme: 'Tanpa program',
    levels: indicatorLevels,
  },
  paste: 'Tempel di sini',
  or: 'Atau ambil dari berkas',
  choose: 'Pilih berkas…',
  chooseHint: 'XLSX, CSV, atau TSV. Berkas juga dapat dijatuhkan ke jendela ini.',
  read: 'Baca tabel',
  otherSource: 'Ganti sumber',
  back: 'Kembali ke tabel',
  pasted: 'Teks yang ditempel',
  sheet: 'Lembar',
  heading: 'Judul kolom',
  headingOn: (lines: readonly number[], words: string) => `baris ${lines.join('–')}${words && `: ${words}`}`,
  noHeading: 'tidak ada',
  columns: 'Kolom',
  meaning: 'Dibaca sebagai',
  meaningOf: (letters: string, heading: string) => `Kolom ${letters}${heading ? `, ${heading}` : ''}: dibaca sebagai`,
  unnamed: 'tanpa judul',
  unused: 'tidak dipakai',
  sureness,
  entered: 'Yang akan dimasukkan',
  line: 'Baris',
  counts: (
    { new: added, known, changed, here, leftOut, passedOver }: Counts,
    words: { readonly changed: (n: number) => string; readonly here: (n: number) => string },
  ) =>
    [
      `${count(added)} baru`,
      ...(known > 0 ? [`${count(known)} sudah terdaftar`] : []),
      ...(changed > 0 ? [words.changed(changed)] : []),
      ...(here > 0 ? [words.here(here)] : []),
      ...(leftOut + passedOver > 0 ? [`${count(leftOut + passedOver)} baris dilewati`] : []),
    ].join(', '),
  more: (n: number) => `dan ${count(n)} lagi, yang dimasukkan dengan cara yang sama`,
  toLookAt: 'Perlu diperiksa',
  problemsLeft: (n: number) => `${count(n)} isian perlu diperiksa`,
  problemCount: (n: number) => `${count(n)} isian`,
  moreProblems: (n: number) => `dan ${count(n)} lagi`,
  at: (line: number, column: string) => (column ? `Baris ${line}, ${column}` : `Baris ${line}`),
  flagged: 'perlu diperiksa',
  passedOver: (n: number) => `${count(n)} baris bukan isian`,
  passedOverWhy: {
    heading: 'judul kolom diulang',
    group: 'judul kelompok',
    total: 'jumlah',
    unmapped: 'hanya isi kolom yang tidak dipakai',
  },
  passedOverAt: (line: number, text: string) => `Baris ${line} “${text}”`,
  reading: 'Tabel sedang dibaca…',
  readingRows: (n: number) => `${count(n)} baris ditemukan; isinya sedang diperiksa…`,
  adding: 'Sedang ditambahkan…',
  stop: 'Hentikan',
}
