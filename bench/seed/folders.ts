import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seed } from './chance.ts'
import { openRoom } from './room.ts'
import { type Seeded, seedWorkshop } from './workshop.ts'

/** Raise it when what is seeded changes: older prepared folders are then not used any more. */
const shape = 1

const cache = join(tmpdir(), 'sarasehan-bench')

/** What a prepared folder holds: this many contributions in the workshop that runs, and a thousand in each past one. */
export interface Contents {
  readonly contributions: number
  readonly pastWorkshops: number
}

/** A data folder that was closed cleanly, with one workshop under way: a copy of its own, made from one that is prepared once. */
export async function preparedFolder({ contributions, pastWorkshops }: Contents): Promise<{ folder: string; seeded: Seeded }> {
  const prepared = join(cache, `${pastWorkshops}-${contributions}-${await stateOfSchema()}`)
  if (!existsSync(prepared)) await prepare(prepared, { contributions, pastWorkshops })
  const folder = join(emptyFolder(), 'data')
  cpSync(prepared, folder, { recursive: true })
  // A copy is not what was closed: it is opened once, with all checks, and closed again.
  openRoom(folder).open.close()
  rmSync(join(folder, 'backups'), { recursive: true, force: true })
  return { folder, seeded: JSON.parse(readFileSync(join(prepared, 'seeded.json'), 'utf8')) as Seeded }
}

/** A new empty folder; it goes when the benches end. */
export function emptyFolder(): string {
  mkdirSync(cache, { recursive: true })
  if (emptyFolders.length === 0) process.on('exit', removeEmptyFolders)
  const folder = mkdtempSync(join(cache, 'run-'))
  emptyFolders.push(folder)
  return folder
}

const emptyFolders: string[] = []

function removeEmptyFolders(): void {
  for (const folder of emptyFolders) rmSync(folder, { recursive: true, force: true })
}

async function prepare(place: string, { contributions, pastWorkshops }: Contents): Promise<void> {
  const folder = join(emptyFolder(), 'data')
  const room = openRoom(folder)
  for (let past = 1; past <= pastWorkshops; past += 1) await seedWorkshop(room, { contributions: 1000, number: past, live: 0 })
  const seeded = await seedWorkshop(room, { contributions, number: pastWorkshops + 1, live: Math.min(100, contributions) })
  room.open.close()
  writeFileSync(join(folder, 'seeded.json'), JSON.stringify(seeded))
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ language: 'id', theme: 'light', textSize: 100 }))
  renameSync(folder, place)
}

async function stateOfSchema(): Promise<string> {
  const room = openRoom(join(emptyFolder(), 'data'))
  const tables = room.open.db.all("SELECT sql FROM sqlite_schema WHERE sql <> '' ORDER BY name")
  room.open.close()
  return createHash('sha256')
    .update(JSON.stringify([shape, seed, tables]))
    .digest('hex')
    .slice(0, 12)
}
