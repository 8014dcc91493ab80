/** What an indicator measures in the chain from what is done to what it changes. */
export const indicatorLevels = { '': '', impact: 'dampak', outcome: 'hasil', output: 'keluaran', activity: 'kegiatan' }

/** Words of all that is known of one indicator. */
export const indicatorDetails = {
  show: 'Rincian',
  showNamed: (name: string) => `Rincian ${name}`,
  level: 'Tingkat',
  noLevel: 'belum dipilih',
  ownCode: 'Kode sendiri',
  definition: 'Definisi',
  definitionHint: 'apa yang dihitung, dan bagaimana',
  figure: 'Penulisan angka',
  figures: { plain: 'angka biasa', percentage: 'persen', currency: 'uang, menurut satuannya' },
  baselineYear: 'Tahun garis dasar',
  responsible: 'Penanggung jawab',
  computed: 'Perhitungan',
  achieved: (sum: string, percent: string) => `capaian ${sum} = ${percent}`,
  progressed: (sum: string, percent: string) => `kemajuan ${sum} = ${percent}`,
  notComputed: 'belum dapat dihitung',
}
