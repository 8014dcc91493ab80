/** Words of the print pack, on paper. */
export const printPack = {
  title: 'Paket cetak',
  signIn: {
    title: 'Daftar hadir',
    activity: 'Kegiatan',
    date: 'Hari, tanggal',
    time: 'Waktu',
    place: 'Tempat',
    arrived: 'Jam',
    totals: 'Jumlah peserta menurut golongan, diisi pada akhir acara',
    otherCategories: 'Golongan lain',
    knowing: 'Mengetahui,',
  },
  agenda: {
    title: 'Susunan acara',
    time: (zone: string) => `Waktu (${zone})`,
    block: 'Acara',
    responsible: 'Penanggung jawab',
    minutes: 'Menit',
    total: 'Jumlah',
    ends: (at: string) => `selesai menurut rencana pukul ${at}`,
    none: 'Susunan acara belum dibuat.',
  },
  tents: {
    title: 'Tanda nama meja',
    fold: 'lipat',
    cut: 'potong',
  },
  cards: {
    title: 'Kartu catatan',
    kind: 'Jenis, beri tanda satu',
    programme: 'Program',
    words: 'Catatan',
    name: 'Nama, boleh dikosongkan',
  },
}
