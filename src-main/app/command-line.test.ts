import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeBackup } from '../database/backup.ts'
import { openDatabase } from '../database/open-database.ts'
import { writeWhole } from '../database/write-file.ts'
import { contribution, fullWorkshop, ids, workshopId } from '../features/packages/full-workshop.fixture.ts'
import { dump, exported, inFolder, openPlace, quietPorts, testId, writeRows } from '../features/packages/packages.fixture.ts'
import { packageHandlers } from '../features/packages/packages.handlers.ts'
import { formatVersion } from '../features/packages/workshop-json.ts'
import { workshopHandlers } from '../features/workshops/workshops.handlers.ts'
import { runCommandLine } from './command-line.ts'
import type { Handlers, Working } from './operations.ts'
import { openReadingDoor } from './reading-door.ts'

const demoId = testId(42)

/** Real workshops and packages; a demo of one workshop, and documents that are only their names. */
const handlers = {
  ...workshopHandlers,
  ...packageHandlers,
  'demo.open': async (_input: object, working: Working) => {
    const series = { seriesId: testId(41), seriesTitle: 'Contoh', sample: true }
    const input = {
      workshopId: demoId,
      ...series,
      template: 'monev-csr',
      language: 'id',
      title: 'Monev Contoh',
      date: '2022-09-27',
      zone: 'Asia/Makassar',
    }
    const rest = { plannedOpen: '08:00', place: 'Balikpapan', hostName: 'Kilang', programmes: ['KSB'] }
    working.change('workshops.create', { ...input, ...rest }, { id: testId(43), at: working.ports.now(), workshopId: demoId })
    return { workshopId: demoId }
  },
  'documents.export': async ({ path, document, language }: { path: string; document: string; language: string }) => {
    writeWhole(path, `%PDF ${document} ${language}`)
    return { path, pages: 1 }
  },
} as unknown as Handlers

interface Ran {
  readonly status: number
  readonly out: string[]
  readonly err: string[]
}

/** Runs a command in a folder of its own, which is its working folder, too. */
async function run(workingFolder: string, ...args: string[]): Promise<Ran> {
  const out: string[] = []
  const err: string[] = []
  const status = await runCommandLine(args, {
    handlersFor: () => handlers,
    ports: { ...quietPorts(), resources: join(import.meta.dirname, '..', '..', 'resources') },
    dataFolder: join(workingFolder, 'usual'),
    workingFolder,
    deviceName: 'test',
    print: (line) => void out.push(line),
    complain: (line) => void err.push(line),
    logDefect: (_name, error) => console.error(error),
  })
  return { status, out, err }
}

/** A folder with a workshop in `data`, closed. */
function withWorkshop(use: (folder: string) => Promise<void>): Promise<void> {
  return inFolder(async (folder) => {
    const place = openPlace(join(folder, 'data'))
    writeRows(place, workshopId, 50, fullWorkshop(place))
    place.open.close()
    await use(folder)
  })
}

describe('list', () => {
  test('names every workshop on a line of its own, and as JSON', () =>
    withWorkshop(async (folder) => {
      expect(await run(folder, 'list', '--data', 'data')).toEqual({
        status: 0,
        out: ['MONEV-2022\t2022-09-27\tdibuka\tMonev 2022'],
        err: [],
      })
      const { out } = await run(folder, 'list', '--data', 'data', '--json')
      expect(JSON.parse(out.join('\n'))).toEqual([
        { code: 'MONEV-2022', title: 'Monev 2022', date: '2022-09-27', status: 'open', contributions: 2 },
      ])
    }))

  test('of a folder that is not there is refused in the language that was asked for', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'none')
      expect(await run(folder, 'list', '--data', 'none')).toEqual({ status: 1, out: [], err: [`${path} tidak ada.`] })
      expect(await run(folder, 'list', '--data', path, '--lang', 'en')).toEqual({ status: 1, out: [], err: [`${path} does not exist.`] })
    }))

  test('looks into the usual folder where none is named', () =>
    inFolder(async (folder) => {
      await run(folder, 'demo')
      expect((await run(folder, 'list')).out).toHaveLength(1)
      expect(existsSync(join(folder, 'usual', 'sarasehan.db'))).toBe(true)
    }))
})

