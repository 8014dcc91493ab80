import { expect, test } from 'vitest'
import { type ActionTerms, actionState } from './action.rules.ts'

const action: ActionTerms = { status: 'notStarted', dueOn: '2022-10-30', ownerPersonId: 'person', ownerOrganisationId: 'organisation' }

test('an action with a person, an organisation and a due date is agreed', () => {
  expect(actionState(action, '2022-09-27')).toEqual({ agreed: true, overdue: false, dueToday: false })
})

test.each(['ownerPersonId', 'ownerOrganisationId', 'dueOn'] as const)('an action without its %s is not agreed', (missing) => {
  expect(actionState({ ...action, [missing]: null }, '2022-09-27').agreed).toBe(false)
})

test.each(['notStarted', 'underWay'] as const)('an action %s is due on its day and overdue from the day after', (status) => {
  expect(actionState({ ...action, status }, '2022-10-29')).toEqual({ agreed: true, overdue: false, dueToday: false })
  expect(actionState({ ...action, status }, '2022-10-30')).toEqual({ agreed: true, overdue: false, dueToday: true })
  expect(actionState({ ...action, status }, '2022-10-31')).toEqual({ agreed: true, overdue: true, dueToday: false })
  expect(actionState({ ...action, status }, '2023-01-01')).toEqual({ agreed: true, overdue: true, dueToday: false })
})

test.each(['done', 'cancelled'] as const)('an action %s is never due nor overdue, and stays agreed', (status) => {
  for (const today of ['2022-10-30', '2022-10-31', '2030-01-01']) {
    expect(actionState({ ...action, status }, today)).toEqual({ agreed: true, overdue: false, dueToday: false })
  }
})

test('an action without a due date is never overdue', () => {
  expect(actionState({ ...action, dueOn: null }, '2030-01-01')).toEqual({ agreed: false, overdue: false, dueToday: false })
})

test('an action that was never agreed is overdue all the same', () => {
  expect(actionState({ ...action, ownerPersonId: null }, '2022-10-31')).toEqual({ agreed: false, overdue: true, dueToday: false })
})
