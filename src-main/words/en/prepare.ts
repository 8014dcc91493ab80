import type { prepare as indonesian } from '../id/prepare.ts'

export const prepare = {} satisfies typeof indonesian
