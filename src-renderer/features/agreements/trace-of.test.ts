import { expect, test } from 'vitest'
import type { Action, Decision } from '#contract/agreements.ts'
import type { Contribution } from '#contract/contributions.ts'
import type { Records } from './records.ts'
import { traceOf } from './trace-of.ts'

const said = (id: string, code: string, related: Contribution['related'] = []) =>
  ({ id, code, name: '', text: code, firstKeyAt: 1, related }) as unknown as Contribution
const cause = (id: string, code: string) => ({ id, code, letter: code.replace(/-.*/, ''), text: code, name: '', attendanceId: null })
const decision = (id: string, causes: Decision['causes']) => ({ id, code: id, text: id, causes }) as unknown as Decision
const action = (id: string, causes: Action['causes']) => ({ id, code: id, text: id, ownerName: 'Lurah', causes }) as unknown as Action

const resolvedBy = (id: string) => ({ id, code: id, relation: 'resolvesBy', table: 'contribution' as const, letter: 'j' })
const records: Records = {
  decisions: [decision('KP-01', [cause('k8', 'K-08')]), decision('KP-02', [cause('j6', 'J-06')])],
  actions: [action('A-05', [cause('KP-02', 'KP-02')]), action('A-06', [cause('KP-01', 'KP-01')]), action('A-07', [])],
  offers: [],
  suggestions: [],
  obstacles: [said('k8', 'K-08', [resolvedBy('j6')])],
}
const waysOut = [said('j6', 'J-06')]
const codes = (id: string) => traceOf(id, records, waysOut).map((step) => step.code)

test('an action leads back over its decision and the way out to the obstacle', () => {
  expect(codes('A-05')).toEqual(['K-08', 'J-06', 'KP-02', 'A-05'])
})

test('an obstacle leads to all that came of it, one branch after the other', () => {
  expect(codes('k8')).toEqual(['K-08', 'J-06', 'KP-02', 'A-05', 'KP-01', 'A-06'])
})

test('a record written down by itself stands alone', () => {
  expect(codes('A-07')).toEqual(['A-07'])
})

test('a record that is gone has no trace', () => {
  expect(codes('KP-99')).toEqual([])
})
