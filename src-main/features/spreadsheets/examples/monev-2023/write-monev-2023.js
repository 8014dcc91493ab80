// Writes the five spreadsheets and the logo that an office sends for the monev of 2023; needs LibreOffice (soffice). The names and figures are invented, and the logo is ours.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { covered, figure, flatDocument, formula, merged, nothing, percent, text, zeros } from '../flat-document.js'

const here = import.meta.dirname
const work = mkdtempSync(path.join(tmpdir(), 'sarasehan-monev-'))
const excelCsv = 'csv:Text - txt - csv (StarCalc):59,34,1,1,,0,false,true,false'
const utf8Csv = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false'

convert('1-undangan-instansi-perusahaan', 'xlsx', [['Undangan', invitations()]])
convert('2-peserta-kelompok-binaan', excelCsv, [['Peserta', groupMembers()]])
convert('3-indikator-lima-program', 'xlsx', [
  ['Petunjuk', [[text('Isilah lembar Indikator.')], [text('Semua angka di sini hanya contoh.')]]],
  ['Indikator', fiveProgrammes()],
])
convert('4-indikator-ksb', 'xlsx', [['KSB', disasterGroups()]])
convert('5-indikator-program-baru', utf8Csv, [['Program baru', newProgrammes()]])
logo()
rmSync(work, { recursive: true })

/** Has LibreOffice write sheets as a file of this folder. */
function convert(name, filter, sheets) {
  const source = path.join(work, `${name}.fods`)
  writeFileSync(source, flatDocument(sheets))
  const profile = `-env:UserInstallation=file://${work}/profile`
  const run = spawnSync('soffice', ['--headless', profile, '--convert-to', filter, '--outdir', work, source], { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(run.stderr)
  const file = `${name}.${filter.split(':')[0]}`
  copyFileSync(path.join(work, file), path.join(here, file))
}

/** A leaf over water: two round sides and a vein, above two waves. Every point is the mean of nine. */
function logo() {
  const [size, fine] = [400, 3]
  const [leaf, water, white] = [
    [29, 107, 63],
    [27, 94, 138],
    [255, 255, 255],
  ]
  const colourAt = (x, y) => {
    const wave = (middle) => Math.abs(y - middle - 14 * Math.sin(x / 26)) < 11
    if (x > 36 && x < 364 && (wave(316) || wave(364))) return water
    const inLeaf = Math.hypot(x - 110, y - 155) < 160 && Math.hypot(x - 290, y - 155) < 160
    return inLeaf ? (Math.abs(x - 200) < 5 && y > 70 ? white : leaf) : undefined
  }
  const rows = Buffer.alloc(size * (1 + size * 4))
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const parts = Array.from({ length: fine * fine }, (_, at) => colourAt(x + (at % fine) / fine, y + Math.floor(at / fine) / fine))
      const drawn = parts.filter(Boolean)
      const mean = [0, 1, 2].map((part) => drawn.reduce((sum, colour) => sum + colour[part], 0) / (drawn.length || 1))
      rows.set([...mean.map(Math.round), Math.round((255 * drawn.length) / parts.length)], y * (1 + size * 4) + 1 + x * 4)
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(size, 0)
  head.writeUInt32BE(size, 4)
  head.set([8, 6, 0, 0, 0], 8)
  const chunks = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]
  writeFileSync(path.join(here, 'logo.png'), Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks]))
}

