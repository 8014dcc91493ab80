import { z } from 'zod'
import { documentName } from './documents.ts'
import { job, query } from './operation.ts'
import { id, instant } from './values.ts'

/** A file that was written from a workshop to a place of a person's choice: the program can no longer change what it says. */
export const handedOut = z.object({
  path: z.string(),
  document: z.enum([...documentName.options, 'package', 'json']),
  code: z.string(),
  at: instant,
})

/** Erasing a person: the one change that undo does not cover. */
export const erasing = {
  /** What erasing this person would do, to be read before it is done. */
  'people.erasing': query(
    z.object({ personId: id }),
    z.object({
      name: z.string(),
      /** Under which other names they stand in the register, as people merged with them. */
      others: z.array(z.string()),
      workshops: z.array(
        z.object({ workshopId: id, code: z.string(), title: z.string(), date: z.string(), contributions: z.int(), actions: z.int() }),
      ),
      /** In how many records the words of others name them. */
      mentions: z.int(),
      backups: z.int(),
      /** Folders with damaged databases that had been put aside. */
      damaged: z.array(z.string()),
      handedOut: z.array(handedOut),
    }),
  ),
  /** Empties who they were wherever this data folder says it; what they said stays. */
  'people.erase': job(
    z.object({ personId: id }),
    z.object({ backup: z.string(), deletedBackups: z.array(z.string()), deletedDamaged: z.array(z.string()) }),
  ),
}

export type HandedOut = z.output<typeof handedOut>
