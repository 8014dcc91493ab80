import { covered, figure, merged, nothing, text, zeros } from '../flat-document.js'

/** The agencies and companies: their names over several rows, telephone numbers in every way, one row without a name and one number to come. */
export function invitations() {
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
export function groupMembers() {
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
