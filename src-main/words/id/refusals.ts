import type { CommandName } from '#contract/contract.ts'
import type { Role } from '#contract/operation.ts'
import type { RefusalCode, RefusalDetails } from '#contract/refusal.ts'
import { countText } from '../numbers.ts'
import { common } from './common.ts'

const notImported = '; tidak ada yang diimpor'

/** One sentence a refusal: what is wrong, where, what is kept. */
export const refusals: Record<RefusalCode, (details: RefusalDetails) => string> = {
  defect: () => 'Ada kesalahan pada program; tidak ada yang berubah. Rinciannya tercatat di folder log.',
  unknownOperation: ({ name }) => `Perintah “${name}” tidak dikenal.`,
  badInput: ({ problem, limit }) => {
    if (limit) return `Terlalu panjang: paling banyak ${countText(Number(limit), 'id')} karakter; tidak ada yang berubah.`
    return problem === 'too_big'
      ? 'Terlalu panjang atau terlalu besar; tidak ada yang berubah.'
      : 'Isiannya tidak dapat dibaca; tidak ada yang berubah.'
  },
  notYourRole: ({ role, name }) =>
    `Sebagai ${common.roles[role as Role]} Anda tidak dapat ${common.commands[name as CommandName]}. Ganti peran di Beranda.`,
  notAllowed: ({ name }) => `Perintah “${name}” tidak boleh dijalankan dari sini.`,
  notFound: () => 'Yang dicari tidak ada lagi.',
  codeTaken: ({ code }) => `Kode “${code}” sudah dipakai lokakarya lain.`,
  titleTaken: ({ title }) => `Sudah ada templat “${title}”; beri judul lain.`,
  letterTaken: ({ letter, wordId: name }) => `Huruf “${letter}” sudah dipakai “${name}”; pilih huruf lain.`,
  lastKind: () => 'Satu jenis catatan harus tetap tampil; tidak ada yang diubah.',
  templateDamaged: ({ title }) => `Templat “${title}” rusak dan tidak dapat dipakai.`,
  workshopClosed: () => 'Lokakarya sudah ditutup dan tidak menerima catatan lagi. Buka kembali dengan alasan bila perlu.',
  workshopNotOpen: () => 'Lokakarya belum dibuka.',
  workshopOpen: () => 'Lokakarya sedang dibuka.',
  lockedOnceOpen: ({ field }) =>
    `${String(field).startsWith('target') ? 'Target' : 'Garis dasar'} terkunci sejak lokakarya dibuka; ubah dengan keterangan.`,
  nothingAmended: () => 'Itu yang sudah tercatat; tidak ada yang diubah.',
  programmeInUse: ({ name, count }) =>
    `“${name}” tidak dapat dikeluarkan: ${count} catatan, kesepakatan, atau mata acara menyebutnya. Pindahkan dulu ke program lain.`,
  personInUse: ({ name, count }) =>
    `${name} tidak dapat dikeluarkan: namanya ada pada ${count} catatan, giliran bicara, atau kesepakatan. Betulkan dulu namanya di sana.`,
  personErased: () => 'Data pribadi orang ini sudah dihapus dan tidak dapat diisi lagi.',
  wordsWaiting: () => 'Masih ada catatan yang belum tersimpan. Tunggu sampai tersimpan, lalu ulangi; belum ada yang dihapus.',
  eraseUnfinished: () =>
    'Penghapusan sudah dimulai tetapi belum selesai: disk penuh, atau berkasnya sedang dipakai. Program akan menyelesaikannya saat dibuka lagi, atau coba lagi sekarang.',
  openObstacles: ({ count }) => `${count} kendala belum punya jalan keluar; tulis alasannya sebelum menutup.`,
  rejectionUnexplained: () => 'Saran yang ditolak memerlukan alasan dan siapa yang menyatakannya; tidak ada yang diubah.',
  nothingToUndo: () => 'Tidak ada yang dapat diurungkan.',
  nothingToRedo: () => 'Tidak ada yang dapat diulangi.',
  changedSince: ({ who }) => `Tidak dapat diurungkan: sudah diubah lagi oleh ${who}.`,
  notSaved: ({ reason }) => `Belum tersimpan: ${storage(reason)}. Kata-katanya dijaga di jurnal dan di layar ini.`,
  notSavedNorKept: ({ reason }) => `Belum tersimpan: ${storage(reason)}. Kata-katanya hanya ada di layar ini.`,
  alreadyOpen: ({ path }) => `Folder data ${path} sedang dipakai Sarasehan lain.`,
  newerVersion: ({ path }) =>
    `${path} dibuat oleh Sarasehan yang lebih baru; perbarui program ini untuk membukanya. Tidak ada yang ditulis.`,
  notADatabase: ({ path }) => `${path} bukan basis data Sarasehan. Tidak ada yang ditulis.`,
  databaseDamaged: ({ path }) => `${path} rusak.`,
  folderNotWritable: ({ path }) => `Folder ${path} tidak dapat ditulisi.`,
  fileNotFound: ({ path }) => `${path} tidak ada.`,
  notAFileHere: ({ file }) => `“${file}” belum tersimpan di komputer ini; simpan dulu, lalu lepaskan lagi di sini.`,
  notAFolder: ({ path }) => `${path} bukan folder.`,
  packageDamaged: ({ file, entry, onlyChecked }) => `${file} rusak${entry ? ` (${entry})` : ''}${onlyChecked ? '' : notImported}.`,
  packageNewer: ({ file, onlyChecked }) => `${file} dibuat oleh Sarasehan yang lebih baru${onlyChecked ? '' : notImported}.`,
  packageUnknownField: ({ file, field, onlyChecked }) =>
    `${file} memuat isian yang tidak dikenal (${field})${onlyChecked ? '' : notImported}.`,
  packageExcerpt: ({ file }) => `${file} hanya kutipan dan tidak dapat digabungkan; tidak ada yang diimpor.`,
  sameDeviceLetter: ({ letter }) => `Dua perangkat memakai huruf “${letter}”; tidak ada yang diimpor.`,
  noSuchWorkshop: ({ code }) => `Tidak ada lokakarya dengan kode “${code}”.`,
  cannotWrite: ({ path }) => `${path} tidak dapat ditulis; tidak ada berkas yang berubah.`,
  cannotPrint: () => 'Halaman tidak dapat dicetak menjadi PDF; tidak ada berkas yang ditulis.',
  notAPackage: ({ file, onlyChecked }) => `${file} bukan paket Sarasehan${onlyChecked ? '' : notImported}.`,
  tableWrongType: ({ file, type }) => `${named(file)} ${otherType(type)}${notImported}.`,
  tableEmpty: ({ file }) => `${named(file)} kosong${notImported}.`,
  tableLocked: ({ file }) => `${named(file)} terkunci dengan kata sandi. Simpan salinannya tanpa kata sandi${notImported}.`,
  tableDamaged: ({ file, part, line, column }) => `${named(file)} rusak${place(line, column, part)}${notImported}.`,
  tableTooLarge: ({ file, unit, most, line }) => `${named(file)} terlalu besar: ${limit(unit, most)}${place(line)}${notImported}.`,
  tableOnlyHeading: ({ file, line }) => `${named(file)} hanya memuat judul kolom${place(line)}, tanpa baris isi${notImported}.`,
  tableOpenQuote: ({ file, line, column }) =>
    `${named(file)} memuat tanda kutip yang tidak ditutup dengan benar${place(line, column)}${notImported}.`,
  tableUnreadableText: ({ file, line }) =>
    `${named(file)} memuat tanda yang bukan huruf${place(line)}. Simpan ulang sebagai XLSX atau CSV UTF-8${notImported}.`,
  noSuchSheet: ({ file, sheet }) => `${named(file)} tidak punya lembar “${sheet}”${notImported}.`,
  tableChanged: ({ file }) => `${named(file)} sudah berubah sejak ditampilkan; periksa sekali lagi${notImported}.`,
  cannotRead: ({ path }) => `${path} tidak dapat dibaca. Mungkin sedang dibuka program lain, atau Anda tidak berhak membacanya.`,
  pictureWrongType: ({ file }) => `“${file}” bukan gambar PNG, JPEG, atau SVG. Logo yang lama tetap dipakai.`,
  pictureTooLarge: ({ file, megabytes }) => `“${file}” ${megabytes} MB; gambar paling besar 20 MB. Logo yang lama tetap dipakai.`,
  pictureUnreadable: ({ file }) => `Gambar “${file}” rusak atau terlalu besar untuk dibuka. Logo yang lama tetap dipakai.`,
  runtimeTooOld: () => 'Mesin program ini terlalu lama untuk basis datanya. Jalankan “npm start” agar disiapkan.',
  wrongUsage: ({ problem }) => `Perintah tidak dapat dibaca: ${problem}`,
}

