import type { CommandHandlers } from '../../app/operations.ts'
import { Refusal } from '../../contract/refusal.ts'
import type { Db } from '../../database/db.ts'
import { given } from '../given.ts'
import { movedBy } from '../moved-by.ts'
import { insertKind, insertStep, kindsOf, place, placesOf, stepsOf, updateKind, updateStep, workshopOfRow } from './kinds.rows.ts'
import { takingWorkshop } from './standing.ts'

type Names = `workshops.${'add' | 'edit' | 'move'}${'Kind' | 'Step'}`

/** The kinds of contributions and the steps of a discussion that a workshop has. What is hidden stays with what has it already. */
export const kindHandlers: CommandHandlers<Names> = {
  'workshops.addKind': ({ workshopId, kindId, ...fields }, { db }) => {
    takingWorkshop(db, workshopId)
    refuseTakenLetter(db, workshopId, kindId, fields.letter)
    insertKind(db, { ...fields, id: kindId, hidden: false, workshopId, position: after(db, 'kind', workshopId) })
    return {}
  },

  'workshops.editKind': ({ kindId, changes }, { db }) => {
    const workshopId = takingOwner(db, 'kind', kindId)
    const kinds = kindsOf(db, workshopId)
    const others = kinds.filter(({ id }) => id !== kindId)
    if (changes.letter !== undefined) refuseTakenLetter(db, workshopId, kindId, changes.letter)
    if (changes.hidden && others.every(({ hidden }) => hidden)) throw new Refusal('lastKind')
    for (const kind of kinds) if (kind.id === kindId) updateKind(db, { ...kind, ...given(changes) })
    return {}
  },

  'workshops.moveKind': ({ kindId, by }, { db }) => {
    move(db, 'kind', kindId, by)
    return {}
  },

  'workshops.addStep': ({ workshopId, stepId, ...fields }, { db }) => {
    takingWorkshop(db, workshopId)
    insertStep(db, { ...fields, id: stepId, hidden: false, workshopId, position: after(db, 'step', workshopId) })
    return {}
  },

  'workshops.editStep': ({ stepId, changes }, { db }) => {
    const workshopId = takingOwner(db, 'step', stepId)
    for (const step of stepsOf(db, workshopId)) if (step.id === stepId) updateStep(db, { ...step, ...given(changes) })
    return {}
  },

  'workshops.moveStep': ({ stepId, by }, { db }) => {
    move(db, 'step', stepId, by)
    return {}
  },
}

function takingOwner(db: Db, table: 'kind' | 'step', id: string): string {
  const workshopId = workshopOfRow(db, table, id)
  if (workshopId === undefined) throw new Refusal('notFound', { what: table })
  takingWorkshop(db, workshopId)
  return workshopId
}

/** A hidden kind keeps its letter: it stands in the codes of what has it. */
function refuseTakenLetter(db: Db, workshopId: string, kindId: string, letter: string): void {
  const taken = kindsOf(db, workshopId).find((kind) => kind.letter === letter && kind.id !== kindId)
  if (taken) throw new Refusal('letterTaken', { letter, wordId: taken.wordId, wordEn: taken.wordEn })
}

function after(db: Db, table: 'kind' | 'step', workshopId: string): number {
  return (placesOf(db, table, workshopId).at(-1)?.position ?? -1) + 1
}

function move(db: Db, table: 'kind' | 'step', id: string, by: -1 | 1): void {
  const places = placesOf(db, table, takingOwner(db, table, id))
  for (const [position, row] of movedBy(places, (each) => each.id === id, by).entries()) {
    if (row.position !== position) place(db, table, row.id, position)
  }
}
