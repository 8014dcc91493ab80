import type { TestRoom } from '../../app/test-room.ts'
import type { CommandName, Given } from '../../contract/contract.ts'
import type { Chance } from '../../database/random.fixture.ts'
import type { TrackedTable } from '../../database/tables.ts'

/** What a draw takes from: the workshop as it stands, and chance. */
export interface Hand {
  readonly room: TestRoom
  readonly at: Chance
  /** A row of this workshop, or of a register, that is not in the bin. */
  one(table: TrackedTable, where?: string): string | undefined
  maybe(table: TrackedTable): string | null
  words(): string
  flag(): boolean
  among<Value>(values: readonly [Value, ...Value[]]): Value
}

/** An input that the command can carry out as things stand, or undefined where it cannot. */
export type Draw<Name extends CommandName> = (hand: Hand) => Given<Name> | undefined | Promise<Given<Name> | undefined>

/** Takes a hand in a room. */
export function handIn(room: TestRoom, at: Chance): Hand {
  const { db } = room.open
  const hand: Hand = {
    room,
    at,
    one: (table, where = 'TRUE') => {
      const columns = db.all<{ name: string }>('SELECT name FROM pragma_table_info(:table)', { table }).map(({ name }) => name)
      const here = columns.includes('workshopId') ? 'workshopId = :workshopId' : ':workshopId IS NOT NULL'
      const rows = db.all<{ id: string }>(`SELECT id FROM "${table}" WHERE deletedAt IS NULL AND ${here} AND ${where} ORDER BY id`, {
        workshopId: room.workshopId,
      })
      return rows[at.below(rows.length)]?.id
    },
    maybe: (table) => (at.below(2) === 0 ? null : (hand.one(table) ?? null)),
    words: () =>
      `${hand.among(['alat terbatas', 'gudang sempit', 'pelatihan APAR tiap RT', '👩‍👩‍👧 senang', '\u202eterbalik', '“kutipan”'])} ${at.below(1e6)}`,
    flag: () => at.below(2) === 0,
    among: (values) => values[at.below(values.length)] ?? values[0],
  }
  return hand
}

export function withId<Value>(id: string | undefined, make: (id: string) => Value | undefined): Value | undefined {
  return id === undefined ? undefined : make(id)
}

/** Some of these fields, at least one. */
export function some<Fields extends object>({ at }: Hand, fields: Fields): Partial<Fields> {
  const entries = Object.entries(fields)
  const sure = at.below(entries.length)
  return Object.fromEntries(entries.filter((_entry, index) => index === sure || at.below(3) === 0)) as Partial<Fields>
}
