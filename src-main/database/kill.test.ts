import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from './open-database.ts'
import { type Chance, chance, chanceFrom, samples } from './random.fixture.ts'
import { expectSound, inFolder, putAside } from './recovery.fixture.ts'
import { buildWritingProgram, type WritingProgram } from './writing-program.fixture.ts'

let program: WritingProgram
beforeAll(async () => {
  program = await buildWritingProgram()
})
afterAll(() => program.remove())

describe('saved means saved', () => {
  it(
    'a process killed at any moment of capture has lost nothing it had acknowledged, and the next one opens',
    async () => {
      const at = chance('kill')
      // Two folders beside each other: while one process starts, the other is killed.
      const lanes = await Promise.all([1, 2].map(() => killAgainAndAgain(samples(30), chanceFrom(at.below(2 ** 31)))))
      const [kills, acknowledged, replayed] = (['kills', 'acknowledged', 'replayed'] as const).map((name) =>
        lanes.reduce((sum, lane) => sum + lane[name], 0),
      ) as [number, number, number]
      console.log(`${kills} kills: ${acknowledged} commands acknowledged, 0 lost, ${replayed} brought back by the journal`)
      expect(acknowledged).toBeGreaterThan(kills)
    },
    samples(60) * 10_000,
  )
})

/** One folder, in which one process after the other writes until it is killed. */
function killAgainAndAgain(kills: number, at: Chance): Promise<{ kills: number; acknowledged: number; replayed: number }> {
  return inFolder(async (folder) => {
    const acknowledged = new Set<string>()
    let replayed = 0
    for (let kill = 0; kill < kills; kill += 1) {
      for (const id of await untilKilled(folder, at)) acknowledged.add(id)
      const opened = openDatabase(folder, { now: Date.now(), deviceName: 'uji' })
      const known = new Set(opened.db.all<{ id: string }>('SELECT id FROM command').map(({ id }) => id))
      expect([...acknowledged].filter((id) => !known.has(id))).toEqual([])
      // At most one command was on its way when a process died.
      expect(known.size - acknowledged.size).toBeLessThanOrEqual(kill + 1)
      expectSound(opened.db)
      replayed += opened.mended?.replayed ?? 0
      // Mostly the next one starts at once; now and then it has to mend, and may be killed in the middle of that.
      if (at.below(4) === 0) opened.abandon()
      else opened.close()
    }
    expect(putAside(folder)).toEqual([])
    return { kills, acknowledged: acknowledged.size, replayed }
  })
}

/** Lets the process write until it is killed, at a random moment of its start or of its work, and gives the ids it had acknowledged. */
async function untilKilled(folder: string, at: Chance): Promise<string[]> {
  const child = spawn(process.execPath, program.argumentsFor(folder), { stdio: ['ignore', 'pipe', 'inherit'], env: program.env })
  const gone = new Promise<string | null>((resolve) => child.once('exit', (code, signal) => resolve(signal ?? String(code))))
  const ids: string[] = []
  const lines = createInterface({ input: child.stdout })
  const read = new Promise<void>((resolve) => lines.once('close', resolve))
  const kill = (milliseconds: number) => setTimeout(() => child.kill('SIGKILL'), milliseconds)
  const inStart = at.below(5) === 0
  const after = at.below(inStart ? 250 : 25)
  if (inStart) kill(after)
  lines.on('line', (line) => {
    if (line !== 'ready') ids.push(line)
    if (!inStart && (line === 'ready' ? after === 0 : ids.length === after)) kill(at.below(4))
  })
  expect(await gone).toBe('SIGKILL')
  await read
  return ids
}
