import { hostname } from 'node:os'
import { type Door, openDoor } from '../app/dispatch.ts'
import { allHandlers } from '../app/handlers.ts'
import type { PickedFiles } from '../app/picked-files.ts'
import type { Settings } from '../contract/settings.ts'
import { openDatabase } from '../database/open-database.ts'
import { keepBackups } from './backups.ts'
import { electronPorts } from './ports.ts'

/** A data folder behind its door. */
export interface OpenFolder {
  readonly door: Door
  readonly picked: PickedFiles
  /** Closes it with its last backup and the mark of a clean close. */
  close(): void
}

/**
 * Opens a data folder with everything that stands behind the window: database, door and backups. Loaded by itself, while the window
 * loads, because it is most of the program.
 */
export function openFolder(parts: {
  folder: string
  resources: string
  settings: { read(): Settings; write(settings: Settings): void }
  logDefect: (where: string, error: unknown) => void
}): OpenFolder {
  const { folder, resources, settings, logDefect } = parts
  const open = openDatabase(folder, { now: Date.now(), deviceName: hostname() || 'Sarasehan' })
  const ports = electronPorts({ resources, settings })
  const door = openDoor({ open, handlers: allHandlers(ports, open.folder.path), ports, logDefect })
  const stopBackups = keepBackups(open, door, logDefect)
  return {
    door,
    picked: ports.picked,
    close: () => {
      stopBackups()
      open.close()
    },
  }
}
