import { readFileSync } from 'node:fs'
import { type Settings, settingsSchema } from '../contract/settings.ts'
import { writeWhole } from '../database/write-file.ts'

/** The settings beside the database; unreadable ones are the first ones again. */
export function settingsFile(path: string, first: Settings): { read(): Settings; write(settings: Settings): void } {
  return {
    read: () => {
      try {
        return settingsSchema.parse({ ...first, ...JSON.parse(readFileSync(path, 'utf8')) })
      } catch {
        return first
      }
    },
    write: (settings) => writeWhole(path, `${JSON.stringify(settings, null, 2)}\n`),
  }
}
