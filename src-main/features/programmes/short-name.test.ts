import { expect, it } from 'vitest'
import { shortNameOf } from './short-name.rules.ts'

it.each([
  ['Bank Sampah', 'Bank Sampah'],
  ['Pengelolaan Sampah Terpadu Kelurahan Prapatan', 'Sampah Terpadu Prapatan'],
  ['KSB (Baru Ulu)', 'KSB (Baru Ulu)'],
  ['Mariojela (Margasari Olah Jelantah)', 'Mariojela'],
  ['Mariojela (Margasari Olah Jelantah', 'Mariojela'],
  ['Mariojela [Margasari Olah Jelantah] Lestari', 'Mariojela Lestari'],
  ['(Margasari Olah Jelantah Bersama Warga)', 'Margasari Olah Jelantah'],
  ['Olah (Jelantah (Minyak Bekas)) Margasari Lestari', 'Olah Margasari Lestari'],
  ['Peningkatan Kapasitas Kader untuk Posyandu', 'Peningkatan Kapasitas Kader'],
  ['Pelatihan Tanggap Darurat di dan untuk Sekolah', 'Pelatihan Tanggap Darurat'],
  ['Kampung Tangguh Bencana – Margasari', 'Kampung Tangguh Bencana'],
  ['Kampung Tangguh Bencana, Margasari', 'Kampung Tangguh Bencana'],
  ['Rumah Belajar “Anak Pesisir Ceria Bersama”', 'Rumah Belajar Anak Pesisir'],
  ['Training of Trainers for the Coast Guard Auxiliary', 'Training of Trainers'],
  ['Pemberdayaanmasyarakatberkelanjutan', 'Pemberdayaanmasyarakatberkel'],
  ['🌱'.repeat(30), '🌱'.repeat(28)],
  ['Program', 'Program'],
  ['Program Kota ', 'Program Kota'],
  ['', ''],
])('%s is called %s for short', (name, short) => {
  expect(shortNameOf(name)).toBe(short)
})
