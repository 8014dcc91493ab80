import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestRoom, testRoom } from '../app/test-room.ts'
import { expectSound } from './recovery.fixture.ts'

// A volume of its own that is really full. It takes the right to mount one; everywhere else the same is tried with errors that are made up.
const volume = mkdtempSync(join(tmpdir(), 'sarasehan-volume-'))
const mounted = process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', volume]).status === 0
afterAll(() => {
  if (mounted) spawnSync('umount', [volume])
  rmSync(volume, { recursive: true, force: true })
})

describe.runIf(mounted)('a full disk', () => {
  const folder = join(volume, 'data')
  const filler = join(volume, 'filler')
  const ballast = join(folder, 'journal', 'ballast')
  const notes = 300
  let room: TestRoom
  const page = () => room.ask('contributions.page', { workshopId: room.workshopId, filter: 'all', words: '', offset: 0, limit: 1000 })

  beforeAll(async () => {
    room = await testRoom(folder)
    for (const text of ['satu', 'dua', 'tiga']) await room.send('contributions.capture', room.line(text))
    fill(filler)
  })

  it('is said at once; the words of an afternoon are kept in the journal, and reading works', async () => {
    for (let count = 0; count < notes; count += 1)
      expect(await room.try('contributions.capture', room.line(`penuh ${count}: ${'kata '.repeat(60)}`))).toEqual({
        ok: false,
        refusal: { code: 'notSaved', details: { reason: 'full' } },
      })
    expect(existsSync(ballast)).toBe(false)
    expect(await room.ask('history.safety', {})).toMatchObject({ waiting: notes })
    expect((await page()).map(({ text }) => text)).toEqual(['satu', 'dua', 'tiga'])
  })

  it('keeps nobody out: the program starts on it, after a close and after a kill, and the words still wait', async () => {
    for (const cleanly of [true, false]) {
      room = await room.restart({ cleanly })
      expect(await room.ask('history.safety', {})).toMatchObject({ waiting: notes })
      expect((await page()).length).toBe(3)
    }
  })

  it('that has room again takes everything in its order, without a restart, and the ballast stands again', async () => {
    rmSync(filler)
    await room.send('contributions.capture', room.line('sesudah'))
    const texts = (await page()).map(({ text }) => text)
    expect(texts.length).toBe(notes + 4)
    expect(texts.map((text) => text.split(':')[0])).toEqual([
      'satu',
      'dua',
      'tiga',
      ...Array.from({ length: notes }, (_none, count) => `penuh ${count}`),
      'sesudah',
    ])
    expect(existsSync(ballast)).toBe(true)
    expectSound(room.open.db)
    room = await room.restart({ cleanly: false })
    expect((await page()).length).toBe(notes + 4)
    room.close()
  })
})

/** Takes all the room there is. */
function fill(file: string): void {
  for (const bytes of [1024 * 1024, 4096]) {
    while (statfsSync(volume).bavail * statfsSync(volume).bsize >= bytes) appendFileSync(file, Buffer.alloc(bytes, 'x'))
  }
}