describe('demo', () => {
  test('puts the demo into the folder and says nothing', () =>
    inFolder(async (folder) => {
      expect(await run(folder, 'demo', '--data', 'new')).toEqual({ status: 0, out: [], err: [] })
      expect((await run(folder, 'list', '--data', 'new')).out).toEqual(['MONEV-CONTOH-2022\t2022-09-27\tdisiapkan\tMonev Contoh'])
    }))
})

describe('export and import', () => {
  test('carry a workshop from one folder to another, where check finds the same hash', () =>
    withWorkshop(async (folder) => {
      const file = join(folder, 'one.sarasehan')
      expect(
        await run(folder, 'export', '--data', 'data', '--workshop', 'monev-2022', '--format', 'sarasehan', '--out', 'one.sarasehan'),
      ).toEqual({ status: 0, out: [file], err: [] })
      const first = await run(folder, 'import', 'one.sarasehan', '--data', 'other')
      expect(first).toMatchObject({ status: 0, err: [] })
      expect(first.out).toEqual([expect.stringMatching(/^MONEV-2022: \d+ data ditambahkan, 0 diubah, 0 sudah ada$/)])
      expect((await run(folder, 'import', file, '--data', 'other')).out).toEqual([
        expect.stringMatching(/^MONEV-2022: tidak ada yang berubah; \d+ data sudah ada$/),
      ])
      const sums = [
        await run(folder, 'check', file),
        await run(folder, 'check', '--data', 'data'),
        await run(folder, 'check', '--data', 'other'),
      ]
      for (const { status, out } of sums) expect([status, out]).toEqual([0, sums[0]?.out])
      expect(sums[0]?.out).toEqual([expect.stringMatching(/^sha256 [0-9a-f]{64} MONEV-2022$/)])
    }))

  test('say how many fields both sides had changed', () =>
    withWorkshop(async (folder) => {
      const second = openPlace(join(folder, 'second'), 'b')
      await run(folder, 'export', '--data', 'data', '--workshop', 'MONEV-2022', '--format', 'sarasehan', '--out', 'one')
      const edit = (place: ReturnType<typeof openPlace>, text: string, device: string) =>
        writeRows(place, workshopId, 100, [['contribution', contribution(device, ids.other, 2, text)]])
      await second.door.dispatch('packages.import', { path: join(folder, 'one') }, { role: 'organiser', window: 'main' })
      const home = openPlace(join(folder, 'data'))
      edit(home, 'a', home.open.device.id)
      edit(second, 'b', home.open.device.id)
      home.open.close()
      await exported(second, workshopId, join(folder, 'two'))
      second.open.close()
      expect((await run(folder, 'import', 'two', '--data', 'data', '--lang', 'en')).out[1]).toMatch(/^1 field was changed in both places/)
    }))

  test('write documents: one to the very path, several into a folder or beside each other, and print each path', () =>
    withWorkshop(async (folder) => {
      const common = ['export', '--data', 'data', '--workshop', 'MONEV-2022'] as const
      const one = join(folder, 'n.pdf')
      expect(await run(folder, ...common, '--document', 'notula', '--lang', 'en', '--out', 'n.pdf')).toEqual({
        status: 0,
        out: [one],
        err: [],
      })
      expect(readFileSync(one, 'utf8')).toBe('%PDF notula en')
      const documents = ['notula-id', 'notula-en', 'paket-cetak-id', 'paket-cetak-en']
      const printed = ['%PDF notula id', '%PDF notula en', '%PDF paket-cetak id', '%PDF paket-cetak en']
      const all = documents.map((name) => join(folder, 'out', `MONEV-2022-${name}.pdf`))
      expect(await run(folder, ...common, '--document', 'all', '--lang', 'both', '--out', 'out')).toEqual({ status: 0, out: all, err: [] })
      expect(all.map((path) => readFileSync(path, 'utf8'))).toEqual(printed)
      const beside = documents.map((name) => join(folder, `one-${name}.pdf`))
      expect((await run(folder, ...common, '--lang', 'both', '--out', 'one.pdf')).out).toEqual(beside)
      expect(beside.map((path) => readFileSync(path, 'utf8'))).toEqual(printed)
      const notulas = ['id', 'en'].map((language) => join(folder, `two-${language}.pdf`))
      expect((await run(folder, ...common, '--document', 'notula', '--lang', 'both', '--out', 'two.pdf')).out).toEqual(notulas)
      mkdirSync(join(folder, 'there'))
      const inIndonesian = ['notula', 'paket-cetak'].map((document) => `MONEV-2022-${document}-id.pdf`)
      expect((await run(folder, ...common, '--out', 'there')).out).toEqual(inIndonesian.map((name) => join(folder, 'there', name)))
      expect((await run(folder, ...common)).out).toEqual(inIndonesian.map((name) => join(folder, name)))
      const pack = await run(folder, ...common, '--document', 'paket-cetak', '--out', 'there')
      expect(pack.out).toEqual([join(folder, 'there', 'MONEV-2022-paket-cetak-id.pdf')])
    }))

  test('write what a package holds as JSON', () =>
    withWorkshop(async (folder) => {
      const { out } = await run(folder, 'export', '--data', 'data', '--workshop', 'MONEV-2022', '--format', 'json')
      expect(out).toEqual([join(folder, 'MONEV-2022.json')])
      expect(JSON.parse(readFileSync(out[0] ?? '', 'utf8'))).toMatchObject({ formatVersion, workshopId })
    }))

  test('refuse a workshop that is not there and a path that cannot be written, and leave nothing behind', () =>
    withWorkshop(async (folder) => {
      expect(await run(folder, 'export', '--data', 'data', '--workshop', 'NONE')).toEqual({
        status: 1,
        out: [],
        err: ['Tidak ada lokakarya dengan kode “NONE”.'],
      })
      writeFileSync(join(folder, 'file'), 'x')
      const blocked = await run(
        folder,
        'export',
        '--data',
        'data',
        '--workshop',
        'MONEV-2022',
        '--format',
        'sarasehan',
        '--out',
        'file/one.sarasehan',
      )
      expect(blocked).toMatchObject({
        status: 1,
        out: [],
        err: [`${join(folder, 'file', 'one.sarasehan')} tidak dapat ditulis; tidak ada berkas yang berubah.`],
      })
      expect(readdirSync(folder).sort()).toEqual(['data', 'file'])
    }))
})

