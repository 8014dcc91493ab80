// Writes the example files of this folder anew; needs LibreOffice (soffice, and python3-uno for the password). All people and figures in them are invented.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  bool,
  covered,
  day,
  figure,
  flatDocument,
  formula,
  instant,
  merged,
  money,
  nothing,
  percent,
  text,
  zeros,
} from './flat-document.js'

const here = import.meta.dirname
const work = mkdtempSync(path.join(tmpdir(), 'sarasehan-examples-'))
const separated = { semicolons: '59,34,76,1', commas: '44,34,76,1', tabs: '9,34,76,1', windows1252: '59,34,1,1', utf16: '9,34,65535,1' }

const people = peopleSheets()
// CSV holds the first sheet alone.
const listAlone = people.filter(([name]) => name === 'Daftar Peserta')
const indicators = indicatorSheets()
convert('people', people, 'xlsx')
convert('people', listAlone, `csv:Text - txt - csv (StarCalc):${separated.semicolons}`, 'people-semicolons.csv')
convert('people', listAlone, `csv:Text - txt - csv (StarCalc):${separated.windows1252}`, 'people-windows-1252.csv')
convert('people', listAlone, `csv:Text - txt - csv (StarCalc):${separated.utf16}`, 'people-utf-16.csv')
convert('indicators', indicators, 'xlsx')
convert('indicators', indicators, `csv:Text - txt - csv (StarCalc):${separated.commas}`, 'indicators-commas.csv')
convert('indicators', indicators, `csv:Text - txt - csv (StarCalc):${separated.tabs}`, 'indicators-tabs.tsv')
convert('values', valueSheets(), 'xlsx')
convert('values', valueSheets(), 'ods')
convert('values', valueSheets(), 'xls:MS Excel 97', 'values.xls')
convert('values', valueSheets(), 'xlsx:Calc MS Excel 2007 XML', 'locked.xlsx', true)
rmSync(work, { recursive: true })

/** Has LibreOffice turn sheets into a file of this folder. */
function convert(name, sheets, filter, as = `${name}.${filter}`, locked = false) {
  const source = path.join(work, `${name}.fods`)
  writeFileSync(source, flatDocument(sheets))
  const extension = filter.split(':')[0]
  const run = spawnSync(
    'soffice',
    ['--headless', `-env:UserInstallation=file://${work}/profile`, '--convert-to', filter, '--outdir', work, source],
    {
      encoding: 'utf8',
    },
  )
  if (run.status !== 0) throw new Error(run.stderr)
  const written = path.join(work, `${name}.${extension}`)
  if (locked) lock(written)
  copyFileSync(written, path.join(here, as))
}

