import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import type { Chance } from './random.fixture.ts'

/** One thing a process asked of the disk, or said. */
type Event =
  | { readonly call: 'write'; readonly path: string; readonly bytes: Buffer; readonly at: number | undefined }
  | { readonly call: 'cut'; readonly path: string; readonly length: number }
  | { readonly call: 'sync'; readonly path: string }
  | { readonly call: 'make'; readonly path: string }
  | { readonly call: 'remove'; readonly path: string }
  | { readonly call: 'rename'; readonly path: string; readonly to: string }
  | { readonly call: 'say'; readonly text: string }

/** What a disk may do with what it was given and not yet asked to sync: lose it, hold it, or hold some of it, torn within a write. */
export type Unsynced = 'lost' | 'held' | 'torn'

/** Reads what `strace -f -y -xx` recorded of a process: only what happened inside `folder`, and what it said on standard output. */
export function readTrace(file: string, folder: string): Event[] {
  const halves = new Map<string, string>()
  const events: Event[] = []
  for (const line of readFileSync(file, 'latin1').split('\n')) {
    const [, thread = '', rest = ''] = /^(\d+) +(.*)$/.exec(line) ?? []
    const unfinished = / <unfinished \.\.\.>$/.exec(rest)
    if (unfinished) halves.set(thread, rest.slice(0, unfinished.index))
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest)
    const whole = resumed ? (halves.get(thread) ?? '') + resumed[1] : rest
    if (!unfinished) events.push(...eventOf(whole, folder))
  }
  return events
}

function eventOf(line: string, folder: string): Event[] {
  const [, call = '', given = '', result = ''] = /^(\w+)\((.*)\) += (-?\d+)/.exec(line) ?? []
  if (Number(result) < 0) return []
  const words = [...given.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, hex = '']) => bytes(hex))
  if (call === 'write' && given.startsWith('1<')) return [{ call: 'say', text: words[0]?.toString('utf8') ?? '' }]
  const path = bytes(/^(?:AT_FDCWD<[^>]*>, |\d+<)?"?((?:\\x[0-9a-f]{2})+)/.exec(given)?.[1] ?? '').toString('utf8')
  if (!path.startsWith(folder)) return []
  const last = Number(/(\d+)$/.exec(given)?.[1])
  switch (call) {
    case 'write':
      return [{ call: 'write', path, bytes: words[0] ?? Buffer.alloc(0), at: undefined }]
    case 'pwrite64':
      return [{ call: 'write', path, bytes: words[0] ?? Buffer.alloc(0), at: last }]
    case 'ftruncate':
      return [{ call: 'cut', path, length: last }]
    case 'fsync':
    case 'fdatasync':
      return [{ call: 'sync', path }]
    case 'openat':
      return given.includes('O_CREAT') ? [{ call: 'make', path }] : []
    case 'mkdir':
      return [{ call: 'make', path: `${path}/` }]
    case 'unlink':
      return [{ call: 'remove', path }]
    case 'rename':
      return [{ call: 'rename', path, to: words[1]?.toString('utf8') ?? '' }]
    default:
      throw new Error(`a call this disk does not know: ${call}`)
  }
}

function bytes(hex: string): Buffer {
  return Buffer.from(hex.replaceAll('\\x', ''), 'hex')
}

type Change = { readonly at: number; readonly bytes: Buffer } | { readonly length: number }

interface File {
  synced: Buffer
  pending: Change[]
  size: number
}

/** A disk that keeps what it was asked to sync: a file's bytes by a sync of the file, its name by a sync of the folder it stands in. */
export class Disk {
  /** Names as programs see them, and as they stand on the disk. */
  readonly #seen = new Map<string, File>()
  readonly #named = new Map<string, File>()
  readonly #said: string[] = []

  /** What the process had said by now, line by line. */
  get said(): string[] {
    return this.#said.join('').split('\n').slice(0, -1)
  }

  take(event: Event): void {
    if (event.call === 'say') this.#said.push(event.text)
    else if (event.call === 'make')
      this.#seen.set(event.path, this.#seen.get(event.path) ?? { synced: Buffer.alloc(0), pending: [], size: 0 })
    else if (event.call === 'remove') this.#seen.delete(event.path)
    else if (event.call === 'rename') {
      this.#seen.set(event.to, this.#file(event.path))
      this.#seen.delete(event.path)
    } else if (event.call === 'sync') this.#sync(event.path)
    else if (event.call === 'cut') this.#change(event.path, { length: event.length })
    else this.#change(event.path, { at: event.at ?? this.#file(event.path).size, bytes: event.bytes })
  }

  /** Puts into `target` what a power cut at this moment leaves of `folder`. */
  afterPowerCut(folder: string, target: string, unsynced: Unsynced, at: Chance): void {
    const names = unsynced === 'lost' || (unsynced === 'torn' && at.below(2) === 0) ? this.#named : this.#seen
    mkdirSync(target, { recursive: true })
    for (const [path, file] of names) {
      const place = join(target, relative(folder, path))
      // A folder whose name is lost takes all that is in it along.
      if (!path.endsWith('/') && dirname(path) !== folder && !names.has(`${dirname(path)}/`)) continue
      if (path.endsWith('/')) mkdirSync(place, { recursive: true })
      // The index of the log lives in memory only.
      else if (!basename(path).endsWith('-shm')) {
        mkdirSync(dirname(place), { recursive: true })
        writeFileSync(place, contentOf(file, unsynced, at))
      }
    }
  }

  #file(path: string): File {
    const file = this.#seen.get(path)
    if (!file) throw new Error(`no such file on this disk: ${path}`)
    return file
  }

  #change(path: string, change: Change): void {
    const file = this.#file(path)
    file.pending.push(change)
    file.size = sizeAfter(file.size, change)
  }

  #sync(path: string): void {
    const file = this.#seen.get(path)
    if (file && !path.endsWith('/')) {
      file.synced = changed(file.synced, file.pending)
      file.pending = []
      return
    }
    const inside = (name: string) => dirname(name) === path
    for (const name of [...this.#named.keys()].filter(inside)) if (!this.#seen.has(name)) this.#named.delete(name)
    for (const [name, here] of this.#seen) if (inside(name)) this.#named.set(name, here)
  }
}

function contentOf({ synced, pending }: File, unsynced: Unsynced, at: Chance): Buffer {
  if (unsynced === 'lost') return synced
  if (unsynced === 'held') return changed(synced, pending)
  const held = pending.flatMap((change): Change[] => {
    if (at.below(3) === 0) return []
    if ('length' in change || at.below(2) === 0) return [change]
    const sectors = Math.ceil(change.bytes.length / 512)
    return [{ at: change.at, bytes: change.bytes.subarray(0, at.below(sectors + 1) * 512) }]
  })
  return changed(synced, held)
}

function sizeAfter(size: number, change: Change): number {
  return 'length' in change ? change.length : Math.max(size, change.at + change.bytes.length)
}

function changed(content: Buffer, changes: readonly Change[]): Buffer {
  const largest = changes.reduce((size, change) => Math.max(size, sizeAfter(size, change)), content.length)
  const whole = Buffer.alloc(largest)
  content.copy(whole)
  let size = content.length
  for (const change of changes) {
    if ('length' in change) whole.fill(0, change.length, size)
    else change.bytes.copy(whole, change.at)
    size = sizeAfter(size, change)
  }
  return whole.subarray(0, size)
}
