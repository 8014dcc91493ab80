import type { ReactNode } from 'react'
import type { Output } from '#contract/contract.ts'
import type { Reply } from '#contract/refusal.ts'

type People = NonNullable<Output<'spreadsheets.readPeople'>>

/** Where a table comes from, as the contract has it. */
export type Source = { readonly token: string } | { readonly text: string }

/** One column as it was understood. */
export type ShownColumn<Field extends string> = Omit<People['columns'][number], 'field'> & { readonly field: Field | null }

export type ShownProblem<Field extends string> = Omit<People['problems'][number], 'field'> & { readonly field: Field }

/** A table of people or indicators as it was understood. */
export type Understood<Field extends string, Row> = Omit<People, 'columns' | 'rows' | 'problems'> & {
  readonly columns: readonly ShownColumn<Field>[]
  readonly rows: readonly Row[]
  readonly problems: readonly ShownProblem<Field>[]
}

/** What is to be read, and how. */
export interface Asked<Field extends string> {
  readonly source: Source
  readonly sheet?: string | undefined
  readonly headingLines?: number[] | undefined
  readonly mapping?: { column: number; field: Field }[] | undefined
  /** The programme of rows that name none. */
  readonly programmeId: string | null
}

/** What a table can hold: how it is read and entered, how its fields are called, how its rows look. */
export interface TableKind<Field extends string, Row> {
  readonly words: {
    readonly title: string
    readonly hint: string
    readonly noName: string
    readonly none: string
    readonly allHere: string
    readonly add: (count: number, changed: number) => string
    readonly added: (count: number, changed: number) => string
    readonly changed: (count: number) => string
    readonly here: (count: number) => string
  }
  readonly fields: readonly Field[]
  readonly fieldWords: Readonly<Record<Field, string>>
  read(asked: Asked<Field> & { readingId: string }): Promise<Reply<Understood<Field, Row> | null>>
  enter(
    asked: Asked<Field> & { readingId: string; mapping: { column: number; field: Field }[]; sum: string; commandId: string },
  ): Promise<Reply<{ added: number; changed: number } | null>>
  /** Whether rows may want the programme that is chosen for those without one. */
  wantsProgramme(shown: Understood<Field, Row>): boolean
  /** What is still to be chosen, or null. */
  lacking(shown: Understood<Field, Row>): string | null
  /** The rows, in parts of a table; `flagged` are the lines something is wrong with. */
  rows(rows: readonly Row[], flagged: ReadonlySet<number>): ReactNode
}

/** What somebody wants a column to mean. */
export interface Wish<Field extends string> {
  readonly column: number
  readonly field: Field | null
}

/**
 * The mapping that wishes make, the latest first: of two columns that want one field the later wish has it. The other gets it back when
 * the later goes on to another field, as it does on its way through a list by the arrow keys.
 */
export function granted<Field extends string>(wishes: readonly Wish<Field>[]): { column: number; field: Field }[] {
  const taken = new Set<Field>()
  return wishes.flatMap(({ column, field }) => {
    if (field === null || taken.has(field)) return []
    taken.add(field)
    return [{ column, field }]
  })
}

/** The mapping as it stands. */
export function mappingOf<Field extends string>(columns: readonly ShownColumn<Field>[]): { column: number; field: Field }[] {
  return columns.flatMap(({ column, field }) => (field === null ? [] : [{ column, field }]))
}
