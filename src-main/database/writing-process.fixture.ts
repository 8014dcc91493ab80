import { writeSync } from 'node:fs'
import { v7 } from 'uuid'
import { openDoor } from '../app/dispatch.ts'
import { allHandlers } from '../app/handlers.ts'
import { testPorts } from '../app/test-ports.ts'
import { newWorkshop } from '../app/test-room.ts'
import type { CommandName, Given } from '../contract/contract.ts'
import { makeBackup } from './backup.ts'
import { openDatabase } from './open-database.ts'

// A process of its own that takes notes as fast as it can until it is killed, or has taken as many as it was told to. Each command's id is
// written to standard output once the door has answered, and not before.
const [folder = '', resources = '', limit = 'Infinity', synchronous = 'EXTRA', pagesInLog = '1000'] = process.argv.slice(2)
const open = openDatabase(folder, { now: Date.now(), deviceName: 'uji' })
open.db.pragma(`synchronous = ${synchronous}`)
open.db.pragma(`wal_autocheckpoint = ${pagesInLog}`)
const ports = testPorts({ resources })
const complain = (where: string, problem: unknown): never => {
  writeSync(2, `${where} ${problem instanceof Error ? (problem.stack ?? '') : JSON.stringify(problem)}\n`)
  process.exit(3)
}
const door = openDoor({ open, handlers: allHandlers(ports, folder), ports, logDefect: complain })

async function send<Name extends CommandName>(name: Name, input: Given<Name>, workshopId: string): Promise<void> {
  const id = v7()
  const reply = await door.dispatch(name, input, { role: 'facilitator', window: 'main' }, { id, at: Date.now(), workshopId })
  if (!reply.ok) complain(name, reply.refusal)
  writeSync(1, `${id}\n`)
}

const workshopId = open.db.get<{ id: string }>('SELECT id FROM workshop')?.id ?? v7()
if (!open.db.get('SELECT 1 AS some FROM workshop')) await send('workshops.create', newWorkshop(workshopId, v7()), workshopId)
const kindId = open.db.one<{ id: string }>("SELECT id FROM kind WHERE letter = 'm'").id
writeSync(1, 'ready\n')

for (let count = 0; count < Number(limit); count += 1) {
  const contributionId = v7()
  const text = `Catatan ${count} ${contributionId}: pelatihan APAR tiap RT, gudang sempit.`
  await send('contributions.capture', { workshopId, contributionId, text, kindId, firstKeyAt: Date.now() }, workshopId)
  if (count % 4 === 1) await send('contributions.edit', { contributionId, changes: { text: `${text} (dibaca ulang)` } }, workshopId)
  if (count % 7 === 3) await send('history.undo', { workshopId }, workshopId)
  if (count % 40 === 20) makeBackup(open.folder, Date.now())
}
// As a power cut would have it: nothing is closed.
process.exit(0)
