import { closeSync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { v7 } from 'uuid'
import type { Finding } from '../measure/finding.ts'
import { alternately, timed, valid } from '../measure/samples.ts'
import { chance } from '../seed/chance.ts'
import { emptyFolder, preparedFolder } from '../seed/folders.ts'
import { envelope, openRoom } from '../seed/room.ts'
import { sentence } from '../seed/sentences.ts'

const addsARun = 40

/** B4, in process: a durable contribution with search, history and journal against what the disk itself asks for one row and one line. */
export async function durableAdd(): Promise<Finding[]> {
  const [door, raw] = [await throughTheDoor(), rawRowAndLine()]
  try {
    const { ours, theirs } = await alternately(door.run, raw.run, { rounds: 11 })
    door.validate()
    raw.validate()
    return [
      {
        bench: 'B4',
        what: 'durable add, in process',
        ours: { name: 'through the door', samples: ours },
        theirs: { name: 'raw row EXTRA + synced line', samples: theirs },
        target: { ratio: 2 },
      },
    ]
  } finally {
    door.close()
    raw.close()
  }
}

async function throughTheDoor() {
  const { folder, seeded } = await preparedFolder({ contributions: 300, pastWorkshops: 0 })
  const { workshopId, kinds } = seeded
  const { open, call } = openRoom(folder)
  const luck = chance()
  const kindId = kinds[0]?.id ?? ''
  let added = 0
  const run = async () => {
    const samples: number[] = []
    for (let add = 0; add < addsARun; add += 1) {
      const input = { workshopId, contributionId: v7(), text: sentence(luck), kindId, firstKeyAt: Date.now() }
      const sent = envelope(workshopId)
      samples.push(await timed(() => call('contributions.capture', input, sent)))
      added += 1
    }
    return samples
  }
  const validate = () => {
    const { rows } = open.db.one<{ rows: number }>('SELECT count(*) AS rows FROM contribution')
    const { words } = open.db.one<{ words: number }>(
      "SELECT count(*) AS words FROM contributionWord WHERE contributionWord MATCH 'karena OR agar OR sebab OR supaya OR setelah OR sebelum'",
    )
    valid(rows === 300 + added && words === rows, 'every contribution is there and can be searched for')
    valid(readFileSync(open.journal.file, 'utf8').trimEnd().split('\n').length === added, 'the journal has a line for each')
    valid(open.db.pragma('synchronous') === 3 && open.db.pragma('journal_mode') === 'wal', 'durability is on')
  }
  return { run, validate, close: () => open.close() }
}

function rawRowAndLine() {
  const require = createRequire(import.meta.url)
  const Database = require('better-sqlite3') as typeof BetterSqlite3
  const folder = emptyFolder()
  const db = new Database(join(folder, 'raw.db'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = EXTRA')
  db.exec('CREATE TABLE line (text TEXT NOT NULL)')
  const insert = db.prepare('INSERT INTO line (text) VALUES (?)')
  const file = openSync(join(folder, 'lines'), 'a')
  const luck = chance()
  let added = 0
  const addOne = (text: string) => {
    writeSync(file, `${text}\n`)
    fdatasyncSync(file)
    insert.run(text)
  }
  const run = async () => {
    const samples: number[] = []
    for (let add = 0; add < addsARun; add += 1) {
      const text = sentence(luck)
      samples.push(await timed(() => addOne(text)))
      added += 1
    }
    return samples
  }
  const validate = () => {
    valid(db.prepare('SELECT count(*) FROM line').pluck().get() === added, 'every raw row is there')
    valid(db.pragma('synchronous', { simple: true }) === 3, 'the raw side is durable too')
  }
  const close = () => {
    db.close()
    closeSync(file)
  }
  return { run, validate, close }
}
