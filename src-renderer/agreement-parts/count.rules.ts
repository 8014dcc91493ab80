/** Hands counted, 0 to 99999, null where none were; undefined for what is no count, as −3 or 12,5. */
export function readCount(typed: string): number | null | undefined {
  const written = typed.trim()
  if (written === '') return null
  return /^\d{1,5}$/.test(written) ? Number(written) : undefined
}
