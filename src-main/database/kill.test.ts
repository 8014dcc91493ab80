import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from './open-database.ts'
import { type Chance, chance, samples } from './random.fixture.ts'
import { expectSound, inFolder, putAside } from './recovery.fixture.ts'

const root = join(import.meta.dirname, '..', '..')
let program = ''
beforeAll(async () => {
  // Inside the project, where the engine is found.
  program = mkdtempSync(join(root, 'node_modules', '.sarasehan-kill-'))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { target: 'node', noExternal: true },
    build: {
      ssr: true,
      minify: false,
      outDir: program,
      rolldownOptions: {
        input: join(import.meta.dirname, 'writing-process.fixture.ts'),
        external: [/^node:/, 'better-sqlite3'],
        output: { entryFileNames: 'child.mjs' },
      },
    },
  })
})
afterAll(() => rmSync(program, { recursive: true, force: true }))

describe('saved means saved', () => {
  it(
    'a process killed at any moment of capture has lost nothing it had acknowledged, and the next one opens',
    () =>
      inFolder(async (folder) => {
        const at = chance('kill')
        const count = samples(60)
        const acknowledged: string[] = []
        let replayed = 0
        for (let kill = 0; kill < count; kill += 1) {
          acknowledged.push(...(await untilKilled(folder, at)))
          const opened = openDatabase(folder, { now: Date.now(), deviceName: 'uji' })
          const known = new Set(opened.db.all<{ id: string }>('SELECT id FROM command').map(({ id }) => id))
          expect(acknowledged.filter((id) => !known.has(id))).toEqual([])
          // At most one command was on its way when the process died.
          expect(known.size - new Set(acknowledged).size).toBeLessThanOrEqual(kill + 1)
          expectSound(opened.db)
          replayed += opened.mended?.replayed ?? 0
          // Mostly the next one starts at once; now and then it has to mend, and may be killed in the middle of that.
          if (at.below(4) === 0) opened.abandon()
          else opened.close()
        }
        expect(putAside(folder)).toEqual([])
        console.log(`${count} kills: ${acknowledged.length} commands acknowledged, 0 lost, ${replayed} brought back by the journal`)
        expect(acknowledged.length).toBeGreaterThan(count)
      }),
    samples(60) * 10_000,
  )
})

/** Lets the process write until it is killed, at a random moment of its start or of its work, and gives the ids it had acknowledged. */
async function untilKilled(folder: string, at: Chance): Promise<string[]> {
  const child = spawn(process.execPath, [join(program, 'child.mjs'), folder, join(root, 'resources')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
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
