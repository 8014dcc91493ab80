import type { Chance } from './chance.ts'

const subjects = [
  'Kelompok',
  'Warga RT 12',
  'Bank sampah',
  'Posyandu',
  'Kader',
  'UMKM binaan',
  'Lurah',
  'Pemuda',
  'Nelayan',
  'Perusahaan',
] as const
const wishes = ['berharap', 'mengusulkan', 'melaporkan', 'meminta', 'menawarkan', 'mempertanyakan', 'menyampaikan', 'mengingatkan'] as const
const things = [
  'gudang jelantah yang lebih luas',
  'pelatihan pembukuan sederhana',
  'mesin pencacah plastik',
  'pendampingan izin PIRT',
  'jadwal pengangkutan sampah',
  'bibit mangrove dan pupuk',
  'pemasaran lewat koperasi',
  'data stunting per kelurahan',
  'alat tangkap yang ramah lingkungan',
  'rumah kompos di lahan warga',
] as const
const reasons = [
  'karena hujan membuat gudang sempit dan lembap',
  'agar hasil panen tidak menumpuk di musim barat',
  'sebab harga jual turun sejak bulan lalu',
  'supaya anak muda ikut mengurus',
  'setelah tiga kali rapat tanpa kesepakatan',
  'sebelum anggaran tahun depan disusun',
] as const

/** A sentence as the room says them: 60 to 200 letters, now and then with a number. */
export function sentence({ pick, number }: Chance): string {
  const more = number(3) === 0 ? `, dan ${pick(things)} untuk ${number(90) + 10} orang` : ''
  return `${pick(subjects)} ${pick(wishes)} ${pick(things)} ${pick(reasons)}${more}.`
}
