import { z } from 'zod'

/** As what somebody signs beside chair and note-taker. */
export const signatoryPart = z.enum(['stating', 'knowing', 'first', 'second', 'witness'])
