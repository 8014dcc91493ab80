import { StoredWorkshop } from '../database.ts'
import { expect, test } from '../fixtures.ts'
import { aWorkshop, runningWorkshop } from '../workshop.ts'

test('a window that crashes three times is usable again in three seconds, with everything that was shown as saved', async ({
  program,
  folder,
}) => {
  const { page, live, app } = program
  await runningWorkshop(program)
  await live.toLine()
  const saved: string[] = []

  for (let crash = 1; crash <= 3; crash += 1) {
    for (let number = 1; number <= 3; number += 1) saved.push((await live.capture(`catatan ${crash}.${number}`)).text)
    const half = `setengah kalimat ${crash}`
    await page.keyboard.type(half)
    await expect.poll(() => draftOnDisk(folder)).toBe(half)

    const crashed = page.waitForEvent('crash')
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
    await crashed
    const began = Date.now()
    await expect(live.line).toHaveValue(half)
    await expect(live.rowWith(saved.at(-1) ?? '')).toBeVisible()
    expect((Date.now() - began) / 1000, 'usable again').toBeLessThanOrEqual(3)

    await expect(live.runningBlock).toContainText(aWorkshop.programme)
    await expect(live.speaking).toContainText(aWorkshop.speaker)
    await live.toLine()
    await page.keyboard.press('Enter')
    saved.push((await live.acknowledged(half)).text)
  }

  expect(new StoredWorkshop(folder).contributions().map(({ text }) => text)).toEqual(saved)
})

function draftOnDisk(folder: string): string {
  return new StoredWorkshop(folder).draft()
}
