import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { StepRow } from './history.rows.ts'
import { nextSteps } from './next-step.rules.ts'

type Move = 'do' | 'note' | 'undo' | 'redo'

it('undo and redo find what two stacks would, whatever was done, undone and done again before', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom<Move>('do', 'note', 'undo', 'undo', 'redo'), { maxLength: 80 }), (moves) => {
      const newestFirst: StepRow[] = []
      const [back, again]: [string[], string[]] = [[], []]
      for (const [number, move] of moves.entries()) {
        const row = { id: `${number}`, name: 'any', at: number, undoable: 1, undoes: null }
        const { undo, redo } = nextSteps(newestFirst)
        expect(undo?.id).toBe(back.at(-1))
        // What redo undoes is the undo of the step that comes back.
        expect(redo?.undoes ?? undefined).toBe(again.at(-1))
        if (move === 'note') newestFirst.unshift({ ...row, undoable: 0 })
        if (move === 'do') {
          newestFirst.unshift(row)
          back.push(row.id)
          again.length = 0
        }
        if (move === 'undo' && undo) {
          newestFirst.unshift({ ...row, name: 'history.undo', undoable: 0, undoes: undo.id })
          again.push(back.pop() ?? '')
        }
        if (move === 'redo' && redo) {
          newestFirst.unshift({ ...row, name: 'history.redo', undoable: 0, undoes: redo.id })
          back.push(again.pop() ?? '')
        }
      }
    }),
    { numRuns: 300 },
  )
})

it('reads no further back than the step it takes', () => {
  let read = 0
  function* steps(): Generator<StepRow> {
    for (let number = 1000; number > 0; number -= 1) {
      read += 1
      yield { id: `${number}`, name: 'any', at: number, undoable: 1, undoes: null }
    }
  }
  expect(nextSteps(steps()).undo?.id).toBe('1000')
  expect(read).toBe(1)
})
