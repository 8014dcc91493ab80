/** The same rows with the one found moved a place up (-1) or down (1); at the edge nothing moves. */
export function movedBy<Row>(rows: readonly Row[], isIt: (row: Row) => boolean, by: -1 | 1): Row[] {
  const from = rows.findIndex(isIt)
  const row = rows[from]
  const other = rows[from + by]
  if (row === undefined || other === undefined) return [...rows]
  return rows.map((present, index) => (index === from ? other : index === from + by ? row : present))
}
