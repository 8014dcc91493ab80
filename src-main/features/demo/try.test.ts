import { mkdtempSync } from 'node:fs'
import { test, expect } from 'vitest'
import { openDatabase } from '../../database/open-database.ts'
import { openDoor } from '../../app/dispatch.ts'
import { allHandlers } from '../../app/handlers.ts'
import { testPorts } from '../../app/test-ports.ts'
test('try', async () => {
  const f = mkdtempSync('/tmp/demo-')
  const open = openDatabase(f, { now: Date.now(), deviceName: 'x' })
  const ports = testPorts()
  const door = openDoor({ open, handlers: allHandlers(ports, f), ports, logDefect: (n, e) => console.error(n, e), checkReplies: true })
  const t = Date.now()
  const r = await door.dispatch('demo.open', {}, { role: 'facilitator', window: 'main' })
  console.log(r, Date.now() - t, open.db.one('select count(*) n from command'))
  expect(r.ok).toBe(true)
})
