import { readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { StoredWorkshop } from '../database.ts'
import { expect, test } from '../fixtures.ts'
import { aWorkshop, runningWorkshop } from '../workshop.ts'

test('a damaged data file does not end the workshop: every saved word is back, the old file is kept, and the start says so', async ({
  program,
  folder,
}) => {
  await runningWorkshop(program)
  await program.live.toLine()
  const saved: string[] = []
  for (const text of ['gudang terlalu sempit', 'timbangan rusak', 'jadwal ditempel']) saved.push((await program.live.capture(text)).text)
  await program.kill()
  for (const name of ['sarasehan.db', 'sarasehan.db-wal']) {
    const file = path.join(folder, name)
    writeFileSync(file, Buffer.alloc(statSync(file).size, 'not a database '))
  }

  await program.start()
  const { mended } = program.words.common
  const sentence = new RegExp(`^${mended('(.*)', 7).replace('(.*)', '\\d\\d\\.\\d\\d').replace('7', '\\d+')}`)
  await expect(program.live.notice(sentence)).toBeVisible()
  for (const text of saved) await expect(program.live.rowWith(text)).toBeVisible()
  await expect(program.live.runningBlock).toContainText(aWorkshop.programme)
  await expect(program.live.speaking).toContainText(aWorkshop.speaker)
  expect(readdirSync(folder).filter((name) => name.startsWith('damaged-'))).toHaveLength(1)

  await program.live.toLine()
  saved.push((await program.live.capture('sesudah pemulihan')).text)
  const stored = new StoredWorkshop(folder)
  expect(stored.contributions().map(({ text }) => text)).toEqual(saved)
  expect(stored.complaints()).toEqual([])
})