function storage(reason: string | number | undefined): string {
  if (reason === 'full') return 'disk penuh'
  if (reason === 'readOnly') return 'disk tidak dapat ditulisi'
  if (reason === 'damaged') return 'berkas data rusak'
  return 'disk tidak terjangkau'
}

function named(file: string | number | undefined): string {
  return file ? `${file}` : 'Teks yang ditempel'
}

function place(line?: string | number, column?: string | number, part?: string | number): string {
  const parts = [line && `baris ${line}`, column && `kolom ${column}`, part].filter(Boolean)
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}

function limit(unit: string | number | undefined, most: string | number | undefined): string {
  const count = countText(Number(most), 'id')
  if (unit === 'megabytes') return `paling banyak ${count} MB`
  if (unit === 'unpacked') return `isinya paling banyak ${count} MB`
  if (unit === 'rows') return `paling banyak ${count} baris`
  if (unit === 'columns') return `paling banyak ${count} kolom`
  return `paling banyak ${count} sel`
}

function otherType(type: string | number | undefined): string {
  const saveAs = 'Simpan sebagai XLSX atau CSV'
  if (type === 'pdf') return `adalah PDF, bukan tabel. ${saveAs} dari program asalnya`
  if (type === 'oldExcel') return `adalah berkas Excel lama (.xls). ${saveAs}`
  if (type === 'binaryExcel') return `adalah berkas Excel biner (.xlsb). ${saveAs}`
  if (type === 'openDocument') return `adalah berkas OpenDocument (.ods). ${saveAs}`
  if (type === 'word') return 'adalah dokumen Word. Salin tabelnya lalu tempelkan di sini'
  if (type === 'image') return 'adalah gambar, bukan tabel'
  if (type === 'webPage') return `adalah halaman web atau XML, apa pun nama berkasnya. Buka dengan program lembar kerja. ${saveAs}`
  return 'bukan berkas XLSX atau CSV'
}
