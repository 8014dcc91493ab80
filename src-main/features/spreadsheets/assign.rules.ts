/** That a column may mean a field, and how well it fits, from 0 to 1. */
export interface Candidate {
  readonly field: number
  readonly column: number
  readonly score: number
}

/** Gives each field one column and each column one field, the best fits first; among equals the earlier field, then the column further left. */
export function assign(candidates: readonly Candidate[]): Candidate[] {
  const ordered = [...candidates].sort((left, right) => right.score - left.score || left.field - right.field || left.column - right.column)
  const [fields, columns] = [new Set<number>(), new Set<number>()]
  return ordered.filter(({ field, column }) => {
    if (fields.has(field) || columns.has(column)) return false
    fields.add(field)
    columns.add(column)
    return true
  })
}