function chunk(name, content) {
  const named = Buffer.concat([Buffer.from(name), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** The agencies and companies: their names over several rows, telephone numbers in every way, one row without a name and one number to come. */
function invitations() {
  const sections = [
    [
      'A. INSTANSI PEMERINTAH',
      'Instansi',
      [
        [
          'Badan Penanggulangan Bencana Daerah Kota Balikpapan',
          ['Kepala BPBD', 'L', 'Kepala Pelaksana'],
          ['Wiratama Sandjaya, S.T.', 'L', 'Kepala Bidang Pencegahan'],
        ],
        [
          'Badan Perencanaan Pembangunan Daerah, Penelitian, dan Pengembangan Kota Balikpapan',
          ['Dr. Retno Palupi, S.E., M.Si.', 'P', 'Kepala Bidang Ekonomi'],
          ['Hamdan Yusrizal', 'L', 'Perencana Ahli Muda'],
        ],
        ['Dinas Kesehatan Kota Balikpapan', ["dr. Nur'aini Lestari, M.Kes.", 'P', 'Kepala Bidang Kesehatan Masyarakat']],
        [
          'Puskesmas Margasari',
          ['drg. Sekar Wulandari', 'P', 'Kepala Puskesmas'],
          ['Tri Handoko, A.Md.Kep.', 'L', 'Petugas Promosi Kesehatan'],
        ],
        ['Kelurahan Margasari', ['Bambang Sutriyono, S.Sos.', 'L', 'Lurah']],
        ['Kelurahan Margomulyo', ['Hj. Kartika Damayanti, S.IP.', 'P', 'Lurah']],
      ],
    ],
    [
      'B. PERUSAHAAN',
      'Perusahaan',
      [
        [
          'PT Kilang Pertamina Internasional Unit Balikpapan',
          ['Rangga Adiwinata', 'L', 'Area Manager Communication, Relations & CSR'],
          ['Sinta Maharani', 'P', 'Community Development Officer'],
          ['Yoga Prasetya', 'L', 'Staf Communication & Relations'],
        ],
        ['PT Rekayasa Contoh Nusantara', ['Dewi Anggraini, S.K.M.', 'P', 'Manajer HSE']],
        ['CV Bahari Contoh Sejahtera', ['Muhammad Arsyad', 'L', 'Direktur']],
      ],
    ],
  ]
  const rows = []
  let number = 0
  for (const [section, category, organisations] of sections) {
    rows.push([merged(section, 7)])
    for (const [organisation, ...people] of organisations) {
      people.forEach(([name, sex, position], at) => {
        number += 1
        rows.push([
          figure(number),
          text(name),
          text(sex),
          at === 0 ? text(organisation, people.length > 1 ? { rows: people.length } : {}) : covered,
          text(position),
          text(category),
          number === 7 ? text('menyusul') : phone(number),
        ])
      })
    }
  }
  rows.push([
    figure(number + 1),
    nothing,
    nothing,
    text('Kecamatan Balikpapan Barat'),
    text('Camat (nama menyusul)'),
    text('Instansi'),
    nothing,
  ])
  return [
    [merged('DAFTAR UNDANGAN', 7)],
    [merged('MONITORING DAN EVALUASI PROGRAM CSR TAHUN 2023', 7)],
    [merged('Semua nama di sini rekaan', 7)],
    [],
    ['No.', 'Nama Lengkap', 'L/P', 'Instansi/Perusahaan', 'Jabatan', 'Unsur', 'No. HP/WA'].map((words) => text(words)),
    ...rows,
    [],
    [merged('Balikpapan, 7 Agustus 2023', 7)],
  ]
}

/** As numbers stand in lists: words with the zero, a number that shows it, one that has lost it, and the country's. */
function phone(number) {
  const digits = String(81_100_000_100 + number)
  if (number % 4 === 1) return zeros(Number(digits))
  if (number % 4 === 2) return text(`0${digits.slice(0, 3)}-${digits.slice(3, 7)}-${digits.slice(7)}`)
  if (number % 4 === 3) return text(`+62 ${digits}`)
  return text(`0${digits}`)
}

/** The members of the seven groups; one stands there twice. */
function groupMembers() {
  const groups = [
    [
      'Kelompok Pengelolaan Sampah Terpadu Margasari',
      ['Rahmawati', 'P', 'Ketua', 'Bu Rahma'],
      ['Suparman', 'L', 'Bendahara', ''],
      ['Ibnu Hajar Siregar', 'L', 'Anggota', ''],
    ],
    [
      'Kelompok Mariojela Margasari',
      ['Hj. Mardiana', 'P', 'Ketua', 'Bu Haji'],
      ['Yuliana Tandi', 'P', 'Sekretaris', ''],
      ['Nor Hasanah', 'P', 'Anggota', ''],
    ],
    [
      'Kampung Siaga Bencana Margasari',
      ['Abdul Karim', 'L', 'Ketua', 'Pak Karim'],
      ['Sri Wahyuningsih', 'P', 'Koordinator Lumbung Sosial', ''],
    ],
    ['Kampung Siaga Bencana Baru Tengah', ['La Ode Sahrir', 'L', 'Ketua', ''], ['Fatimah Azzahra', 'P', 'Koordinator Gardu Sosial', '']],
    ['Kelompok Tani Ternak BSF Karang Joang', ['Slamet Riyanto', 'L', 'Ketua', 'Mas Slamet'], ['Ni Made Suartini', 'P', 'Bendahara', '']],
    [
      'Kelompok Nelayan Kepiting Bakau Margomulyo',
      ['Daeng Mappa', 'L', 'Ketua', 'Daeng'],
      ['Rosdiana', 'P', 'Sekretaris', ''],
      ['José da Costa', 'L', 'Anggota', ''],
    ],
    [
      'Kelompok Ekoprin Karang Joang',
      ['Endang Purwanti', 'P', 'Ketua', 'Bu Endang'],
      ["Siti Ma'rifah", 'P', 'Bendahara', ''],
      ['Endang Purwanti', 'P', 'Ketua', 'Bu Endang'],
    ],
  ]
  let number = 0
  const rows = groups.flatMap(([group, ...people]) =>
    people.map(([name, sex, position, called]) => {
      number += 1
      return [figure(number), text(name), text(sex), text(group), text(position), text(called), text(`0${81_300_000_200 + number}`)]
    }),
  )
  return [
    [merged('PESERTA DARI KELOMPOK MITRA BINAAN', 7)],
    [text('Monev CSR 2023')],
    [],
    ['No', 'Nama', 'L/P', 'Kelompok', 'Jabatan dalam kelompok', 'Panggilan', 'No. HP'].map((words) => text(words)),
    ...rows,
  ]
}

/** The indicators of the five programmes of 2022, with the targets and results of 2023; the value of the year before stands as the baseline. One result is no number. */
function fiveProgrammes() {
  const programmes = [
    [
      'Pengelolaan Sampah Terpadu',
      [
        'Sampah yang dibuang ke tempat pembuangan akhir',
        'Berat sampah campur yang diangkut ke TPA dari RT binaan',
        'kg/minggu',
        'Turun',
        figure(985),
        figure(800),
        text('812,5'),
        'Gerobak kedua datang terlambat satu bulan.',
        'Buku timbang Januari–Juli 2023',
        'Catatan timbang gerobak motor',
        'Ketua kelompok',
      ],
      [
        'Rumah tangga yang memilah dari dapur',
        'Rumah yang menyetor dua jenis sampah tiap pekan',
        'KK',
        'Naik',
        figure(164),
        figure(220),
        formula('of:=164+43', 207),
        'Kader RT 12 baru dilatih pada Mei.',
        'Daftar rumah bertanda stiker hijau',
        'Kunjungan kader tiap bulan',
        'Kader PKK',
      ],
      [
        'Nilai tabungan bank sampah',
        'Saldo seluruh buku tabungan pada akhir bulan',
        'juta rupiah',
        'Naik',
        text('15,3'),
        text('20,0'),
        text('21,75'),
        'Dua sekolah lagi ikut menabung.',
        'Salinan buku induk per 31 Juli 2023',
        'Buku induk bank sampah',
        'Bendahara kelompok',
      ],
    ],
    [
      'Mariojela (Margasari Olah Jelantah)',
      [
        'Minyak jelantah terkumpul',
        'Minyak yang diterima di semua titik kumpul',
        'liter/bulan',
        'Naik',
        text('268,5'),
        text('320,0'),
        text('301,25'),
        'Satu katering berhenti sejak April.',
        'Rekap setoran enam belas titik kumpul',
        'Buku setoran titik kumpul',
        'Petugas penjemput',
      ],
      [
        'Sabun dan lilin terjual',
        'Buah yang dibayar pembeli',
        'buah/bulan',
        'Naik',
        figure(186),
        text('1.200'),
        text('1.034,5'),
        'Izin edar keluar pada Maret.',
        'Nota Januari–Juli 2023',
        'Nota penjualan',
        'Sekretaris kelompok',
      ],
      [
        'Kepercayaan pembeli pada mutu sabun',
        'Apa yang dikatakan pembeli yang kembali',
        'kualitatif',
        '',
        nothing,
        text('Toko memesan sendiri tanpa ditawari'),
        text('Dua toko oleh-oleh memesan tiap bulan; satu masih menunggu.'),
        'Izin edar menjawab pertanyaan pembeli baru.',
        'Catatan wawancara, Juli 2023',
        'Wawancara lima belas pembeli',
        'Kader PKK',
      ],
    ],
    [
      'Kampung Siaga Bencana Kelurahan Margasari',
      [
        'Anggota yang terlatih',
        'Anggota bersertifikat pertolongan pertama',
        'orang',
        'Naik',
        figure(28),
        figure(40),
        figure(38),
        'Dua anggota pindah kerja.',
        'Daftar hadir empat pelatihan',
        'Daftar peserta pelatihan',
        'Ketua KSB',
      ],
      [
        'Isi lumbung sosial',
        'Paket yang lengkap dan belum kedaluwarsa',
        'paket',
        'Naik',
        nothing,
        figure(100),
        text('86 (perkiraan)'),
        'Sebagian barang masih di kelurahan.',
        'Kartu stok Juli 2023',
        'Kartu stok lumbung',
        'Koordinator lumbung',
      ],
    ],
    [
      'Kampung Siaga Bencana Kelurahan Baru Tengah',
      [
        'Anggota yang terlatih',
        'Anggota bersertifikat pertolongan pertama',
        'orang',
        'Naik',
        figure(19),
        figure(30),
        figure(27),
        'Pelatihan malam hari diikuti pekerja gilir.',
        'Daftar hadir tiga pelatihan',
        'Daftar peserta pelatihan',
        'Ketua KSB',
      ],
      [
        'Waktu tanggap peringatan dini',
        'Menit dari peringatan sampai semua ketua RT menjawab',
        'menit',
        'Turun',
        figure(12),
        figure(8),
        text('7,5'),
        'Radio genggam dipakai sejak Februari.',
        'Buku jaga gardu, sebelas kejadian',
        'Catatan gardu sosial',
        'Koordinator gardu',
      ],
    ],
    [
      'Pertanian dan Peternakan Terintegrasi dengan BSF',
      [
        'Maggot segar yang dipanen',
        'Berat basah pada hari panen',
        'kg/bulan',
        'Naik',
        text('162,5'),
        text('200,0'),
        text('188,25'),
        'Hujan dua bulan menutup satu biopon.',
        'Buku panen Januari–Juli 2023',
        'Buku panen biopon',
        'Bendahara kelompok',
      ],
      [
        'Biaya pakan ayam',
        'Biaya pakan dibagi berat ayam yang dijual',
        'ribu rupiah/kg',
        'Turun',
        text('6,4'),
        text('5,5'),
        text('5,75'),
        'Dedak naik harga pada Juni.',
        'Nota pakan tujuh bulan',
        'Nota pakan',
        'Ketua kelompok',
      ],
    ],
  ]
  const rows = programmes.flatMap(([programme, ...indicators]) =>
    indicators.map(([name, definition, unit, direction, baseline, target, actual, why, evidence, source, responsible], at) => [
      at === 0 ? text(programme, { rows: indicators.length }) : covered,
      text(name),
      text(definition),
      text(unit),
      text(direction),
      baseline === nothing ? nothing : figure(2022),
      baseline,
      target,
      actual,
      ...[why, evidence, source, responsible].map((words) => text(words)),
    ]),
  )
  return [
    [merged('INDIKATOR KEBERHASILAN PROGRAM CSR TAHUN 2023', 13)],
    [merged('Keadaan sampai 31 Juli 2023 (semua angka contoh)', 13)],
    [
      ...['Program', 'Indikator', 'Definisi', 'Satuan', 'Arah'].map((words) => text(words, { rows: 2 })),
      text('Garis Dasar', { columns: 2 }),
      covered,
      ...['Target 2023', 'Realisasi 2023', 'Mengapa', 'Bukti', 'Sumber Data', 'Penanggung Jawab'].map((words) => text(words, { rows: 2 })),
    ],
    [...Array.from({ length: 5 }, () => covered), text('Tahun'), text('Nilai')],
    Array.from({ length: 13 }, (_, index) => text(`(${index + 1})`)),
    ...rows,
  ]
}

/** What the ministry asks of each disaster group, under other headings and with codes; one row has no indicator. */
function disasterGroups() {
  const groups = ['Margasari', 'Baru Tengah']
  const asked = [
    ['Kegiatan', 'Penyuluhan bencana kepada warga', 'kali/tahun', [5, 8, 7], [3, 6, 6], 'Jadwal dan daftar hadir penyuluhan'],
    ['Keluaran', 'Peta bahaya dan jalur evakuasi yang diperbarui', 'RT', [31, 31, 31], [0, 24, 18], 'Foto papan peta'],
    ['Keluaran', 'Alat peringatan dini setempat yang berfungsi', 'unit', [1, 3, 3], [1, 2, 1], 'Berita acara uji alat'],
    ['Hasil', 'Warga yang tahu titik kumpulnya', '%', [0.42, 0.75, 0.6825], [0.35, 0.7, 0.735], 'Lembar tanya seratus rumah'],
  ]
  const rows = groups.flatMap((group, which) =>
    asked.map(([level, name, unit, margasari, baruTengah, evidence], at) => [
      at === 0 ? text(`Kampung Siaga Bencana Kelurahan ${group}`, { rows: asked.length }) : covered,
      text(`${which === 0 ? 'MS' : 'BT'}-${at + 1}`),
      text(level),
      text(name),
      text(unit),
      ...(which === 0 ? margasari : baruTengah).map((value) => (unit === '%' ? percent(value) : figure(value))),
      text('Naik'),
      text(evidence),
      text(`Ketua KSB ${group}`),
    ]),
  )
  return [
    [merged('INDIKATOR KAMPUNG SIAGA BENCANA', 11)],
    [merged('Menurut daftar kegiatan KSB; semua angka contoh', 11)],
    [],
    [
      'Kelompok binaan',
      'Kode',
      'Tingkat',
      'Tolok ukur',
      'Satuan',
      'Data awal',
      'Sasaran',
      'Capaian',
      'Naik/Turun',
      'Bukti dukung',
      'PIC',
    ].map((words) => text(words)),
    ...rows,
    [nothing, text('BT-5'), text('Hasil'), nothing, text('KK'), figure(0), figure(50), nothing, text('Naik')],
  ]
}

/** The two programmes that are new in 2023; figures as words, with points and commas. */
function newProgrammes() {
  const crab = 'Budi Daya Kepiting Bakau dan Penghijauan Pesisir'
  const print = 'Ekoprin Ibu-Ibu Karang Joang'
  const rows = [
    [
      crab,
      'Bibit bakau yang hidup',
      'Bibit yang berdaun enam bulan setelah ditanam',
      'batang',
      'Naik',
      '0',
      '2.500',
      '1.987',
      'Ombak bulan Januari mencabut satu petak.',
      'Hitung petak 30 Juli 2023',
      'Ketua kelompok nelayan',
    ],
    [
      crab,
      'Kepiting yang dijual',
      'Berat yang dibayar pengepul',
      'kg/bulan',
      'Naik',
      '12,5',
      '60,0',
      '41,25',
      'Keramba kedua baru dipakai Mei.',
      'Nota pengepul',
      'Sekretaris kelompok nelayan',
    ],
    [
      crab,
      'Kepiting yang mati di keramba',
      'Ekor mati dari seratus ekor',
      'ekor',
      'Turun',
      '30',
      '15',
      '17',
      'Air keruh setelah hujan.',
      'Buku keramba',
      'Anggota jaga',
    ],
    [
      print,
      'Kain yang terjual',
      'Lembar yang dibayar pembeli',
      'lembar',
      'Naik',
      '0',
      '120',
      '96',
      'Pameran Juli belum dihitung.',
      'Buku jual',
      'Bendahara kelompok ekoprin',
    ],
    [
      print,
      'Pendapatan kelompok',
      'Penjualan dikurangi bahan',
      'Rp',
      'Naik',
      'Rp 0',
      'Rp 18.000.000',
      'Rp 14.250.000,50',
      'Bahan kain naik harga.',
      'Buku kas',
      'Bendahara kelompok ekoprin',
    ],
    [
      print,
      'Mutu warna kain',
      'Warna setelah lima kali cuci',
      'kualitatif',
      '',
      '',
      'Tidak luntur',
      'Dua dari tiga warna daun bertahan.',
      'Daun jati perlu kunci warna lain.',
      'Foto lembar uji',
      'Ketua kelompok ekoprin',
    ],
  ]
  return [
    [text('Indikator program baru 2023 (contoh)')],
    [],
    [
      'Nama Program',
      'Nama Indikator',
      'Definisi Operasional',
      'Satuan',
      'Arah',
      'Baseline',
      'Target',
      'Realisasi',
      'Alasan',
      'Bukti',
      'PIC',
    ].map((words) => text(words)),
    ...rows.map((cells) => cells.map((words) => text(words))),
  ]
}
