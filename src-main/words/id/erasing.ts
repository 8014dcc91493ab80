import type { HandedOut } from '#contract/erasing.ts'
import { countText } from '../numbers.ts'

const count = (n: number) => countText(n, 'id')
const documents: Record<HandedOut['document'], string> = {
  notula: 'Notula',
  'paket-cetak': 'Paket cetak',
  package: 'Paket lokakarya',
  json: 'Data JSON',
}

/** Words of the dialog that erases a person. */
export const erasing = {
  open: (name: string) => `Hapus data pribadi ${name}…`,
  title: (name: string) => `Hapus data pribadi ${name}?`,
  forGood: 'Ini tidak dapat diurungkan.',
  what: 'Nama, panggilan, nomor HP, surel, jenis kelamin, jabatan, persetujuan, pemberitahuan berhalangan, dan tanda tangannya dikosongkan di semua lokakarya, riwayat, dan jurnal di komputer ini. Ctrl+Z tidak mengembalikannya, cadangan pun tidak.',
  alsoAs: (names: string) => `Termasuk data yang sudah digabungkan dengannya: ${names}.`,
  where: 'Tercatat dalam',
  nowhere: 'Tidak ada lokakarya.',
  said: (contributions: number, actions: number) =>
    [contributions > 0 && `${count(contributions)} catatan`, actions > 0 && `${count(actions)} tindak lanjut`].filter(Boolean).join(', '),
  stays: 'Yang tetap',
  words: (nameless: string) =>
    `Semua yang dikatakan dan disepakatinya tetap, atas “${nameless}”, dengan instansi dan golongannya; jumlah peserta tidak berubah.`,
  mentions: (n: number) =>
    n === 0
      ? 'Kata-kata orang lain tentang dia tidak diubah.'
      : `Kata-kata orang lain tidak diubah: ${count(n)} catatan atau kesepakatan menyebut namanya. Betulkan dulu bila perlu; riwayatnya tetap menyimpan kata-kata lama.`,
  goes: 'Yang ikut hilang',
  backups: (n: number) =>
    n === 0 ? 'Cadangan baru dibuat dan diperiksa.' : `${count(n)} cadangan lama dihapus setelah cadangan baru dibuat dan diperiksa.`,
  damaged: (names: string) => `Salinan berkas rusak yang disimpan: ${names}.`,
  handedOut: 'Yang tidak berubah',
  noneHandedOut:
    'Tidak ada berkas tercatat yang sudah ditulis dari lokakarya ini. Cetakan dan salinan di tempat lain tidak terjangkau program.',
  handedOutNote: 'Berkas ini sudah ditulis di luar program dan masih memuat namanya; begitu pula cetakan dan salinannya:',
  file: (document: HandedOut['document'], code: string, day: string) => `${documents[document]} ${code}, ${day}`,
  confirm: 'Ketik namanya untuk menghapus',
  differs: (name: string) => `Belum sama dengan “${name}”.`,
  erase: 'Hapus untuk selamanya',
  working: 'Menghapus, lalu membuat dan memeriksa cadangan baru…',
  done: (name: string) => `Data pribadi ${name} sudah dihapus`,
  doneWords: (nameless: string) => `Yang dikatakannya tetap ada, atas “${nameless}”.`,
  newBackup: 'Cadangan baru',
  checked: (day: string, time: string) => `${day}, pukul ${time}; sudah dibaca ulang dan utuh`,
  backupOf: (day: string, time: string) => `Cadangan ${day}, pukul ${time}`,
  gone: 'Dihapus',
  noneGone: 'Tidak ada cadangan lama.',
}
