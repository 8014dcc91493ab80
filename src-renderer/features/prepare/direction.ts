/** The ways an indicator can point; the last has words and no figure. */
export const directions = ['rising', 'falling', 'qualitative'] as const

/** What a direction means for an indicator's fields. */
export function directed(chosen: (typeof directions)[number]) {
  return chosen === 'qualitative' ? { measure: chosen } : { measure: 'number' as const, direction: chosen }
}
