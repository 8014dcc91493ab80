import { contract, type OperationName, type Output } from '../contract/contract.ts'
import { Refusal, type Reply } from '../contract/refusal.ts'
import type { Db } from '../database/db.ts'
import type { Journal } from '../database/journal.ts'
import { openReader } from '../database/open-database.ts'
import { type Caller, type Door, openDoor } from './dispatch.ts'
import type { Outside } from './outside.ts'

/** A door that only answers and writes documents; it may stand open beside the window that writes. */
export interface ReadingDoor {
  readonly door: Door
  readonly db: Db
  close(): void
}

/** Opens a data folder through the same handlers as the window, on a read-only connection; commands are refused before they reach it. */
export function openReadingDoor(
  path: string,
  { handlersFor, ports, logDefect }: Pick<Outside, 'handlersFor' | 'ports' | 'logDefect'>,
): ReadingDoor {
  const { db, folder } = openReader(path)
  const close = () => db.close()
  try {
    const device = db.get<{ id: string; letter: string; name: string }>(
      'SELECT device.id, letter, name FROM device JOIN localDevice ON localDevice.deviceId = device.id',
    )
    if (!device) throw new Refusal('databaseDamaged', { path: folder.database })
    const open = { db, folder, journal: noJournal, device, mended: null, kept: [], checksDue: false, close }
    const door = openDoor({ open, handlers: handlersFor(ports, folder.path), ports, logDefect })
    return { door: onlyAnswering(door), db, close }
  } catch (error) {
    close()
    throw error
  }
}

/** A job behind this door may try a command of its own, too: it finds no journal to write to. */
const noJournal: Journal = {
  append: () => {
    throw new Error('this door does not write')
  },
  size: () => 0,
  file: '',
  close: () => {},
}

function onlyAnswering(door: Door): Door {
  return {
    ...door,
    async dispatch<Name extends OperationName>(name: Name, input: unknown, caller: Caller): Promise<Reply<Output<Name>>> {
      const operation = Object.hasOwn(contract, name) ? contract[name] : undefined
      if (operation?.type === 'command') return { ok: false, refusal: { code: 'notAllowed', details: { name } } }
      return door.dispatch(name, input, caller)
    },
  }
}
