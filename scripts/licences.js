// Writes resources/licences.txt: everything that ships with the program, its licence and the licence's text.
// `node scripts/licences.js --check` writes nothing and fails where a licence is not allowed or the file is out of date.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inProject, wantedVersion } from './setup/paths.js'

const allowed = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'OFL-1.1', 'Unlicense', 'BlueOak-1.0.0', 'CC0-1.0']
const notice = inProject('resources', 'licences.txt')
const screens = inProject('src-renderer', 'look', 'fonts')
const documents = inProject('resources', 'documents', 'fonts')
const fonts = [
  { name: 'Sarasehan Sans, made from Source Sans 3 (screens)', folder: screens, files: /^sarasehan-sans/, text: 'OFL-sans.md' },
  { name: 'Sarasehan Serif, made from Source Serif 4 (screens)', folder: screens, files: /^sarasehan-serif/, text: 'OFL-serif.md' },
  { name: 'Source Sans 3, extended Latin', folder: screens, files: /^source-sans-3/, text: 'LICENSE-source-sans-3-latin-ext.txt' },
  { name: 'Source Serif 4, extended Latin', folder: screens, files: /^source-serif-4/, text: 'LICENSE-source-serif-4-latin-ext.txt' },
  { name: 'Sarasehan Sans, made from Source Sans 3 (documents)', folder: documents, files: /^sarasehan-sans/, text: 'OFL-SourceSans.txt' },
  {
    name: 'Sarasehan Serif, made from Source Serif 4 (documents)',
    folder: documents,
    files: /^sarasehan-serif/,
    text: 'OFL-SourceSerif.txt',
  },
]

