import { writeSync } from 'node:fs'
import { openDoor } from '../app/dispatch.ts'
import { allHandlers } from '../app/handlers.ts'
import { testPorts } from '../app/test-ports.ts'
import { openDatabase } from './open-database.ts'

// A process of its own that opens a data folder and erases one person, until it is killed or is done.
const [folder = '', resources = '', personId = ''] = process.argv.slice(2)
const open = openDatabase(folder, { now: Date.now(), deviceName: 'uji' })
const ports = testPorts({ resources })
const complain = (where: string, problem: unknown): never => {
  writeSync(2, `${where} ${problem instanceof Error ? (problem.stack ?? '') : JSON.stringify(problem)}\n`)
  process.exit(3)
}
const door = openDoor({ open, handlers: allHandlers(ports, folder), ports, logDefect: complain })
writeSync(1, 'begun\n')
const reply = await door.dispatch('people.erase', { personId }, { role: 'facilitator', window: 'main' })
if (!reply.ok) complain('people.erase', reply.refusal)
writeSync(1, 'done\n')
// As a power cut would have it: nothing is closed.
process.exit(0)
