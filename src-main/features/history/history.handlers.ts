import type { CommandHandlers, Commanding, Named, QueryHandlers } from '../../app/operations.ts'
import type { CommandName, QueryName } from '../../contract/contract.ts'
import { Refusal } from '../../contract/refusal.ts'
import type { Db } from '../../database/db.ts'
import { changesOf, readImage, sameImage, writeImage } from '../../database/images.ts'
import { lastToChange, type StepRow, stepsBackwards } from './history.rows.ts'
import { nextSteps } from './next-step.rules.ts'

/** Undo and redo: the one mechanism for every command. It restores the row images that history holds. */
export const historyHandlers: QueryHandlers<Named<QueryName, 'history'>> & CommandHandlers<Named<CommandName, 'history'>> = {
  'history.next': ({ workshopId }, { db, deviceId }) => {
    const { undo, redo } = nextSteps(backwards(db, deviceId, workshopId))
    const redone = redo?.undoes ? stepById(db, redo.undoes) : undefined
    return {
      undo: undo ? { commandId: undo.id, name: undo.name, at: undo.at } : null,
      redo: redo && redone ? { commandId: redo.id, name: redone.name, at: redone.at } : null,
    }
  },

  'history.safety': (_input, { safety }) => safety(),

  'history.undo': ({ workshopId }, commanding) => {
    const { undo } = nextSteps(ownSteps(commanding, workshopId))
    if (!undo) throw new Refusal('nothingToUndo')
    takeBack(commanding, undo.id)
    return { undone: undo.name }
  },

  'history.redo': ({ workshopId }, commanding) => {
    const { redo } = nextSteps(ownSteps(commanding, workshopId))
    if (!redo?.undoes) throw new Refusal('nothingToRedo')
    const name = stepById(commanding.db, redo.undoes)?.name ?? ''
    takeBack(commanding, redo.id)
    return { redone: name }
  },
}

/** An undo stands in the history it reads: asked for under another workshop's, it would be found by neither. */
function ownSteps({ db, call }: Commanding, workshopId: string | null): Iterable<StepRow> {
  if (call.workshopId !== workshopId) throw new Refusal('badInput', { field: 'workshopId', problem: 'other' })
  return backwards(db, call.deviceId, workshopId)
}

/** Restores what a command changed, last change first. A row it made goes to the bin: nothing is removed. */
function takeBack({ db, call }: Commanding, commandId: string): void {
  for (const { table, rowId, before, after } of changesOf(db, commandId).reverse()) {
    const since = (rowChanged: string | null) =>
      new Refusal('changedSince', { who: lastToChange(db, { table, rowId: rowChanged, after: commandId, deviceId: call.deviceId }) })
    if (!sameImage(readImage(db, table, rowId), after)) throw since(rowId)
    try {
      writeImage(db, table, before ?? { ...after, deletedAt: call.at })
    } catch (error) {
      // Another row stands now where there may be only one.
      throw isDuplicate(error) ? since(null) : error
    }
  }
  call.undoes(commandId)
}

function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE'
}

function stepById(db: Db, id: string): StepRow | undefined {
  return db.get('SELECT id, name, at, undoable, undoes FROM command WHERE id = :id', { id })
}

function* backwards(db: Db, deviceId: string, workshopId: string | null): Generator<StepRow> {
  let before = Number.MAX_SAFE_INTEGER
  for (;;) {
    const stretch = stepsBackwards(db, { deviceId, workshopId, before }, 64)
    yield* stretch
    const last = stretch.at(-1)
    if (!last) return
    before = last.deviceSeq
  }
}
