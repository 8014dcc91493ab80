import type { agreements as indonesian } from '../id/agreements.ts'

export const agreements = {} satisfies typeof indonesian
