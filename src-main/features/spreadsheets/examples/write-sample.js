// Writes the people and the indicators of the sample workshop as workbooks, as an office would send them in; needs LibreOffice (soffice).
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const here = import.meta.dirname
const sample = path.join(here, '..', '..', '..', '..', 'resources', 'demo', 'balikpapan-2022')
const work = mkdtempSync(path.join(tmpdir(), 'sarasehan-sample-'))

const { people, organisations } = read('people.json')
const fullName = new Map(organisations.map(({ name, shortName, category }) => [shortName ?? name, { name, category }]))
convert('sample-people', [
  ['No', 'Nama lengkap', 'L/P', 'Instansi/Kelompok', 'Jabatan', 'Sebutan', 'Unsur', 'No. HP'],
  ...people.map(({ name, sex, organisation, position, shortName, phone }, at) => {
    const { name: full, category } = fullName.get(organisation) ?? { name: organisation, category: '' }
    return [at + 1, name, sex, full, position, shortName, category, phone]
  }),
])

const { programmes } = read('programmes.json')
const rows = programmes.flatMap(({ name, indicators }) =>
  indicators.map((each) => [
    name,
    each.name,
    each.unit,
    each.measure === 'qualitative' ? 'Kualitatif' : 'Kuantitatif',
    each.measure === 'qualitative' ? '' : each.direction === 'falling' ? 'Turun' : 'Naik',
    figure(each.baseline),
    each.targetWords ?? figure(each.target),
    each.words ?? figure(each.actual),
    each.why,
    each.evidence,
    each.source,
  ]),
)
// One that nobody can read, as there always is.
rows[8][6] = 'dua puluhan'
convert('sample-indicators', [
  ['Program', 'Indikator', 'Satuan', 'Jenis ukuran', 'Arah', 'Garis dasar', 'Target', 'Realisasi', 'Mengapa', 'Bukti', 'Sumber data'],
  ...rows,
])
rmSync(work, { recursive: true })

function read(file) {
  return JSON.parse(readFileSync(path.join(sample, file), 'utf8'))
}

/** A figure with a comma before its decimals. */
function figure(value = '') {
  return value.replace('.', ',')
}

/** Has LibreOffice make a workbook of a table, reading figures as it does in Indonesia. */
function convert(name, table) {
  const source = path.join(work, `${name}.csv`)
  const cell = (value = '') => `"${String(value).replaceAll('"', '""')}"`
  writeFileSync(source, table.map((row) => row.map(cell).join(';')).join('\n'))
  const profile = `-env:UserInstallation=file://${work}/profile`
  // Semicolons, double quotes, UTF-8, from the first line; texts stay texts, and what looks like a figure is one (Indonesian: 1057).
  const infilter = '--infilter=Text - txt - csv (StarCalc):59,34,76,1,,1057,false,true'
  const run = spawnSync('soffice', ['--headless', profile, infilter, '--convert-to', 'xlsx', '--outdir', work, source], {
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(run.stderr)
  copyFileSync(path.join(work, `${name}.xlsx`), path.join(here, `${name}.xlsx`))
}
