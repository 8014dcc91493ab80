import { StoredWorkshop } from '../database.ts'
import { expect, test } from '../fixtures.ts'
import { aWorkshop, runningWorkshop } from '../workshop.ts'

test('a window that crashes three times is usable again in three seconds, with everything that was shown as saved', async ({
  program,
  folder,
}) => {
  await runningWorkshop(program)
  const stored = new StoredWorkshop(folder)
  const saved: string[] = []

  for (let crash = 1; crash <= 3; crash += 1) {
    await program.live.toLine()
    for (let number = 1; number <= 3; number += 1) saved.push((await program.live.capture(`catatan ${crash}.${number}`)).text)
    const half = `setengah kalimat ${crash}`
    await program.page.keyboard.type(half)
    await expect.poll(() => stored.draft()).toBe(half)

    const began = Date.now()
    await program.crashPage()
    const { live } = program
    await expect(live.line).toHaveValue(half)
    await expect(live.rowWith(saved.at(-1) ?? '')).toBeVisible()
    expect((Date.now() - began) / 1000, 'usable again').toBeLessThanOrEqual(3)

    await expect(live.runningBlock).toContainText(aWorkshop.programme)
    await expect(live.speaking).toContainText(aWorkshop.speaker)
    await live.toLine()
    await program.page.keyboard.press('Enter')
    saved.push((await live.acknowledged(half)).text)
  }

  expect(stored.contributions().map(({ text }) => text)).toEqual(saved)
})
