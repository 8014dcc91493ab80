import type { CommandHandlers, Named, QueryHandlers } from '../../app/operations.ts'
import type { CommandName, QueryName } from '../../contract/contract.ts'
import { Refusal } from '../../contract/refusal.ts'
import type { Db } from '../../database/db.ts'
import { given } from '../given.ts'
import { movedBy } from '../moved-by.ts'
import { attendanceById } from '../people/attendance.rows.ts'
import { attendanceOrRefuse } from '../people/people.handlers.ts'
import { workshopOrRefuse } from '../workshops/standing.ts'
import { binSignatory, insertSignatory, type SignatoryRow, signatoriesOf, signatoryById, updateSignatory } from './signatories.rows.ts'

export const signatoryHandlers: QueryHandlers<Named<QueryName, 'signatories'>> & CommandHandlers<Named<CommandName, 'signatories'>> = {
  'signatories.ofWorkshop': ({ workshopId }, { db }) => {
    workshopOrRefuse(db, workshopId)
    return signatoriesOf(db, workshopId).map(({ workshopId: _workshopId, listedAs: _listedAs, ...row }) => row)
  },

  'signatories.add': ({ workshopId, signatoryId, ...fields }, { db }) => {
    workshopOrRefuse(db, workshopId)
    refuseStranger(db, fields.attendanceId, workshopId)
    const last = signatoriesOf(db, workshopId).at(-1)
    insertSignatory(db, { ...fields, id: signatoryId, workshopId, listedAs: (last?.listedAs ?? 0) + 1 })
    return {}
  },

  'signatories.edit': ({ signatoryId, changes }, { db }) => {
    const before = signatoryOrRefuse(db, signatoryId)
    workshopOrRefuse(db, before.workshopId)
    const after = { ...before, ...given(changes) }
    refuseStranger(db, after.attendanceId, before.workshopId)
    updateSignatory(db, after)
    return {}
  },

  'signatories.remove': ({ signatoryId }, { db, call }) => {
    workshopOrRefuse(db, signatoryOrRefuse(db, signatoryId).workshopId)
    binSignatory(db, signatoryId, call.at)
    return {}
  },

  'signatories.move': ({ signatoryId, by }, { db }) => {
    const { workshopId } = signatoryOrRefuse(db, signatoryId)
    workshopOrRefuse(db, workshopId)
    for (const [index, row] of movedBy(signatoriesOf(db, workshopId), ({ id }) => id === signatoryId, by).entries()) {
      if (row.listedAs !== index + 1) updateSignatory(db, { ...row, listedAs: index + 1 })
    }
    return {}
  },
}

function signatoryOrRefuse(db: Db, id: string): SignatoryRow {
  const row = signatoryById(db, id)
  if (!row) throw new Refusal('notFound', { what: 'signatory' })
  return row
}

/** Only who is in this workshop signs as a participant. */
function refuseStranger(db: Db, attendanceId: string | null, workshopId: string): void {
  if (attendanceId === null) return
  if (attendanceOrRefuse(attendanceById(db, attendanceId)).workshopId !== workshopId) throw new Refusal('notFound', { what: 'attendance' })
}