describe('beside an open window', () => {
  test('list, export and check work and change nothing; import and demo are refused', () =>
    withWorkshop(async (folder) => {
      await run(folder, 'export', '--data', 'data', '--workshop', 'MONEV-2022', '--format', 'sarasehan', '--out', 'one')
      const open = openDatabase(join(folder, 'data'), { now: 1, deviceName: 'window' })
      open.db.run("UPDATE series SET title = 'Belum ditutup'")
      const before = open.db.all('SELECT * FROM command')
      expect((await run(folder, 'list', '--data', 'data')).status).toBe(0)
      expect((await run(folder, 'check', '--data', 'data')).status).toBe(0)
      for (const format of ['sarasehan', 'json', 'pdf']) {
        expect(
          (await run(folder, 'export', '--data', 'data', '--workshop', 'MONEV-2022', '--format', format, '--out', `beside.${format}`))
            .status,
        ).toBe(0)
      }
      expect(readFileSync(join(folder, 'beside.json'), 'utf8')).toContain('Belum ditutup')
      const path = join(folder, 'data')
      expect(await run(folder, 'import', 'one', '--data', 'data')).toEqual({
        status: 1,
        out: [],
        err: [`Folder data ${path} sedang dipakai Sarasehan lain.`],
      })
      expect(await run(folder, 'demo', '--data', 'data', '--lang', 'en')).toEqual({
        status: 1,
        out: [],
        err: [`The data folder ${path} is in use by another Sarasehan.`],
      })
      expect(open.db.all('SELECT * FROM command')).toEqual(before)
      open.close()
    }))

  test('the reading door refuses every command, also one that a job sends', () =>
    withWorkshop(async (folder) => {
      const other = openPlace(join(folder, 'other'), 'b')
      writeRows(other, workshopId, 50, [['series', { id: ids.series, title: 'x', sample: 0, createdAt: 1, deletedAt: null }]])
      const place = openPlace(join(folder, 'data'))
      const before = dump(place)
      const { door, close } = openReadingDoor(join(folder, 'data'), {
        handlersFor: () => handlers,
        ports: quietPorts(),
        logDefect: () => {},
      })
      const who = { role: 'organiser', window: 'commandLine' } as const
      const sent = { id: testId(77), at: 1, workshopId }
      expect(await door.dispatch('workshops.remove', { workshopId }, who, sent)).toMatchObject({
        ok: false,
        refusal: { code: 'notAllowed' },
      })
      expect(await door.dispatch('demo.open', {}, who)).toMatchObject({ ok: false })
      expect(await door.dispatch('workshops.get', { workshopId }, who)).toMatchObject({ ok: true, value: { code: 'MONEV-2022' } })
      close()
      expect(dump(place)).toBe(before)
      place.open.close()
      other.open.close()
    }))
})

