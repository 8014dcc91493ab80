// Writes the five spreadsheets and the logo that an office sends for the monev of 2023; needs LibreOffice (soffice). The names and figures are invented, and the logo is ours.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { flatDocument, text } from '../flat-document.js'
import { disasterGroups, fiveProgrammes, newProgrammes } from './indicators.js'
import { groupMembers, invitations } from './people.js'

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
