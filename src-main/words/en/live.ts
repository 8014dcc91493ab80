import type { live as indonesian } from '../id/live.ts'

export const live = {} satisfies typeof indonesian
