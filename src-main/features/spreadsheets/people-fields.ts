import { wordsOf } from '#words/words.ts'
import type { PeopleFieldKey } from '../../contract/spreadsheet-fields.ts'
import type { Field } from './fields.ts'
import { readSex } from './read-choice.rules.ts'
import { readEmail } from './read-email.rules.ts'
import { readPhone } from './read-phone.rules.ts'
import type { Cell } from './table.ts'
import { valueLine } from './value-text.rules.ts'

const { people: indonesian } = wordsOf('id').spreadsheets.fields
const { people: english } = wordsOf('en').spreadsheets.fields

/** What the columns of a list of people can mean, and what offices write over them. */
export const peopleFields: readonly Field<PeopleFieldKey>[] = [
  field(
    'name',
    [
      'Nama lengkap',
      'Nama peserta',
      'Nama undangan',
      'Nama anggota',
      'Nama dan gelar',
      'Nama lengkap dan gelar',
      'Nama lengkap peserta',
      'Peserta',
      'Undangan',
      'Nama orang',
      'Nama pejabat',
      'Nama tamu',
    ],
    ['Full name', 'Participant', 'Participant name', 'Name of participant', 'Attendee', 'Attendee name', 'Invitee', 'Person', 'Guest'],
    { looksLike: isName, roughly: true },
  ),
  field(
    'sex',
    [
      'L/P',
      'P/L',
      'JK',
      'J. Kelamin',
      'Jns Kelamin',
      'Jenis kelamin L/P',
      'Jenis kelamin (L/P)',
      'Kelamin',
      'Gender',
      'Sex L/P',
      'Lk/Pr',
      'Pria/Wanita',
      'Laki-laki/Perempuan',
    ],
    ['Gender', 'M/F', 'F/M', 'Sex M/F', 'Gender M/F', 'Male/Female'],
    { looksLike: (cell) => readSex(cell) !== undefined },
  ),
  field(
    'male',
    ['L', 'Lk', 'Pria', 'JK L', 'Jenis kelamin L', 'L/P L', 'Jenis kelamin laki-laki', 'Gender L'],
    ['M', 'Men', 'Sex M', 'Gender M', 'Sex male'],
  ),
  field(
    'female',
    ['P', 'Pr', 'Wanita', 'JK P', 'Jenis kelamin P', 'L/P P', 'Jenis kelamin perempuan', 'Gender P'],
    ['F', 'Women', 'Sex F', 'Gender F', 'Sex female'],
  ),
  field(
    'organisation',
    [
      'Organisasi',
      'Lembaga',
      'Nama instansi',
      'Nama lembaga',
      'Nama organisasi',
      'Instansi/Lembaga',
      'Instansi/Kelompok',
      'Instansi/Organisasi',
      'Lembaga/Instansi',
      'Asal instansi',
      'Asal lembaga',
      'Unit kerja',
      'Instansi/Unit kerja',
      'Kelompok',
      'Nama kelompok',
      'Mitra binaan',
      'Kelompok/Instansi',
      'Perusahaan',
      'Kantor',
      'Dinas',
      'OPD',
      'SKPD',
      'Satuan kerja',
      'Satker',
      'Mewakili',
      'Utusan',
      'Dari',
      'Asal',
      'Perwakilan',
    ],
    [
      'Organization',
      'Institution',
      'Agency',
      'Company',
      'Organisation name',
      'Organization name',
      'Name of organisation',
      'Name of organization',
      'Group',
      'Group name',
      'Affiliation',
      'Office',
      'Employer',
      'Represents',
      'Representing',
      'Department',
    ],
    { looksLike: isOrganisation, roughly: true },
  ),
  field(
    'position',
    [
      'Posisi',
      'Jabatan/Posisi',
      'Jabatan dalam kelompok',
      'Jabatan/Peran',
      'Peran',
      'Pangkat/Jabatan',
      'Jabatan struktural',
      'Fungsi',
      'Tugas',
      'Kedudukan',
      'Sebagai',
    ],
    ['Job title', 'Title', 'Role', 'Function', 'Post', 'Designation', 'Occupation'],
  ),
  field(
    'shortName',
    ['Nama panggilan', 'Sebutan', 'Panggilan', 'Singkatan', 'Nama pendek', 'Sapaan', 'Nama singkat', 'Alias'],
    ['Nickname', 'Called', 'Known as', 'Short', 'Preferred name', 'Alias', 'Abbreviation'],
  ),
  field(
    'category',
    [
      'Unsur',
      'Kategori',
      'Kategori peserta',
      'Golongan',
      'Jenis peserta',
      'Kelompok peserta',
      'Klasifikasi',
      'Kepentingan',
      'Pemangku kepentingan',
      'Unsur/Kategori',
      'Jenis undangan',
    ],
    ['Type', 'Participant type', 'Type of participant', 'Stakeholder', 'Stakeholder type', 'Stakeholder group', 'Class', 'Sector'],
  ),
  field(
    'phone',
    [
      'Telp',
      'Tlp',
      'Telpon',
      'Telefon',
      'No. Telepon',
      'Nomor telepon',
      'No. Telp',
      'No. Tlp',
      'No. Telp/HP',
      'HP',
      'No. HP',
      'Nomor HP',
      'No. Handphone',
      'Handphone',
      'Ponsel',
      'Nomor ponsel',
      'No. Ponsel',
      'WA',
      'No. WA',
      'Nomor WA',
      'WhatsApp',
      'No. WhatsApp',
      'Nomor WhatsApp',
      'HP/WA',
      'No. HP/WA',
      'Nomor HP/WA',
      'Telepon/HP',
      'Kontak',
      'No. Kontak',
      'Nomor kontak',
      'Kontak person',
      'Seluler',
    ],
    [
      'Telephone',
      'Phone number',
      'Phone no',
      'Mobile',
      'Mobile number',
      'Mobile phone',
      'Cell',
      'Cell phone',
      'Contact',
      'Contact number',
      'Tel',
      'WhatsApp number',
    ],
    { looksLike: (cell) => /^(0|\+)[\d ]{7,}$/.test(readPhone(cell) ?? '') },
  ),
  field(
    'email',
    ['Surel', 'E-mail', 'Alamat email', 'Alamat surel', 'Pos-el', 'Posel', 'Alamat e-mail'],
    ['E-mail', 'Email address', 'E-mail address', 'Mail'],
    { looksLike: (cell) => readEmail(cell) !== undefined },
  ),
  field(
    'invited',
    ['Undang', 'Status undangan', 'Diundang (Ya/Tidak)', 'Diundang?', 'Telah diundang'],
    ['Invite', 'Invitation', 'Is invited', 'Invited (yes/no)'],
  ),
  field(
    'consents',
    ['Bersedia', 'Setuju', 'Kesediaan', 'Pernyataan setuju', 'Persetujuan data', 'Izin', 'Ijin'],
    ['Consents', 'Agreement', 'Agrees', 'Permission', 'Consent given'],
  ),
  field(
    'consentName',
    [
      'Nama dicantumkan',
      'Setuju nama dicantumkan',
      'Setuju nama',
      'Izin nama',
      'Ijin nama',
      'Persetujuan pencantuman nama',
      'Bersedia dicantumkan',
      'Bersedia nama dicantumkan',
    ],
    ['Consent to be named', 'Name consent', 'May be named', 'Consent name', 'Agrees to be named'],
  ),
  field(
    'consentPhoto',
    [
      'Setuju foto',
      'Setuju difoto',
      'Izin foto',
      'Ijin foto',
      'Foto',
      'Bersedia difoto',
      'Persetujuan dokumentasi',
      'Setuju dokumentasi',
      'Dokumentasi foto',
    ],
    ['Photo consent', 'Consent photo', 'Consent to photos', 'Photo', 'Photos', 'May be photographed', 'Agrees to photos'],
  ),
  field(
    'consentRecording',
    [
      'Setuju rekaman',
      'Setuju direkam',
      'Izin rekam',
      'Izin rekaman',
      'Ijin rekam',
      'Rekaman',
      'Rekaman suara',
      'Bersedia direkam',
      'Perekaman',
    ],
    [
      'Recording consent',
      'Consent recording',
      'Consent to recording',
      'Recording',
      'May be recorded',
      'Agrees to recording',
      'Audio consent',
    ],
  ),
]

function field(
  key: PeopleFieldKey,
  id: readonly string[],
  en: readonly string[],
  more: Pick<Field, 'looksLike' | 'roughly'> = {},
): Field<PeopleFieldKey> {
  return { key, id: [indonesian[key], ...id], en: [english[key], ...en], ...more }
}

const organisationWord =
  /^(dinas|badan|kantor|kelurahan|kecamatan|desa|kelompok|yayasan|koperasi|pt|cv|universitas|politeknik|puskesmas|pemerintah|pemkot|pemkab|forum|lembaga|balai|bpbd|bappeda|blk|ksb|pkk|karang|sekretariat|unit|perkumpulan|serikat|bank|sekolah|sd|smp|sma|smk|agency|office|department|group|foundation|university)\b/i

function isOrganisation(cell: Cell): boolean {
  return cell.kind === 'text' && organisationWord.test(valueLine(cell))
}

function isName(cell: Cell): boolean {
  const words = valueLine(cell)
  if (cell.kind !== 'text' || words.length > 60 || isOrganisation(cell)) return false
  return /^['’]?\p{Lu}[\p{L}'’.-]*(,?\s(\p{L}[\p{L}'’.-]*|\(\p{L}+\)))+$/u.test(words)
}
