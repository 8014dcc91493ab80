import type { RefusalCode, RefusalDetails } from '#contract/refusal.ts'
import { countText } from '../numbers.ts'

/** One sentence a refusal: what is wrong, where, what is kept. */
const notImported = '; tidak ada yang diimpor'

export const refusals: Record<RefusalCode, (details: RefusalDetails) => string> = {
  defect: () => 'Ada kesalahan pada program; tidak ada yang berubah. Rinciannya tercatat di folder log.',
  unknownOperation: ({ name }) => `Perintah “${name}” tidak dikenal.`,
  badInput: ({ problem, limit }) => {
    if (limit) return `Terlalu panjang: paling banyak ${countText(Number(limit), 'id')} karakter; tidak ada yang berubah.`
    return problem === 'too_big'
      ? 'Terlalu panjang atau terlalu besar; tidak ada yang berubah.'
      : 'Isiannya tidak dapat dibaca; tidak ada yang berubah.'
  },
  notAllowed: ({ name }) => `Perintah “${name}” tidak boleh dijalankan dari sini.`,
  notFound: () => 'Yang dicari tidak ada lagi.',
  codeTaken: ({ code }) => `Kode “${code}” sudah dipakai lokakarya lain.`,
  workshopClosed: () => 'Lokakarya sudah ditutup dan tidak menerima catatan lagi. Buka kembali dengan alasan bila perlu.',
  workshopNotOpen: () => 'Lokakarya belum dibuka.',
  workshopOpen: () => 'Lokakarya sedang dibuka.',
  lockedOnceOpen: ({ field }) => `${field === 'target' ? 'Target' : 'Garis dasar'} terkunci sejak lokakarya dibuka.`,
  programmeInUse: ({ name, count }) =>
    `“${name}” tidak dapat dikeluarkan: ${count} catatan, kesepakatan, atau mata acara menyebutnya. Pindahkan dulu ke program lain.`,
  personInUse: ({ name, count }) =>
    `${name} tidak dapat dikeluarkan: namanya ada pada ${count} catatan, giliran bicara, atau kesepakatan. Betulkan dulu namanya di sana.`,
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
  runtimeTooOld: () => 'Mesin program ini terlalu lama untuk basis datanya. Jalankan “npm start” agar disiapkan.',
  wrongUsage: ({ problem }) => `Perintah tidak dapat dibaca: ${problem}`,
}

function storage(reason: string | number | undefined): string {
  if (reason === 'full') return 'disk penuh'
  if (reason === 'readOnly') return 'disk tidak dapat ditulisi'
  if (reason === 'damaged') return 'berkas data rusak'
  return 'disk tidak terjangkau'
}
