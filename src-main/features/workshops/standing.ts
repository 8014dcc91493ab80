import { Refusal } from '../../contract/refusal.ts'
import type { Db } from '../../database/db.ts'
import { type WorkshopRow, workshopById } from './workshops.rows.ts'

/** The workshop, or the refusal that it is gone. */
export function workshopOrRefuse(db: Db, id: string): WorkshopRow {
  const workshop = workshopById(db, id)
  if (!workshop) throw new Refusal('notFound', { what: 'workshop' })
  return workshop
}

/** The workshop, if it still takes changes: a closed one takes none until it is re-opened. */
export function takingWorkshop(db: Db, id: string): WorkshopRow {
  const workshop = workshopOrRefuse(db, id)
  if (workshop.status === 'closed') throw new Refusal('workshopClosed')
  return workshop
}
