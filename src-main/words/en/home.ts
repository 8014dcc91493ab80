import type { home as indonesian } from '../id/home.ts'

export const home = {} satisfies typeof indonesian
