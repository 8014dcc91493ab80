import { z } from 'zod'

/** The line under a letterhead. */
export const letterheadRule = z.enum(['none', 'single', 'double'])
