/** Words of what links a workshop with the one before it in its series. */
export const lastTime = {
  goOnFrom: (title: string) => `Lanjutkan dari ${title}`,
  takesOver: (programmes: number, people: number) =>
    `${programmes} program dengan indikatornya, ${people} orang, mata acara, jenis catatan, kop surat, dan penanda tangan ikut; yang dicapai menjadi nilai awal.`,
  alsoTakes: 'Ikut dari sana:',
  takes: { people: 'peserta tahun lalu', indicators: 'indikator tahun lalu' },
  takesHint: 'Lepaskan bila daftar tahun ini datang dari lembar kerja.',
  lead: (title: string, day: string) => `${title}, ${day}. Dibaca dari lokakarya itu; tidak ada yang disalin.`,
  open: 'Buka kesepakatannya',
  standing: (done: number, overdue: number) => `${done} selesai${overdue > 0 ? `, ${overdue} lewat tenggat` : ''}`,
  indicators: 'Capaian indikator',
  none: {
    decisions: 'Tidak ada keputusan yang dicatat.',
    actions: 'Tidak ada tindak lanjut yang dicatat.',
    offers: 'Tidak ada tawaran yang dicatat.',
    indicators: 'Tidak ada indikator.',
  },
  show: (code: string) => `${code}: buka di Kesepakatan`,
  noOwner: 'belum ada penanggung jawab',
  noDue: 'belum ada tenggat',
  age: (months: number) => (months === 0 ? 'umur kurang dari sebulan' : `umur ${lasted(months)}`),
  before: 'Terakhir kali',
  stood: (year: string, figure: string, percent: string | null) => `${year}: ${figure}${percent === null ? '' : `, ${percent}`}`,
}

function lasted(months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12]
  return [...(years > 0 ? [`${years} tahun`] : []), ...(rest > 0 ? [`${rest} bulan`] : [])].join(' ')
}
