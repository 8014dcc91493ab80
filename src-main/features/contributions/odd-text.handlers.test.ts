import { v7 } from 'uuid'
import { expect, it } from 'vitest'
import { readJournal } from '../../database/journal.ts'
import { expectSound } from '../../database/recovery.fixture.ts'
import { refused, sitting } from '../sitting.fixture.ts'

const now = sitting()

/** What people paste, what keyboards send, and what attackers hope for. */
const corpus: Record<string, string> = {
  nul: 'sebelum\u0000sesudah',
  control: 'a\u0001b\u0007c\u001bd\u007fe\u0085f',
  family: '👩‍👩‍👧‍👦 keluarga 👍🏽 🇮🇩',
  rightToLeft: '\u202eterbalik\u202c dan \u2066terpisah\u2069',
  arabic: 'السلام عليكم',
  javanese: 'ꦱꦫꦱꦺꦲꦤ꧀',
  combined: 'e\u0301 a\u030a o\u0308',
  zalgo: `z${'\u0335\u0321\u0322\u0327\u0328\u0301\u0302\u0303'.repeat(40)}algo`,
  loneSurrogates: 'kiri \ud83d kanan \udc4d ujung',
  zeroWidth: 'tak\u200bterlihat\u200d\u2060 di sini',
  lines: 'baris satu\r\nbaris dua\rbaris tiga\n\nbaris lima',
  tabs: 'kolom\tkolom',
  markup: '<script>alert(1)</script><iframe src="file:///etc/passwd"></iframe>',
  formula: '=HYPERLINK("http://x";"klik")',
  sql: "'); DROP TABLE contribution; --",
  path: '../../etc/passwd CON NUL aux.txt',
  json: '{"a":"\\u0000"}\\n"',
  template: '$'.concat('{x} {{x}} %s'),
  noncharacter: 'x\uffff\ufdd0y',
  astral: '𝔖𝔞𝔯𝔞𝔰𝔢𝔥𝔞𝔫 𠮷',
  longWord: 'a'.repeat(20_000),
  longest: `${'kata '.repeat(39_999)}akhir`,
}

/** As every text is kept: well-formed, NFC, LF. */
const kept = (raw: string) => raw.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n')
const bytes = (text: string) => Buffer.from(text, 'utf8').toString('hex')

it('odd text is just text: byte for byte what was typed, well-formed and composed, also after restarts and from the journal alone', async () => {
  const ids = new Map<string, string>()
  for (const [name, text] of Object.entries(corpus)) ids.set(name, await now.note('m', text))
  const expectAll = async () => {
    for (const [name, text] of Object.entries(corpus)) {
      const { text: stored } = await now.one(ids.get(name) ?? '')
      if (stored !== kept(text)) expect([name, bytes(stored)]).toEqual([name, bytes(kept(text))])
      const row = now.room.open.db.one<{ bytes: number }>('SELECT octet_length(text) AS bytes FROM contribution WHERE id = :id', {
        id: ids.get(name) ?? '',
      })
      expect([name, row.bytes]).toEqual([name, Buffer.byteLength(kept(text))])
    }
    expectSound(now.room.open.db)
  }
  await expectAll()
  expect((await now.one(ids.get('loneSurrogates') ?? '')).text).toBe('kiri \ufffd kanan \ufffd ujung')
  expect((await now.one(ids.get('combined') ?? '')).text).toBe('é å ö')
  for (const id of ids.values()) await now.room.send('contributions.edit', { contributionId: id, changes: { important: true } })
  for (let count = 0; count < ids.size; count += 1) await now.room.send('history.undo', { workshopId: now.workshopId })
  await expectAll()
  await now.restart({ cleanly: false })
  await expectAll()
  const journalled = readJournal(now.room.open.folder.journal).entries.flatMap((entry) => (entry.type === 'done' ? entry.changes : []))
  for (const [name, id] of ids)
    expect([name, journalled.find(({ rowId }) => rowId === id)?.after.text]).toEqual([name, kept(corpus[name] ?? '')])
})

it('a paste of 10 MB is refused with one sentence, and nothing has changed', async () => {
  await now.note('m', 'sebelum')
  const before = [now.room.open.db.all('SELECT * FROM command'), readJournal(now.room.open.folder.journal)]
  const text = 'sepuluh megabita '.repeat(10 * 65_536)
  expect(text.length).toBeGreaterThan(10_000_000)
  expect(await now.room.try('contributions.capture', now.room.line(text))).toEqual(
    refused('badInput', { field: 'text', problem: 'too_big' }),
  )
  expect([now.room.open.db.all('SELECT * FROM command'), readJournal(now.room.open.folder.journal)]).toEqual(before)
  expect(now.room.defects).toEqual([])
})

it('what says nothing is no note: empty, blank, line breaks alone', async () => {
  for (const text of ['', ' ', '\n\t \r\n', '\u00a0', '\ufeff'])
    expect([text, await now.room.try('contributions.capture', now.room.line(text))]).toMatchObject([
      text,
      { ok: false, refusal: { code: 'badInput', details: { field: 'text' } } },
    ])
})

it('odd names and titles stay one line, and nothing in them is carried out', async () => {
  const { room, workshopId } = now
  const title = `${corpus.markup} ${corpus.rightToLeft} ${corpus.nul}`
  await room.send('agenda.addBlock', {
    workshopId,
    blockId: v7(),
    title: `  ${title}\r\nlanjut  `,
    programmeId: null,
    plannedMinutes: 5,
    responsible: '',
  })
  const { blocks } = await room.ask('agenda.ofWorkshop', { workshopId })
  expect(blocks.at(-1)?.title).toBe(`${title} lanjut`)
})
