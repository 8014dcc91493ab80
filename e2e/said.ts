/** The two walk-ins of the newcomer's workshop. */
export const speakers = { first: 'Sari Wulandari', second: 'Budi Santoso' }

/** One line as it is typed, and what the stream must show of it. */
export interface Said {
  readonly typed: string
  readonly text: string
  /** Alt with this letter is pressed before. */
  readonly alt?: string
  readonly letter: string
  readonly kind: string
  readonly speaker: string
  /** Whether the next in the queue is given the floor before it. */
  readonly floor: boolean
}

const kinds: Readonly<Record<string, string>> = {
  h: 'harapan',
  m: 'masukan',
  s: 'saran',
  i: 'ide inovasi',
  k: 'kendala',
  j: 'jalan keluar',
  t: 'tawaran kolaborasi',
  p: 'pertanyaan',
  r: 'apresiasi',
}

// Kind by Alt+letter (a), by a letter in the text (!), or the one the step calls for (.).
const script: readonly (readonly [how: 'a' | '!' | '.', letter: string, words: string])[] = [
  ['.', 'm', 'timbangan digital dipakai tiap hari Sabtu'],
  ['a', 's', 'jadwal angkut sampah ditempel di pos ronda'],
  ['a', 's', 'warga RT 07 ikut pelatihan kompos'],
  ['!', 'k', 'gudang pemilahan terlalu sempit'],
  ['!', 'j', 'pinjam gudang kelurahan sampai Desember'],
  ['a', 'h', 'bank sampah buka dua kali seminggu'],
  ['a', 'h', 'harga botol plastik diumumkan lebih awal'],
  ['a', 'i', 'tabungan sampah ditukar dengan sembako'],
  ['!', 'p', 'siapa yang menanggung ongkos angkut'],
  ['a', 'r', 'terima kasih kepada ibu-ibu kelompok Melati'],
  ['!', 't', 'kampus menawarkan mahasiswa magang'],
  ['.', 'm', 'catatan kas dibaca tiap akhir bulan'],
  ['.', 'm', 'nomor pengurus ditulis di papan nama'],
  ['.', 'm', 'karung pilah diganti warna hijau'],
  ['a', 'k', 'minyak jelantah belum ada penampung'],
  ['a', 'k', 'mesin pencacah rusak sejak Juli'],
  ['!', 'j', 'bengkel SMK memperbaiki mesin pencacah'],
  ['a', 's', 'buku tabungan dicetak ulang'],
  ['a', 's', 'anggota baru didata per gang'],
  ['!', 'h', 'omzet naik sepuluh persen tahun depan'],
  ['a', 'i', 'lomba kampung bersih antar-RT'],
  ['!', 'p', 'kapan kendaraan roda tiga diserahkan'],
  ['a', 'r', 'laporan kelompok rapi dan lengkap'],
  ['!', 't', 'Dinas LH meminjamkan komposter'],
  ['a', 'm', 'timbunan di muara perlu dijaring'],
  ['.', 'm', 'anak sekolah diajak memilah'],
  ['a', 's', 'petugas piket memakai rompi'],
  ['a', 's', 'daftar harga dibagikan lewat grup warga'],
  ['!', 'k', 'musim hujan membuat kompos basah'],
  ['a', 's', 'kunjungan belajar ke bank sampah induk'],
]

/** Thirty contributions: sixteen of the first speaker, then fourteen of the second; kinds by both ways of naming one. */
export const newcomersLines: readonly Said[] = script.map(([how, letter, text], index) => ({
  typed: how === '!' ? `${text} !${letter}` : text,
  text,
  ...(how === 'a' ? { alt: letter } : {}),
  letter,
  kind: kinds[letter] ?? '',
  speaker: index < 16 ? speakers.first : speakers.second,
  floor: index === 16,
}))
