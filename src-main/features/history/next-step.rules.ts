import type { StepRow } from './history.rows.ts'

/**
 * Finds what undo and redo would take, reading a device's commands newest first. An undo is a command that undoes another; a redo is a
 * command that undoes an undo; so history only grows. What is done anew after an undo leaves nothing to redo. Reads no further than needed.
 */
export function nextSteps(newestFirst: Iterable<StepRow>): { undo: StepRow | null; redo: StepRow | null } {
  const undone = new Set<string>()
  const takenBack = new Set<string>()
  let redo: StepRow | null = null
  for (const step of newestFirst) {
    if (step.name === 'history.redo' && step.undoes !== null) takenBack.add(step.undoes)
    else if (step.undoes !== null) {
      if (takenBack.has(step.id)) continue
      undone.add(step.undoes)
      redo ??= step
    } else if (step.undoable === 1 && !undone.has(step.id)) return { undo: step, redo }
  }
  return { undo: null, redo }
}