describe('a folder that is not there yet', () => {
  test('stays so when the package is refused, and is made when it is taken', () =>
    withWorkshop(async (folder) => {
      await run(folder, 'export', '--data', 'data', '--workshop', 'MONEV-2022', '--format', 'sarasehan', '--out', 'one')
      const whole = readFileSync(join(folder, 'one'))
      writeFileSync(join(folder, 'cut'), whole.subarray(0, whole.length - 9))
      expect(await run(folder, 'import', 'cut', '--data', 'new')).toMatchObject({
        status: 1,
        err: [expect.stringMatching(/rusak.*diimpor/)],
      })
      expect(existsSync(join(folder, 'new'))).toBe(false)
      expect(await run(folder, 'import', 'one', '--data', 'new')).toMatchObject({ status: 0 })
      expect(await run(folder, 'list', '--data', 'one')).toMatchObject({ status: 1, err: [expect.stringMatching(/bukan folder/)] })
    }))
})

describe('check', () => {
  test('reads a backup as a database, and says the hash of every workshop in it', () =>
    withWorkshop(async (folder) => {
      const place = openPlace(join(folder, 'data'))
      const { file } = makeBackup(place.open.folder, 5)
      place.open.close()
      const checked = await run(folder, 'check', file)
      expect(checked.out).toEqual((await run(folder, 'check', '--data', 'data')).out)
      expect(checked.out).toHaveLength(1)
    }))

  test('refuses what is damaged, foreign, a PDF, or nothing of the sort, each with one sentence', () =>
    withWorkshop(async (folder) => {
      await run(folder, 'export', '--data', 'data', '--workshop', 'MONEV-2022', '--format', 'sarasehan', '--out', 'one')
      const whole = readFileSync(join(folder, 'one'))
      writeFileSync(join(folder, 'cut'), whole.subarray(0, whole.length - 9))
      writeFileSync(join(folder, 'n.pdf'), '%PDF-1.7')
      writeFileSync(join(folder, 'words'), 'halo')
      writeFileSync(join(folder, 'other.db'), `SQLite format 3\u0000${'x'.repeat(200)}`)
      for (const [name, sentence] of [
        ['cut', /rusak(?!.*diimpor)/],
        ['n.pdf', /PDF; dokumen akhir belum dapat diperiksa/],
        ['words', /bukan paket dan bukan basis data/],
        ['other.db', /bukan basis data Sarasehan/],
        ['none', /tidak ada/],
      ] as const) {
        const { status, out, err } = await run(folder, 'check', name)
        expect([name, status, out, err.length]).toEqual([name, 1, [], 1])
        expect(err[0]).toMatch(sentence)
      }
    }))

  test('notices a damaged page and an attachment that is gone', () =>
    withWorkshop(async (folder) => {
      const place = openPlace(join(folder, 'data'))
      const { file } = makeBackup(place.open.folder, 5)
      place.open.close()
      const bytes = readFileSync(file)
      bytes.fill(0xff, 8192, 8192 + 2048)
      writeFileSync(join(folder, 'bad.db'), bytes)
      expect(await run(folder, 'check', 'bad.db')).toMatchObject({ status: 1, out: [] })
      const attachments = join(folder, 'data', 'attachments')
      const [inner = ''] = readdirSync(attachments)
      const [name = ''] = readdirSync(join(attachments, inner))
      writeFileSync(join(attachments, inner, name), 'another photograph')
      expect(await run(folder, 'check', '--data', 'data')).toMatchObject({ status: 1, out: [], err: [expect.stringContaining(name)] })
    }))
})