// `import … from 'name'` and `export … from 'name'` at the beginning of a line, `import('name')` and `require('name')` anywhere.
const importOf =
  /(?:^(?:import|export)\s[\w\s{},*$]*\bfrom\s|^import\s|\bimport\(\s*|\brequire\(\s*)'((?:@[\w.-]+\/)?[a-z][\w.-]*)[\w./-]*'/gm

const shipped = [ourselves(), electron(), ...packages(), ...fonts.map(fontEntry)]
const problems = [...shipped.flatMap(problemsOf), ...fontsWithoutEntry()]
const text = `${[head(), ...shipped.map(entryText)].join(`\n${'='.repeat(80)}\n\n`)}`

if (process.argv.includes('--check')) {
  if (!existsSync(notice) || readFileSync(notice, 'utf8') !== text)
    problems.push('resources/licences.txt is out of date; please run node scripts/licences.js')
} else if (problems.length === 0) {
  writeFileSync(notice, text)
  process.stdout.write(`${shipped.length} entries in ${path.relative(inProject(), notice)}\n`)
}
for (const problem of problems) process.stderr.write(`${problem}\n`)
process.exitCode = problems.length > 0 ? 1 : 0

function head() {
  return 'What ships in Sarasehan, and under which licence.\n'
}

function entryText({ name, version, licence, note, text }) {
  return `${[[name, version].filter(Boolean).join(' '), `Licence: ${licence}`, ...(note ? [note] : [])].join('\n')}\n\n${text}\n`
}

function problemsOf({ name, licence, text }) {
  const lines = []
  if (!isAllowed(licence)) lines.push(`${name}: the licence ${licence} is not on the list`)
  if (!text) lines.push(`${name}: its licence's text was not found`)
  return lines
}

// A choice (`A OR B`) needs one of the allowed, a sum (`A AND B`) needs all.
function isAllowed(expression) {
  const plain = expression.replace(/[()]/g, '')
  if (plain.includes(' OR ')) return plain.split(' OR ').some(isAllowed)
  return plain.split(' AND ').every((one) => allowed.includes(one.trim()))
}

function ourselves() {
  return { name: 'sarasehan', licence: 'MIT', text: tidy(readFileSync(inProject('LICENSE'), 'utf8')) }
}

// The runtime itself. The packages it asks for only download it, so they do not ship.
function electron() {
  const folder = inProject('node_modules', 'electron')
  const { license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const note = 'It contains Chromium and Node; their notices are in LICENSES.chromium.html beside the program.'
  return { name: 'electron', version: wantedVersion('electron'), licence: license, note, text: licenceText(folder) }
}

/** What the sources import, and the dependencies of the package itself, with everything these ask for. */
function packages() {
  const locked = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8')).packages
  const found = new Set()
  const visit = (from, name) => {
    const place = placeOf(name, from, locked)
    if (!place) throw new Error(`${name} is not in package-lock.json`)
    if (found.has(place)) return
    found.add(place)
    for (const inner of Object.keys(locked[place].dependencies ?? {})) visit(place, inner)
    for (const inner of Object.keys(locked[place].optionalDependencies ?? {})) if (placeOf(inner, place, locked)) visit(place, inner)
  }
  for (const name of [...importedNames(), ...Object.keys(locked[''].dependencies)]) visit('', name)
  return [...found].map((place) => packageEntry(place, locked[place])).sort(byName)
}

// As Node finds it: in the folder of the package that asks, then in every folder around it.
function placeOf(name, from, locked) {
  for (let around = from; ; around = around.slice(0, Math.max(0, around.lastIndexOf('node_modules/') - 1))) {
    const place = `${around ? `${around}/` : ''}node_modules/${name}`
    if (locked[place]) return place
    if (!around) return undefined
  }
}

function packageEntry(place, { version }) {
  const folder = inProject(...place.split('/'))
  const { name, license, licenses } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const licence = license?.type ?? license ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'unknown'
  return { name, version, licence, note: name === 'better-sqlite3' ? sqliteNote(folder) : '', text: licenceText(folder) }
}

function sqliteNote(folder) {
  const header = readFileSync(path.join(folder, 'deps', 'sqlite3', 'sqlite3.h'), 'utf8')
  return `It contains SQLite ${/define SQLITE_VERSION\s+"([\d.]+)"/.exec(header)?.[1]}, whose authors have put it into the public domain.`
}

function fontEntry({ name, folder, text }) {
  return { name, licence: 'OFL-1.1', text: tidy(readFileSync(path.join(folder, text), 'utf8')) }
}

function fontsWithoutEntry() {
  return [screens, documents].flatMap((folder) => {
    const known = fonts.filter((font) => font.folder === folder)
    const files = readdirSync(folder).filter((file) => /\.(woff2?|ttf|otf)$/.test(file))
    return files
      .filter((file) => !known.some((font) => font.files.test(file)))
      .map((file) => `${file}: this font has no entry in licences.js`)
  })
}

// Also of what a package has taken in from elsewhere, in folders further down.
function licenceText(folder) {
  const names = readdirSync(folder, { recursive: true })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => /(^|\/)(licen[cs]e|notice|copyrightnotice)(\.(md|txt))?$/i.test(name) && !name.includes('node_modules/'))
    .sort((one, other) => one.split('/').length - other.split('/').length || (one < other ? -1 : 1))
  return [...new Set(names.map((name) => tidy(readFileSync(path.join(folder, name), 'utf8'))))].join('\n\n')
}

function tidy(raw) {
  return raw
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim()
}

/** The names of the packages that the program's own sources import; tests and fixtures do not ship. */
function importedNames() {
  const names = new Set()
  for (const file of [...sourcesIn(inProject('src-main')), ...sourcesIn(inProject('src-renderer'))]) {
    for (const [, name] of readFileSync(file, 'utf8').matchAll(importOf)) names.add(name)
  }
  names.delete('electron')
  return [...names]
}

function sourcesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => /\.tsx?$/.test(name) && !/\.(test|fixture)\.tsx?$|\.d\.ts$/.test(name))
    .map((name) => path.join(folder, name))
}

function byName(one, other) {
  const [left, right] = [`${one.name} ${one.version}`, `${other.name} ${other.version}`]
  return left < right ? -1 : left > right ? 1 : 0
}
