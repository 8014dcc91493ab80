import { z } from 'zod'
import { instant } from '../../contract/values.ts'

// What stands in a package has passed the door once already, so nothing is trimmed or normalised here: it is taken as it is or refused.
export const words = z.string().refine((raw) => raw.isWellFormed())
export const filled = words.min(1)
export const yesNo = z.literal([0, 1])
export const whole = z.int()
export const ordinal = z.int().min(1)
export const count = z.int().min(0)
export const percent = z.string().regex(/^\d{1,3}(\.\d)?$/)
export const letter = z.string().regex(/^[a-z]$/)
export const sum = z.string().regex(/^[0-9a-f]{64}$/)
export const deletedAt = instant.nullable()
