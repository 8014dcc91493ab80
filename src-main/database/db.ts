import type BetterSqlite3 from 'better-sqlite3'

/** A value SQLite can hold here: text, whole numbers and nothing else. */
export type Value = string | number | null
export type Params = Record<string, Value>
/** A whole row of a table as it stands, by column name. */
export type Image = Record<string, Value>

/** One connection as features see it: statements are prepared once, parameters are named, rows come back typed by the caller's own SQL. */
export interface Db {
  all<Row>(sql: string, params?: Params): Row[]
  get<Row>(sql: string, params?: Params): Row | undefined
  /** The row a statement must give back; none is a defect. */
  one<Row>(sql: string, params?: Params): Row
  run(sql: string, params?: Params): void
  /** Several statements without parameters: schema and transactions. */
  script(sql: string): void
  pragma(text: string): unknown
  close(): void
  readonly path: string
}

/** Wraps an open connection. */
export function dbOn(connection: BetterSqlite3.Database): Db {
  const prepared = new Map<string, BetterSqlite3.Statement<[Params]>>()
  const statement = (sql: string) => {
    const known = prepared.get(sql)
    if (known) return known
    const fresh = connection.prepare<[Params]>(compiledOnce(sql))
    prepared.set(sql, fresh)
    return fresh
  }
  return {
    all: <Row>(sql: string, params: Params = {}) => statement(sql).all(params) as Row[],
    get: <Row>(sql: string, params: Params = {}) => statement(sql).get(params) as Row | undefined,
    one: <Row>(sql: string, params: Params = {}) => {
      const row = statement(sql).get(params) as Row | undefined
      if (row === undefined) throw new Error(`no row: ${sql}`)
      return row
    },
    run: (sql, params = {}) => void statement(sql).run(params),
    script: (sql) => void connection.exec(sql),
    pragma: (text) => connection.pragma(text, { simple: true }),
    close: () => void connection.close(),
    path: connection.name,
  }
}

/**
 * Where a parameter stands by itself, SQLite plans by its value: it compiles nearly every statement with a join or an order again each time
 * one is bound, which takes several times as long as running it. A plus sign makes it an expression, whose value the planner leaves alone.
 */
function compiledOnce(sql: string): string {
  return sql.replace(/(?<![\w:+'"]):(?=[A-Za-z])/g, '+:')
}
