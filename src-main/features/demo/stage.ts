import { v7 } from 'uuid'
import { instantOf } from '#words/dates.ts'
import type { Working } from '../../app/operations.ts'
import type { DemoScript } from './demo-script.ts'

/** Where the script is played: its clocks, and the ids behind the names by which its files speak of rows. */
export interface Stage {
  readonly workshopId: string
  /** `HH:MM:SS` of the workshop's day. */
  onTheDay(clock: string): number
  /** `YYYY-MM-DD HH:MM` of any day. */
  on(moment: string): number
  newId(at: number): string
  attendance(key: string): string
  person(key: string): string
  /** A note, a decision or an action: whatever may be the cause of something else. */
  record(key: string): string
  programme(key: string): string
  block(key: string): string
  kind(letter: string): string
  step(role: string): string
  /** The full name of an organisation by its short one, and its id. */
  fullName(shortName: string): string
  organisation(shortName: string): string
}

/** The clocks of the script's place and ids made at the script's times. */
export function scriptedTime({ workshop: { date, zone } }: DemoScript): Pick<Stage, 'on' | 'onTheDay' | 'newId'> {
  return {
    onTheDay: (clock) => instantOf(date, clock.slice(0, 5), zone) + Number(clock.slice(6)) * 1000,
    on: (moment) => instantOf(moment.slice(0, 10), moment.slice(11), zone),
    newId: (at) => v7({ msecs: at }),
  }
}

/** Sets the stage once the workshop is made: the ids that the template brought, and new ones for what the script adds. */
export function setStage(script: DemoScript, workshopId: string, ask: Working['ask']): Stage {
  const time = scriptedTime(script)
  const { kinds, steps } = ask('workshops.get', { workshopId })
  const made = ask('programmes.ofWorkshop', { workshopId })
  const planned = ask('agenda.ofWorkshop', { workshopId }).blocks
  const { people, agenda, programmes, agreements, said } = script
  const invitedAt = time.on(people.invitedAt)
  const notes = said
    .flatMap(({ turns }) => turns.flatMap((turn) => turn.notes))
    .flatMap(({ key, at }) => (key === undefined ? [] : [{ key, at }]))
  const newIds = <Row extends { key: string }>(rows: readonly Row[], at: (row: Row) => number) =>
    rows.map((row) => [row.key, time.newId(at(row))] as const)
  const onDay = ({ at }: { at: string }) => time.onTheDay(at)
  const fullName = among(
    'organisation',
    people.organisations.map(({ shortName, name }) => [shortName, name] as const),
  )
  return {
    workshopId,
    ...time,
    attendance: among(
      'attendance',
      newIds(people.people, () => invitedAt),
    ),
    person: among(
      'person',
      newIds(people.people, () => invitedAt),
    ),
    record: among('record', newIds([...notes, ...agreements.decisions, ...agreements.actions], onDay)),
    programme: among(
      'programme',
      programmes.programmes.map(({ key, name }) => [key, made.find((row) => row.name === name)?.id] as const),
    ),
    block: among(
      'block',
      agenda.blocks.map(
        ({ key, from }) =>
          [key, from === undefined ? time.newId(time.on(agenda.plannedAt)) : planned.find((row) => row.title === from)?.id] as const,
      ),
    ),
    kind: among(
      'kind',
      kinds.map(({ letter, id }) => [letter, id] as const),
    ),
    step: among(
      'step',
      steps.map(({ role, id }) => [role, id] as const),
    ),
    fullName,
    organisation: (shortName) => {
      const name = fullName(shortName)
      return found('organisation', name, ask('people.organisations', {}).find((row) => row.name === name)?.id)
    },
  }
}

function among(what: string, entries: readonly (readonly [string, string | undefined])[]): (key: string) => string {
  const ids = new Map(entries)
  if (ids.size < entries.length) throw new Error(`the demo script gives one key to two rows of ${what}`)
  return (key) => found(what, key, ids.get(key))
}

function found(what: string, key: string, value: string | undefined): string {
  if (value === undefined) throw new Error(`the demo script knows no ${what} ${key}`)
  return value
}