describe('without a command', () => {
  test('the demo is run and every document written, the Indonesian notula first, in place of the last time’s', () =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, 'sarasehan-demo'))
      writeFileSync(join(folder, 'sarasehan-demo', 'old.pdf'), 'old')
      const documents = ['notula-id', 'notula-en', 'paket-cetak-id', 'paket-cetak-en']
      const paths = documents.map((name) => join(folder, 'sarasehan-demo', `MONEV-CONTOH-2022-${name}.pdf`))
      expect(await run(folder)).toEqual({ status: 0, out: paths, err: [] })
      expect(readFileSync(paths[0] ?? '', 'utf8')).toBe('%PDF notula id')
      expect(readdirSync(folder)).toEqual(['sarasehan-demo'])
      expect(readdirSync(join(folder, 'sarasehan-demo'))).toHaveLength(4)
    }))
})

describe('what cannot be read', () => {
  test('is answered with a usage line and status 2, in the language that was asked for', () =>
    inFolder(async (folder) => {
      const cases: [string[], RegExp][] = [
        [['dance'], /there is no command “dance”/],
        [['list', '--jsn'], /“list” does not know --jsn/],
        [['list', '--workshop', 'X'], /“list” does not know --workshop/],
        [['list', 'spare'], /“spare” is one word too many/],
        [['import'], /“import” needs the name of a file/],
        [['import', 'a', 'b'], /“b” is one word too many/],
        [['list', '--data'], /--data needs a value/],
        [['list', '--data', '--json'], /--data needs a value/],
        [['list', '--json=yes'], /--json=yes/],
        [['export'], /--workshop must be given/],
        [['export', '--workshop', 'X', '--format', 'docx'], /there is no --format “docx”; there are: pdf, sarasehan, json/],
        [
          ['export', '--workshop', 'X', '--document', 'berita-acara'],
          /there is no --document “berita-acara”; there are: notula, paket-cetak, all/,
        ],
      ]
      for (const [args, problem] of cases) {
        const { status, out, err } = await run(folder, '--lang', 'en', ...args)
        expect([args, status, out, err.length]).toEqual([args, 2, [], 1])
        expect(err[0]).toMatch(problem)
        expect(err[0]).toMatch(/Usage: sarasehan/)
      }
      expect((await run(folder, 'list', '--lang', 'both')).err[0]).toMatch(
        /^Perintah tidak dapat dibaca: --lang “both” tidak ada; yang ada: id, en\. Pakai: /,
      )
      expect((await run(folder, 'list\nlist')).err[0]).not.toContain('\n')
      expect(readdirSync(folder)).toEqual([])
    }))

  test('--help and --version answer on standard output', async () => {
    const { status, out, err } = await run('/', '--help', '--lang', 'en')
    expect([status, err]).toEqual([0, []])
    expect(out.join('\n')).toMatch(/two files, one id and one en/)
    for (const command of ['demo', 'list', 'export', 'import', 'check']) expect(out.join('\n')).toContain(`sarasehan ${command}`)
    expect(await run('/', '--version')).toEqual({ status: 0, out: ['0.1.0'], err: [] })
  })
})
