import type {
  IndicatorFieldKey,
  PeopleFieldKey,
  Sureness,
  ValueProblem,
  ValueProblemCode,
  ValueProblemEffect,
} from '#contract/spreadsheet-fields.ts'

type Told = Pick<ValueProblem, 'found' | 'readAs' | 'firstLine'>

const people: Record<PeopleFieldKey, string> = {
  name: 'Nama',
  sex: 'Jenis kelamin',
  male: 'Laki-laki',
  female: 'Perempuan',
  organisation: 'Instansi',
  position: 'Jabatan',
  shortName: 'Panggilan',
  category: 'Golongan',
  phone: 'Telepon',
  email: 'Email',
  invited: 'Diundang',
  consents: 'Persetujuan',
  consentName: 'Persetujuan nama',
  consentPhoto: 'Persetujuan foto',
  consentRecording: 'Persetujuan rekaman',
}

const indicators: Record<IndicatorFieldKey, string> = {
  programme: 'Program',
  ownCode: 'Kode',
  level: 'Tingkat',
  name: 'Indikator',
  definition: 'Definisi',
  unit: 'Satuan',
  measure: 'Jenis ukuran',
  direction: 'Arah',
  baseline: 'Garis dasar',
  baselineYear: 'Tahun garis dasar',
  target: 'Target',
  actual: 'Realisasi',
  words: 'Capaian dengan kata-kata',
  why: 'Mengapa',
  evidence: 'Bukti',
  source: 'Sumber data',
  responsible: 'Penanggung jawab',
}

const sureness: Record<Sureness, string> = { certain: 'pasti', likely: 'mungkin', guessed: 'terkaan dari isinya' }

const effects: Record<ValueProblemEffect, string> = {
  rowLeftOut: 'Baris ini tidak dipakai.',
  valueLeftOut: 'Isian ini dikosongkan.',
  used: 'Tetap dipakai; mohon diperiksa.',
}

const problems: Record<ValueProblemCode, (told: Told) => string> = {
  missingName: () => 'Namanya tidak ada.',
  notANumber: ({ found }) => `“${found}” bukan angka.`,
  tooManyDigits: ({ found }) => `“${found}” terlalu panjang: paling banyak 15 angka di depan koma dan 9 di belakangnya.`,
  ambiguousNumber: ({ found, readAs = '' }) => `“${found}” dapat dibaca dengan dua cara; dibaca sebagai ${readAs}.`,
  notAYear: ({ found }) => `“${found}” bukan tahun.`,
  notASex: ({ found }) => `“${found}” bukan L atau P.`,
  notYesOrNo: ({ found }) => `“${found}” bukan ya atau tidak.`,
  notAPhone: ({ found }) => `“${found}” bukan satu nomor telepon.`,
  notAnEmail: ({ found }) => `“${found}” bukan alamat email.`,
  unknownLevel: ({ found }) => `“${found}” bukan dampak, hasil, keluaran, atau kegiatan.`,
  unknownMeasure: ({ found }) => `“${found}” bukan angka, persentase, mata uang, atau kualitatif.`,
  unknownDirection: ({ found }) => `“${found}” bukan naik atau turun.`,
  tooLong: ({ found }) => `“${found}…” terlalu panjang.`,
  formulaError: ({ found }) => `“${found}” adalah rumus yang belum memberi nilai.`,
  duplicate: ({ found, firstLine = 0 }) => `“${found}” sudah ada di baris ${firstLine}.`,
  takenAsQualitative: ({ found }) => `“${found}” bukan angka; indikatornya dibaca sebagai kualitatif.`,
  takenAsFalling: () => 'Target di bawah garis dasar; arahnya dibaca sebagai turun.',
}

/** What spreadsheets hold: the fields a column can mean, and why a value cannot be used. */
export const spreadsheets = { openTitle: 'Buka tabel', fields: { people, indicators }, sureness, problems, effects }
