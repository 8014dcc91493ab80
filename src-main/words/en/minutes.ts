import type { minutes as indonesian } from '../id/minutes.ts'

export const minutes = {} satisfies typeof indonesian
