import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const project = join(import.meta.dirname, '..')
let planted: string
beforeAll(() => {
  planted = mkdtempSync(join(tmpdir(), 'sarasehan-layers-'))
  copyFileSync(join(project, '.oxlintrc.json'), join(planted, '.oxlintrc.json'))
})
afterAll(() => rmSync(planted, { recursive: true, force: true }))

/** What lint says of one file with this one line, standing at this place of the tree. */
function lint(place: string, line: string): { status: number | null; said: string } {
  const file = join(planted, place)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${line}\nexport const used = thing\n`)
  const run = spawnSync(
    process.execPath,
    [join(project, 'node_modules', 'oxlint', 'bin', 'oxlint'), '-c', join(planted, '.oxlintrc.json'), file],
    {
      cwd: planted,
      encoding: 'utf8',
    },
  )
  rmSync(file)
  return { status: run.status, said: run.stdout + run.stderr }
}

describe('who may import whom', () => {
  it.each([
    ['the renderer', 'src-renderer/features/live/planted.ts', "import { thing } from '../../../src-main/database/db.ts'"],
    ['the renderer', 'src-renderer/parts/planted.ts', "import thing from 'node:fs'"],
    ['the contract', 'src-main/contract/planted.ts', "import thing from 'node:fs'"],
    ['the contract', 'src-main/contract/planted.ts', "import { thing } from '../database/db.ts'"],
    ['words', 'src-main/words/id/planted.ts', "import { thing } from '../../features/given.ts'"],
    ['a rule', 'src-main/features/room/planted.rules.ts', "import { thing } from './room.rows.ts'"],
    ['a rule', 'src-main/features/room/planted.rules.ts', "import thing from 'node:fs'"],
    ['a row file', 'src-main/features/room/planted.rows.ts', "import { thing } from './room.handlers.ts'"],
    ['a feature', 'src-main/features/room/planted.handlers.ts', "import { thing } from 'electron'"],
    ['a feature', 'src-main/features/room/planted.handlers.ts', "import thing from 'better-sqlite3'"],
    ['the database', 'src-main/database/planted.ts', "import { thing } from 'electron'"],
    ['the door', 'src-main/app/planted.ts', "import { thing } from '../electron/ports.ts'"],
  ])('%s may not: %s, %s', (_who, place, line) => {
    const { status, said } = lint(place, line)
    expect(said).toContain('no-restricted-imports')
    expect(status).not.toBe(0)
  })

  it('lets a handler use rules and rows', () => {
    expect(lint('src-main/features/room/planted.handlers.ts', "import { thing } from './room.rows.ts'").status).toBe(0)
  })

  it('keeps features of the renderer apart', () => {
    const { said } = lint('src-renderer/features/live/planted.ts', "import { thing } from '../home/home-screen.tsx'")
    expect(said).toContain('no-restricted-imports')
  })
})
