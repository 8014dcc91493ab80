import { mkdtempSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openDoor } from '../../app/dispatch.ts'
import { allHandlers } from '../../app/handlers.ts'
import { testPorts } from '../../app/test-ports.ts'
import { openDatabase } from '../../database/open-database.ts'

test('try', async () => {
  const f = mkdtempSync('/tmp/demo-')
  const o = openDatabase(f, { now: Date.now(), deviceName: 'x' })
  const ports = testPorts()
  let j = 0,
    c = 0
  const open = {
    ...o,
    journal: {
      ...o.journal,
      append: (e: never) => {
        const t = performance.now()
        o.journal.append(e)
        j += performance.now() - t
      },
    },
    db: {
      ...o.db,
      script: (s: string) => {
        const t = performance.now()
        o.db.script(s)
        c += performance.now() - t
      },
    },
  }
  const door = openDoor({ open, handlers: allHandlers(ports, f), ports, logDefect: (n, e) => console.error(n, e), checkReplies: true })
  const t = performance.now()
  const r = await door.dispatch('demo.open', {}, { role: 'facilitator', window: 'main' })
  console.log(r, performance.now() - t, 'journal', j, 'commit', c, open.db.one('select count(*) n from command'))
  expect(r.ok).toBe(true)
  if (!r.ok) return
  for (const language of ['id', 'en'] as const) {
    const p = await door.dispatch(
      'documents.page',
      { workshopId: r.value.workshopId, document: 'notula', language, includeConfidential: false },
      { role: 'facilitator', window: 'main' },
    )
    if (p.ok) writeFileSync(`/tmp/notula-${language}.html`, p.value.html)
    else console.log(p)
  }
  console.log(
    o.db.all(
      "select kind.letter, count(*) n, sum(c.visibility='open') op from contribution c join kind on kind.id=kindId where c.deletedAt is null group by 1",
    ),
  )
})
