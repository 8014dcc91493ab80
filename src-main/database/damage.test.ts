import { closeSync, ftruncateSync, openSync, readFileSync, readSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isWhole, listBackups } from './backup.ts'
import { connectWriter } from './connect.ts'
import { existingFolder } from './folder.ts'
import type { OpenDatabase } from './open-database.ts'
import { type Chance, chance, samples } from './random.fixture.ts'
import { afterwards, expectWhole, heldBy, type Morning, morning, putAside, sizeOf } from './recovery.fixture.ts'

let made: Morning
beforeAll(async () => {
  made = await morning()
})
afterAll(() => made.remove())

const page = 4096

describe('a damaged database does not end the workshop', () => {
  const kinds: Record<string, (file: string, at: Chance) => void> = {
    'whose header was written over': (file, at) => alter(file, at.below(100), at.between(1, 32), () => at.below(256)),
    'with one flipped bit': (file, at) => alter(file, at.below(sizeOf(file)), 1, (byte) => byte ^ (1 << at.below(8))),
    'with a lost page': (file, at) => alter(file, at.below(sizeOf(file) / page) * page, page, () => 0),
    'with a page of noise': (file, at) => alter(file, at.below(sizeOf(file) / page) * page, page, () => at.below(256)),
    'that was cut short': (file, at) => cut(file, at.below(sizeOf(file))),
  }
  for (const [kind, harm] of Object.entries(kinds)) {
    it(`${kind}: the program starts, and all acknowledged work is there`, () => {
      const at = chance(kind)
      const count = samples(40)
      let mended = 0
      for (let sample = 0; sample < count; sample += 1) {
        let damaged: Buffer = Buffer.alloc(0)
        const harmed = (copy: string) => {
          const file = join(copy, 'sarasehan.db')
          harm(file, at)
          damaged = readFileSync(file)
        }
        afterwards(made.closed, harmed, (open, copy) => {
          expectWhole(open, made.held)
          if (open.mended) mended += 1
          expectKept(open, copy, damaged)
        })
      }
      console.log(`${kind}: ${mended} of ${count} needed mending`)
    })
  }
})

it('a word of history that no command can have written is damage, in the database as in a backup', () =>
  afterwards(
    made.closed,
    (copy) => {
      for (const file of [join(copy, 'sarasehan.db'), ...listBackups(existingFolder(copy)).map((backup) => backup.file)]) {
        const bytes = readFileSync(file)
        const place = bytes.lastIndexOf('facilitatorcontributions.capture')
        bytes[place] = 'F'.charCodeAt(0)
        writeFileSync(file, bytes)
        expect([file, isWhole(file)]).toEqual([file, false])
      }
    },
    (open) => {
      expect(open.mended).not.toBeNull()
      expect(heldBy(open.db)).toEqual(made.held)
    },
  ))

it('a damaged search index is made anew, and every word is found', () =>
  afterwards(
    made.closed,
    (copy) => {
      const db = connectWriter(join(copy, 'sarasehan.db'))
      db.run(
        "INSERT INTO contributionWord (contributionWord, rowid, text) VALUES ('delete', 3, (SELECT text FROM contribution WHERE rowNumber = 3))",
      )
      db.close()
    },
    (open, copy) => {
      expectWhole(open, made.held)
      expect(putAside(copy)).toEqual([])
      expect(open.db.all('SELECT rowid FROM contributionWord WHERE contributionWord MATCH :words', { words: '"Catatan" "2"' }).length).toBe(
        1,
      )
    },
  ))

it('a damaged database is put aside together with its write-ahead log, both as they were found', () =>
  afterwards(
    made.killed,
    (copy) => alter(join(copy, 'sarasehan.db'), 3 * page, 20 * page, () => 7),
    (open, copy) => {
      expectWhole(open, made.held)
      const [aside = ''] = putAside(copy)
      const log = (folder: string) => readFileSync(join(folder, 'sarasehan.db-wal'))
      expect(log(aside).equals(log(made.killed))).toBe(true)
      expect(readFileSync(join(aside, 'sarasehan.db')).subarray(3 * page, 4 * page)).toEqual(Buffer.alloc(page, 7))
    },
  ))

describe('a damaged write-ahead log does not end the workshop', () => {
  const kinds: Record<string, (file: string, at: Chance) => void> = {
    'with one flipped bit': (file, at) => alter(file, at.below(sizeOf(file)), 1, (byte) => byte ^ (1 << at.below(8))),
    'that was cut short': (file, at) => cut(file, at.below(sizeOf(file))),
    'with a stretch of noise': (file, at) => alter(file, at.below(sizeOf(file)), at.between(1, 3 * page), () => at.below(256)),
    'that is gone': (file) => rmSync(file),
    'that is gone with its index': (file) => {
      for (const suffix of ['-wal', '-shm']) rmSync(file.replace('-wal', suffix), { force: true })
    },
  }
  for (const [kind, harm] of Object.entries(kinds)) {
    it(`${kind}: the program starts, and all acknowledged work is there`, () => {
      const at = chance(kind)
      const count = kind.startsWith('that is gone') ? 2 : samples(32)
      let replayed = 0
      for (let sample = 0; sample < count; sample += 1) {
        afterwards(
          made.killed,
          (copy) => harm(join(copy, 'sarasehan.db-wal'), at),
          (open) => {
            expectWhole(open, made.held)
            if (open.mended) replayed += 1
          },
        )
      }
      console.log(`log ${kind}: ${replayed} of ${count} needed the journal`)
      if (kind.startsWith('that is gone')) expect(replayed).toBe(count)
    })
  }
})

/** What was replaced is still there, byte for byte; what was not replaced was not moved. */
function expectKept(open: OpenDatabase, copy: string, damaged: Buffer): void {
  const aside = putAside(copy)
  expect(aside.length).toBe(open.mended ? 1 : 0)
  for (const folder of aside) expect(readFileSync(join(folder, 'sarasehan.db')).equals(damaged)).toBe(true)
}

function alter(file: string, from: number, length: number, to: (byte: number) => number): void {
  const handle = openSync(file, 'r+')
  try {
    const bytes = Buffer.alloc(length)
    const count = readSync(handle, bytes, 0, length, from)
    for (let index = 0; index < count; index += 1) bytes[index] = to(bytes[index] ?? 0)
    writeSync(handle, bytes, 0, count, from)
  } finally {
    closeSync(handle)
  }
}

function cut(file: string, bytes: number): void {
  const handle = openSync(file, 'r+')
  try {
    ftruncateSync(handle, bytes)
  } finally {
    closeSync(handle)
  }
}