/** LibreOffice sets a password only by its own scripts. */
function lock(file) {
  const script = path.join(work, 'lock.py')
  writeFileSync(
    script,
    `import subprocess, time, uno
from com.sun.star.beans import NamedValue, PropertyValue
def setting(name, value):
    one = PropertyValue(); one.Name = name; one.Value = value; return one
office = subprocess.Popen(['soffice', '--headless', '--norestore', '-env:UserInstallation=file://${work}/profile', '--accept=pipe,name=sarasehan;urp;'])
resolver = uno.getComponentContext().ServiceManager.createInstance('com.sun.star.bridge.UnoUrlResolver')
for attempt in range(60):
    try:
        context = resolver.resolve('uno:pipe,name=sarasehan;urp;StarOffice.ComponentContext'); break
    except Exception: time.sleep(0.5)
desktop = context.ServiceManager.createInstanceWithContext('com.sun.star.frame.Desktop', context)
document = desktop.loadComponentFromURL('file://${file}', '_blank', 0, (setting('Hidden', True),))
secret = tuple(NamedValue(name, value) for name, value in (('CryptoType', 'Standard'), ('OOXPassword', 'contoh')))
locked = uno.Any('[]com.sun.star.beans.NamedValue', secret)
document.storeToURL('file://${file}', (setting('FilterName', 'Calc MS Excel 2007 XML'), setting('EncryptionData', locked)))
document.close(True)
try: desktop.terminate()
except Exception: pass
office.wait()
`,
  )
  const run = spawnSync('/usr/bin/python3', [script], { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(run.stderr)
}

function peopleSheets() {
  const places = [
    [
      'A. PEMERINTAH',
      'Pemerintah',
      [
        'BPBD Kota Balikpapan',
        'Kecamatan Balikpapan Barat',
        'Dinas Lingkungan Hidup',
        'Dinas Sosial',
        'BLK Kalimantan Timur',
        'Kelurahan Baru Tengah',
        'Kelurahan Margasari',
      ],
    ],
    [
      'B. MITRA BINAAN',
      'Mitra binaan',
      [
        'Pengelolaan Sampah Terpadu Margasari',
        'Mariojela',
        'KSB Kelurahan Margasari',
        'KSB Kelurahan Baru Tengah',
        'Pertanian dan Peternakan Terintegrasi dengan BSF',
      ],
    ],
    ['C. PERUSAHAAN', 'Perusahaan', ['PT Kilang Pertamina Internasional Unit Balikpapan']],
  ]
  const duties = ['Ketua', 'Sekretaris', 'Bendahara', 'Anggota']
  const odd = new Map([
    [3, 'O’Neil Contoh'],
    [4, "D'Ornay Contoh, S.Sos., M.Si."],
    [8, "'Aisyah Contoh"],
    [13, 'José Contoh'],
    [21, 'Contoh, "Pak RT"'],
  ])
  const rows = []
  let number = 0
  for (const [section, category, organisations] of places) {
    rows.push([merged(section, 12)])
    for (const organisation of organisations) {
      const count = category === 'Perusahaan' ? 8 : category === 'Pemerintah' ? 4 : 4 + (organisation.startsWith('KSB') ? 2 : 0)
      for (let member = 0; member < count; member += 1) {
        number += 1
        const duty = duties[Math.min(member, 3)]
        const digits = `0812${String(10_000_000 + number * 7_919).slice(-7)}`
        rows.push([
          figure(number),
          text(odd.get(number) ?? `Contoh ${duty} ${number}`),
          text(number % 3 === 0 ? 'P' : 'L'),
          member === 0 ? text(organisation, { rows: count }) : covered,
          text(duty),
          text(`${duty} ${organisation.split(' ').slice(0, 2).join(' ')}`),
          text(category),
          number % 5 === 0 ? figure(Number(digits)) : number % 7 === 0 ? text(`+62 ${digits.slice(1)}`) : text(digits),
          text(number % 10 === 0 ? 'Tidak' : 'Ya'),
          number % 4 === 0 ? bool(true) : text('✓'),
          text(number % 6 === 0 ? 'Tidak' : 'Ya'),
          text('Ya'),
        ])
      }
    }
  }
  return [
    ['Petunjuk', [[text('Isilah lembar Daftar Peserta.')], [text('Semua orang dan angka di sini hanya contoh.')]]],
    [
      'Daftar Peserta',
      [
        [merged('DAFTAR PESERTA LOKAKARYA EVALUASI (CONTOH)', 12)],
        [merged('Gedung Banua Patra, Balikpapan', 12)],
        [text('Tanggal'), day('2022-09-27')],
        [],
        [
          ...['No', 'Nama Lengkap', 'L/P', 'Instansi/Kelompok', 'Jabatan', 'Sebutan', 'Unsur', 'No. HP/WA', 'Diundang'].map((words) =>
            text(words, { rows: 2 }),
          ),
          text('Persetujuan', { columns: 3 }),
          covered,
          covered,
        ],
        [...Array.from({ length: 9 }, () => covered), text('Nama'), text('Foto'), text('Rekaman')],
        ...rows,
        [text('Jumlah'), formula(`of:=COUNT([.A7:.A${6 + rows.length}])`, number)],
      ],
    ],
    ['Pilihan', [[text('L')], [text('P')]]],
  ]
}

function indicatorSheets() {
  const programmes = [
    [
      'Pengelolaan Sampah Terpadu',
      [
        ['IK-01', 'Hasil', 'Sampah ke TPA', 'kg', 'Turun', text('1.250,5'), text('900,0'), text('845,25')],
        ['IK-02', 'Keluaran', 'Rumah tangga memilah sampah', 'KK', 'Naik', figure(120), figure(200), formula('of:=150+37', 187)],
        ['IK-03', 'Hasil', 'Sampah terolah', '%', 'Naik', percent(0.4), percent(0.75), percent(0.6825)],
        [
          'IK-04',
          'Dampak',
          'Penghasilan tambahan per bulan',
          'Rp',
          'Naik',
          text('Rp 250.000,-'),
          text('Rp 1.234.567,50'),
          figure(1_100_000.5),
        ],
      ],
    ],
    [
      'Mariojela (Margasari Olah Jelantah)',
      [
        ['IK-05', 'Keluaran', 'Minyak jelantah terkumpul', 'liter', 'Naik', figure(0), text('2.400,0'), formula('of:=0.1+0.2', 0.1 + 0.2)],
        ['IK-06', 'Keluaran', 'Anggota aktif', 'orang', 'Naik', figure(12), figure(20), figure(18)],
        [
          'IK-07',
          'Hasil',
          'Mutu sabun jelantah',
          'kualitatif',
          'Naik',
          text('-'),
          text('Lolos uji mutu'),
          text('Lolos, dengan catatan kemasan'),
        ],
        ['IK-08', 'Hasil', 'Penjualan sabun', 'Rp', 'Naik', text('5.000.000'), text('12.500.000'), text('9.750.000')],
      ],
    ],
    [
      'KSB Kelurahan Margasari',
      [
        ['IK-09', 'Kegiatan', 'Penyuluhan bencana', 'kali', 'Naik', figure(2), figure(6), figure(6)],
        ['IK-10', 'Keluaran', 'Anggota terlatih', 'orang', 'Naik', figure(15), figure(40), figure(34)],
        ['IK-11', 'Keluaran', 'Peta bahaya dan jalur evakuasi', 'dokumen', 'Naik', figure(0), figure(1), figure(1)],
        ['IK-12', 'Hasil', 'Waktu tanggap', 'menit', 'Turun', text('45,5'), text('20,0'), text('27,5')],
      ],
    ],
    [
      'KSB Kelurahan Baru Tengah',
      [
        ['IK-13', 'Kegiatan', 'Latihan evakuasi', 'kali', 'Naik', figure(0), figure(4), figure(3)],
        ['IK-14', 'Keluaran', 'Lumbung sosial terisi', '%', 'Naik', text('35 %'), text('80 %'), text('72,5 %')],
        ['IK-15', 'Keluaran', 'Gardu sosial', 'unit', 'Naik', figure(0), figure(2), nothing],
        ['IK-16', 'Hasil', 'Kesiapsiagaan warga', 'indeks', 'Naik', text('0,450'), text('0,700'), text('0,655')],
      ],
    ],
    [
      'Pertanian dan Peternakan Terintegrasi dengan BSF',
      [
        ['IK-17', 'Keluaran', 'Panen maggot', 'kg/bulan', 'Naik', figure(80.5), figure(150), figure(141.75)],
        ['IK-18', 'Hasil', 'Biaya pakan', 'Rp', 'Turun', text('3.500.000'), text('2.000.000'), text('2.150.000')],
        ['IK-19', 'Hasil', 'Suhu kandang', '°C', 'Turun', text('-5'), text('(5)'), text('−4,5')],
        ['IK-20', 'Dampak', 'Petani yang meniru', 'orang', 'Naik', figure(0), figure(25), figure(11)],
      ],
    ],
  ]
  const rows = programmes.flatMap(([programme, indicators]) =>
    indicators.map(([code, level, name, unit, direction, baseline, target, actual], index) => [
      index === 0 ? text(programme, { rows: indicators.length }) : covered,
      text(code),
      text(level),
      text(name),
      text(unit),
      text(direction),
      index % 2 === 0 ? text('2021') : figure(2021),
      baseline,
      target,
      actual,
      text(index === 0 ? 'Contoh sebab:\nalat datang terlambat' : ''),
      text('Contoh: buku catatan kelompok'),
      index === 1 ? day('2022-09-20') : text('Kelompok'),
    ]),
  )
  return [
    [
      'Indikator',
      [
        [merged('TABEL INDIKATOR PROGRAM (CONTOH)', 13)],
        [merged('Semua angka dibuat untuk contoh', 13)],
        [
          ...['Program', 'Kode', 'Tingkat', 'Indikator', 'Satuan', 'Arah'].map((words) => text(words, { rows: 2 })),
          text('Garis Dasar', { columns: 2 }),
          covered,
          ...['Target 2022', 'Realisasi 2022', 'Mengapa', 'Bukti', 'Sumber Data'].map((words) => text(words, { rows: 2 })),
        ],
        [...Array.from({ length: 6 }, () => covered), text('Tahun'), text('Nilai')],
        Array.from({ length: 13 }, (_, index) => text(`(${index + 1})`)),
        ...rows,
      ],
    ],
  ]
}

function valueSheets() {
  return [
    [
      'Nilai',
      [
        ['teks', 'angka', 'persen', 'rupiah', 'tanggal', 'waktu', 'rumus', 'ya', 'galat', 'nol'].map((words) => text(words)),
        [
          text('007'),
          figure(1234.5),
          percent(0.857),
          money(2500000),
          day('2022-09-27'),
          instant('2022-09-27T14:30:00'),
          formula('of:=1/3', 1 / 3),
          bool(true),
          formula('of:=NA()', 0),
          zeros(812, 8),
        ],
        [
          text('baris dua\nsel yang sama'),
          figure(0.1 + 0.2),
          percent(1),
          money(0.5),
          day('1900-03-01'),
          instant('1999-12-31T23:59:00'),
          formula('of:="a"&"b"', 'ab'),
          bool(false),
          nothing,
          zeros(81234567, 8),
        ],
        [],
        { hidden: true, cells: [text('tersembunyi'), figure(-3), nothing, nothing, day('2000-02-29')] },
        [text('gabung', { rows: 2, columns: 2 }), covered, text('c')],
        [covered, covered, text('d')],
      ],
    ],
  ]
}
