import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'

/** A contribution as it stands on disk. */
export interface Stored {
  readonly id: string
  readonly text: string
  readonly block: string | null
  readonly speaker: string | null
}

/** What a data folder's database holds, read beside the program and never written. */
export class StoredWorkshop {
  constructor(private readonly folder: string) {}

  contributions(): Stored[] {
    return this.read<Stored>(
      `SELECT contribution.id, contribution.text, block.title AS block, person.name AS speaker
       FROM contribution
       LEFT JOIN block ON block.id = contribution.blockId
       LEFT JOIN attendance ON attendance.id = contribution.attendanceId
       LEFT JOIN person ON person.id = attendance.personId
       WHERE contribution.deletedAt IS NULL
       ORDER BY contribution.orderAt, contribution.deviceId, contribution.deviceSeq`,
    )
  }

  /** What is half typed, as it was last kept. */
  draft(): string {
    return this.read<{ draft: string }>('SELECT draft FROM room').at(0)?.draft ?? ''
  }

  /** Everything SQLite, the word index and the sequence numbers have to complain about: nothing, in a sound file. */
  complaints(): string[] {
    const integrity = this.read<{ integrity_check: string }>('PRAGMA integrity_check').map((row) => row.integrity_check)
    const foreign = this.read<{ table: string }>('PRAGMA foreign_key_check').map((row) => `foreign key: ${row.table}`)
    const gaps = this.read<{ workshopId: string; deviceSeq: number; expected: number }>(
      `SELECT * FROM (
         SELECT workshopId, deviceSeq, row_number() OVER (PARTITION BY deviceId, workshopId ORDER BY deviceSeq) AS expected FROM command
       ) WHERE deviceSeq <> expected`,
    ).map((row) => `sequence: ${row.deviceSeq} where ${row.expected} is due`)
    return [...integrity.filter((said) => said !== 'ok'), ...foreign, ...gaps, ...this.wordIndexComplaints()]
  }

  private wordIndexComplaints(): string[] {
    const folder = mkdtempSync(path.join(tmpdir(), 'sarasehan-copy-'))
    try {
      for (const suffix of ['', '-wal']) {
        const file = path.join(this.folder, `sarasehan.db${suffix}`)
        if (existsSync(file)) copyFileSync(file, path.join(folder, `sarasehan.db${suffix}`))
      }
      const copy = new Database(path.join(folder, 'sarasehan.db'))
      try {
        copy.exec("INSERT INTO contributionWord (contributionWord, rank) VALUES ('integrity-check', 1)")
        return []
      } catch (error) {
        return [`word index: ${String(error)}`]
      } finally {
        copy.close()
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

  private read<Row>(sql: string): Row[] {
    const database = new Database(path.join(this.folder, 'sarasehan.db'), { readonly: true, fileMustExist: true, timeout: 5000 })
    try {
      return database.prepare<[], Row>(sql).all()
    } finally {
      database.close()
    }
  }
}
