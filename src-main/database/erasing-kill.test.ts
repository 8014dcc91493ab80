import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testRoom } from '../app/test-room.ts'
import { person } from '../features/sitting.fixture.ts'
import { makeBackup } from './backup.ts'
import { openDatabase } from './open-database.ts'
import { chance, samples } from './random.fixture.ts'
import { expectSound, heldBy, inFolder, putAside } from './recovery.fixture.ts'
import { buildWritingProgram, type WritingProgram } from './writing-program.fixture.ts'

const name = 'Sulastri Wongsodimejo'

let program: WritingProgram
beforeAll(async () => {
  program = await buildWritingProgram('erasing-process.fixture.ts')
})
afterAll(() => program.remove())

describe('erasing that is stopped', () => {
  it(
    'at any moment has either not begun or is finished by the next start, with every word still there',
    () =>
      inFolder(async (place) => {
        const at = chance('erasing-kill')
        const before = join(place, 'before')
        const personId = await folderWithSomebody(before)
        const undisturbed = copied(before, join(place, 'undisturbed'))
        const whole = await erasedUntil(undisturbed, personId)
        expect(whole.took).toBeLessThan(Number.POSITIVE_INFINITY)
        expect(holding(undisturbed)).toEqual([])

        const ends = { before: 0, finished: 0, stopped: 0 }
        for (let kill = 0; kill < samples(30); kill += 1) {
          const folder = copied(before, join(place, `kill-${kill}`))
          // The last step begins some time before the whole is done.
          await erasedUntil(folder, personId, at.below(Math.ceil(whole.took) + 20))
          const begun = existsSync(join(folder, 'erasing.json'))
          const done = holding(folder).length === 0 && !begun
          ends[done ? 'finished' : begun ? 'stopped' : 'before'] += 1
          const open = openDatabase(folder, { now: Date.now(), deviceName: 'uji' })
          const { name: now } = open.db.one<{ name: string }>('SELECT name FROM person WHERE id = :personId', { personId })
          expect(now).toBe(begun || done ? '' : name)
          if (now === '') expect(holding(folder)).toEqual([])
          expect(existsSync(join(folder, 'erasing.json'))).toBe(false)
          expect(heldBy(open.db).rows.contribution).toHaveLength(12)
          expectSound(open.db)
          expect(putAside(folder)).toEqual([])
          open.close()
          rmSync(folder, { recursive: true })
        }
        console.log(`erasing killed: ${ends.before} before it began, ${ends.stopped} on its way, ${ends.finished} when it was done`)
        expect(ends.stopped).toBeGreaterThan(0)
      }),
    samples(60) * 5_000,
  )
})

async function folderWithSomebody(folder: string): Promise<string> {
  mkdirSync(folder)
  const room = await testRoom(folder)
  const [attendanceId, personId] = [v7(), v7()]
  await room.send('people.add', person({ workshopId: room.workshopId, attendanceId, personId, name: 'Sulastri' }))
  for (let count = 0; count < 12; count += 1) {
    await room.send('contributions.capture', { ...room.line(`Catatan ${count}: gudang sempit dan bocor`), attendanceId })
    await room.send('people.edit', { attendanceId, changes: { name: `${name}${count === 11 ? '' : ` ${count}`}` } })
    if (count % 4 === 0) makeBackup(room.open.folder, Date.now() + count)
  }
  room.open.abandon()
  return personId
}

function copied(from: string, to: string): string {
  cpSync(from, to, { recursive: true, filter: (file) => !file.endsWith('ballast') })
  return to
}

/** Lets the process erase, and kills it so many milliseconds after it began; gives how long it took where it was let be. */
async function erasedUntil(folder: string, personId: string, milliseconds = Number.POSITIVE_INFINITY): Promise<{ took: number }> {
  const child = spawn(process.execPath, program.argumentsFor(folder, personId), { stdio: ['ignore', 'pipe', 'inherit'], env: program.env })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const lines = createInterface({ input: child.stdout })
  const read = new Promise<void>((resolve) => lines.once('close', resolve))
  let begun = 0
  let took = Number.POSITIVE_INFINITY
  lines.on('line', (line) => {
    if (line === 'done') took = performance.now() - begun
    if (line !== 'begun') return
    begun = performance.now()
    if (milliseconds < Number.POSITIVE_INFINITY) setTimeout(() => child.kill('SIGKILL'), milliseconds)
  })
  await gone
  await read
  return { took }
}

function holding(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => {
    const path = join(folder, file)
    return statSync(path).isFile() && readFileSync(path).includes('Sulastri')
  })
}
