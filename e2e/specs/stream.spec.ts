import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Door } from '../door.ts'
import { expect, runCommand, test } from '../fixtures.ts'
import type { Program } from '../program.ts'
import { aWorkshop, runningWorkshop } from '../workshop.ts'

const many = 10_000

test('ten thousand contributions are walked, searched and added to with few of them in the page', async ({ program }) => {
  const { live, page } = program
  await runningWorkshop(program)
  await live.toLine()
  await live.capture('catatan 0')
  await multiply(program, many)
  await expect(live.rowWith(`catatan ${many - 1}`)).toBeVisible()
  await expect.poll(() => live.count()).toBe(many)
  const inPage = () => live.rows.count()
  expect(await inPage()).toBeLessThanOrEqual(80)

  await test.step('Home and End go from the first to the last', async () => {
    await page.keyboard.press('F6')
    await expect(live.rowWith(`catatan ${many - 1}`)).toBeFocused()
    await page.keyboard.press('Home')
    await expect(live.rowWith('catatan 0')).toBeFocused()
    expect(await inPage()).toBeLessThanOrEqual(80)
    await page.keyboard.press('ArrowDown')
    await expect(live.rowWith('catatan 1')).toBeFocused()
    await page.keyboard.press('End')
    await expect(live.rowWith(`catatan ${many - 1}`)).toBeFocused()
    await page.keyboard.press('PageUp')
    await expect(live.rowWith(`catatan ${many - 9}`)).toBeFocused()
    expect(await inPage()).toBeLessThanOrEqual(80)
  })

  await test.step('the wheel reaches the middle, and every row on the way is there', async () => {
    // The list may still be on its way to the row the keys have chosen, which it follows for a moment.
    await expect(async () => {
      await live.stream.evaluate((feed) => {
        feed.scrollTop = feed.scrollHeight / 2
      })
      const first = () => live.rows.first().getAttribute('aria-posinset', { timeout: 500 })
      await expect.poll(async () => Math.round(Number(await first()) / 1000), { timeout: 1500 }).toBe(many / 2000)
    }).toPass({ timeout: 15_000 })
    expect(await inPage()).toBeLessThanOrEqual(80)
  })

  await test.step('a word finds its contribution', async () => {
    await live.search.fill('catatan 4321')
    await expect(live.rows).toHaveCount(1)
    await expect(live.rowWith('catatan 4321')).toBeVisible()
    await live.search.fill('')
  })

  await test.step('a new one stands at the foot', async () => {
    await live.toLine()
    expect(await live.capture('yang terakhir')).toMatchObject({ speaker: aWorkshop.speaker })
    expect(await live.count()).toBe(many + 1)
    expect(await inPage()).toBeLessThanOrEqual(80)
  })
})

/** Imports the workshop into itself with more contributions, each like the first one, until there are this many. */
async function multiply(program: Program, number: number): Promise<void> {
  const file = path.join(program.folder, 'workshop.json')
  const [workshop] = await new Door(program.page).ask('workshops.list', {}).then((series) => series.flatMap((one) => one.workshops))
  runCommand(['export', '--data', program.folder, '--workshop', workshop?.code ?? '', '--format', 'json', '--out', file])
  const content = JSON.parse(readFileSync(file, 'utf8'))
  const [first] = content.rows.contribution
  for (let step = 1; step < number; step += 1) {
    content.rows.contribution.push({
      ...first,
      id: `01900000-0000-7000-8000-${step.toString(16).padStart(12, '0')}`,
      number: first.number + step,
      deviceSeq: first.deviceSeq + step,
      orderAt: first.orderAt + step,
      text: `catatan ${step}`,
    })
  }
  await new Door(program.page).send('packages.write', { content }, null)
}
