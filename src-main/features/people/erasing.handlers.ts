import { setTimeout as wait } from 'node:timers/promises'
import { v7 } from 'uuid'
import type { JobHandlers, QueryHandlers, Working } from '../../app/operations.ts'
import { Refusal } from '../../contract/refusal.ts'
import type { Db } from '../../database/db.ts'
import { backupNames, damagedFolders, type Erasure, finishErasing, StillRead } from '../../database/erase.ts'
import { markErasing } from '../../database/erasing-mark.ts'
import { type DataFolder, existingFolder } from '../../database/folder.ts'
import { handedOutFiles } from '../../database/handed-out.ts'
import { mentionsOf, type RegisterRow, samePeople, workshopsNaming } from './erasing.rows.ts'

/** Erasing a person of the register, and what to read before it is done. */
export function erasingHandlers(dataFolder: string): QueryHandlers<'people.erasing'> & JobHandlers<'people.erase'> {
  return {
    'people.erasing': ({ personId }, { db }) => {
      const [person, ...others] = peopleOrRefuse(db, personId)
      const all = [person, ...others]
      const workshops = workshopsNaming(
        db,
        all.map(({ id }) => id),
      )
      const folder = existingFolder(dataFolder)
      const own = new Set(workshops.map(({ workshopId }) => workshopId))
      return {
        name: person.name,
        others: [...new Set(others.map(({ name }) => name))].filter((name) => name !== '' && name !== person.name),
        workshops,
        mentions: mentionsOf(
          db,
          all.map(({ name }) => name),
        ),
        backups: backupNames(folder).length,
        damaged: damagedFolders(folder),
        handedOut: handedOutFiles(dataFolder).filter(({ workshopId }) => own.has(workshopId)),
      }
    },

    'people.erase': async ({ personId }, working) => {
      const people = peopleOrRefuse(working.db, personId)
      // Words that the database has not taken yet may name them, and would be written afterwards.
      if (working.safety().waiting > 0) throw new Refusal('wordsWaiting')
      const folder = existingFolder(working.dataFolder)
      await finished(working, folder)
      markErasing(folder, {
        personIds: people.map(({ id }) => id),
        command: { id: v7(), deviceId: working.deviceId, role: working.role, at: working.now },
      })
      const erasure = await finished(working, folder)
      if (!erasure) throw new Error('nothing was marked')
      return { backup: erasure.backup, deletedBackups: [...erasure.deletedBackups], deletedDamaged: [...erasure.deletedDamaged] }
    },
  }
}

function peopleOrRefuse(db: Db, personId: string): [RegisterRow, ...RegisterRow[]] {
  const [person, ...others] = samePeople(db, personId)
  if (!person) throw new Refusal('notFound', { what: 'person' })
  return [person, ...others]
}

const tries = 10

/** What another program still reads, a backup that is being made for one, is waited for. */
async function finished({ db, journal, ports }: Working, folder: DataFolder): Promise<Erasure | undefined> {
  for (let left = tries; ; left -= 1) {
    // The window shows first that it has begun.
    await wait(left === tries ? 0 : 1000)
    try {
      journal.close()
      return finishErasing(db, folder, ports.now())
    } catch (error) {
      if (error instanceof StillRead && left > 0) continue
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (error instanceof StillRead || code !== '') throw new Refusal('eraseUnfinished', { reason: code })
      throw error
    }
  }
}
