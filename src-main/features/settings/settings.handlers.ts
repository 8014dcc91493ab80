import type { JobHandlers, Named, QueryHandlers } from '../../app/operations.ts'
import type { Ports } from '../../app/ports.ts'
import type { JobName, QueryName } from '../../contract/contract.ts'
import { Refusal } from '../../contract/refusal.ts'
import { writeWhole } from '../../database/write-file.ts'
import { given } from '../given.ts'

/** How this device shows the program; kept beside the database, in no history. */
export function settingsHandlers(
  ports: Ports,
  dataFolder: string,
): QueryHandlers<Named<QueryName, 'settings'>> & JobHandlers<Named<JobName, 'settings'>> {
  return {
    'settings.get': () => ({ ...ports.readSettings(), version: ports.version, runtime: ports.runtime, dataFolder }),
    'settings.change': async (changes) => {
      ports.writeSettings({ ...ports.readSettings(), ...given(changes) })
      return {}
    },
    'settings.saveText': async ({ text }) => {
      const path = await ports.askWhereToSave({ name: 'sarasehan', extension: 'txt', title: 'Sarasehan' })
      if (path === null) return { path }
      try {
        writeWhole(path, `${text}\n`)
      } catch {
        throw new Refusal('cannotWrite', { path })
      }
      return { path }
    },
    'settings.copy': async ({ text }) => {
      ports.copyText(text)
      return {}
    },
  }
}
