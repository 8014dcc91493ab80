import { expect, test } from 'vitest'
import type { Action } from '#contract/agreements.ts'
import { byStanding, toFollowUp } from './promises.rules.ts'

const action = (code: string, dueOn: string | null, overdue = false) => ({ code, dueOn, overdue, status: 'notStarted' }) as Action

test('an action without a due date is never among the overdue: it has a place of its own, after all that have one', () => {
  const waiting = toFollowUp([action('TL-01', null), action('TL-02', '2026-03-01', true), action('TL-03', '2026-12-01')])
  expect(byStanding(waiting).map(({ standing, actions }) => [standing, ...actions.map(({ code }) => code)])).toEqual([
    ['overdue', 'TL-02'],
    ['next', 'TL-03'],
    ['undated', 'TL-01'],
  ])
  expect(byStanding([action('TL-01', null)])).toMatchObject([{ standing: 'undated' }])
})
