import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { benchEnvironment, electron, electronFlags, root } from '../measure/electron.ts'
import type { Finding } from '../measure/finding.ts'
import { alternately, valid } from '../measure/samples.ts'
import { type Contents, preparedFolder } from '../seed/folders.ts'

/** The instants of one start, in milliseconds of the wall clock. */
interface Start {
  readonly spawned: number
  /** The list of workshops stands. */
  readonly home?: number
  readonly shown: number
  readonly typing: number
  /** Processor time of the main thread in our own lines until the window is there. */
  readonly beforeWindow: number
}

const rounds = 11
/** A hundred thousand contributions: ninety workshops of a thousand, and ten thousand in the one that runs. */
const full = { contributions: 10_000, pastWorkshops: 90 }
const empty = { contributions: 0, pastWorkshops: 0 }

/** B1: from the start of the process to the capture line in a workshop, focused and painted, against a bare window with a field. */
export async function coldStart(): Promise<Finding[]> {
  const large = await starter(full)
  const starts: Start[] = []
  const { ours, theirs } = await alternately(
    async () => {
      const start = await large()
      starts.push(start)
      return [toTyping(start)]
    },
    async () => [toTyping(await startBare())],
    { rounds },
  )
  const measured = starts.slice(1)
  return [
    {
      bench: 'B1',
      what: 'cold start to the capture line, 100,000',
      ours: { name: 'program', samples: ours },
      theirs: { name: 'bare window', samples: theirs },
      target: { ratio: 1.25 },
    },
    {
      bench: 'B1',
      what: 'of it: our JavaScript before the window',
      ours: { name: 'main process', samples: measured.map(({ beforeWindow }) => beforeWindow) },
      target: { p50: 60 },
    },
    {
      bench: 'B1',
      what: 'of it: to the list of workshops',
      ours: { name: 'home', samples: measured.map(({ home, spawned }) => (home ?? Number.NaN) - spawned) },
      target: {},
    },
  ]
}

/** B2: the same start with a hundred thousand contributions and with none. */
export async function coldStartOfFull(): Promise<Finding[]> {
  const [ours100k, oursEmpty] = [await starter(full), await starter(empty)]
  const { ours, theirs } = await alternately(
    async () => [toTyping(await ours100k())],
    async () => [toTyping(await oursEmpty())],
    { rounds },
  )
  return [
    {
      bench: 'B2',
      what: 'cold start to the capture line, 100,000',
      ours: { name: '100,000', samples: ours },
      theirs: { name: 'none', samples: theirs },
      target: { ratio: 1.05 },
    },
  ]
}

function toTyping({ spawned, typing, shown }: Start): number {
  return Math.max(typing, shown) - spawned
}

async function starter(contents: Contents): Promise<() => Promise<Start>> {
  const { folder, seeded } = await preparedFolder(contents)
  return async () => {
    const start = await started({ BENCH_PROGRAM: join(root, 'dist', 'main', 'main.js'), BENCH_LIVE: `#/${seeded.workshopId}/live` }, [
      '--data',
      folder,
    ])
    // The backup of the clean close stays out of the next start's way: there is one, as there was.
    rmSync(join(folder, 'backups'), { recursive: true, force: true })
    return start
  }
}

function startBare(): Promise<Start> {
  return started({}, [])
}

async function started(env: Record<string, string>, args: readonly string[]): Promise<Start> {
  const app = join(root, 'bench', 'electron', 'ready')
  const spawned = Date.now()
  const { stdout } = await promisify(execFile)(electron(), [...electronFlags, app, ...args], { env: { ...benchEnvironment(), ...env } })
  const line = stdout.split('\n').find((each) => each.startsWith('READY '))
  valid(line !== undefined, 'the window became ready to type in')
  return { ...(JSON.parse(line.slice('READY '.length)) as Start), spawned }
}
