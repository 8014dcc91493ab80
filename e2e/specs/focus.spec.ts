import type { Locator } from '@playwright/test'
import { v7 } from 'uuid'
import { cutOffIn } from '../clipping.ts'
import { Door } from '../door.ts'
import { expect, test } from '../fixtures.ts'
import type { Program } from '../program.ts'
import { aWorkshop, goTo, preparedWorkshop, runningWorkshop } from '../workshop.ts'

test('whoever comes to a screen begins at its start', async ({ program }) => {
  const { page, home, live, prepare, words } = program
  const homeHeading = page.getByRole('heading', { level: 1, name: words.common.program })

  await test.step('a workshop just made', async () => {
    const dialog = await home.askForNew()
    await dialog.create.click()
    await expect(prepare.sheet('details').getByRole('heading', { name: words.prepare.parts.details })).toBeFocused()
  })

  await test.step('the parts of a workshop', async () => {
    await program.goTo('agreements')
    await expect(program.agreements.section('decisions').getByRole('heading').first()).toBeFocused()
    await program.goTo('live')
    await expect(live.line).toBeFocused()
    await program.goTo('minutes')
    await expect.poll(() => isIn(page.getByRole('main'))).toBe(true)
    await program.goTo('prepare')
    await expect(prepare.sheet('details').getByRole('heading', { name: words.prepare.parts.details })).toBeFocused()
  })

  await test.step('home, and from there the sample, which is closed and has no line to type on', async () => {
    await page.getByRole('button', { name: words.common.home, exact: true }).click()
    await expect(homeHeading).toBeFocused()
    await home.openSample.click()
    await expect(live.rows.first()).toBeVisible({ timeout: 20_000 })
    await expect.poll(() => isIn(page.getByRole('main'))).toBe(true)
  })
})

test('a heading that one came to keeps its place, however long it is', async ({ program }) => {
  const { page, words } = program
  const { workshopId } = await preparedWorkshop(program)
  const title = 'Monitoring dan Evaluasi Tahunan Program Pengembangan Masyarakat Terpadu dan Pelestarian Lingkungan 2026'
  await new Door(page).send('workshops.edit', { workshopId, changes: { title } }, workshopId)
  await goTo(program, workshopId, 'prepare')
  await page.getByRole('heading', { level: 1, name: title }).evaluate((heading: HTMLElement) => {
    heading.tabIndex = -1
    heading.focus()
  })
  await expect(page.getByRole('navigation', { name: words.common.screensOf })).toBeVisible()
  expect(await cutOffIn(page)).toEqual([])
})

test('a row taken out leaves the focus on the same button of the next row, of the one before, or where the next is written', async ({
  program,
}) => {
  const { page, prepare, words } = program
  const { workshopId } = await preparedWorkshop(program)
  const { speaker, next, programme } = aWorkshop
  await goTo(program, workshopId, 'prepare')
  const press = async (button: Locator) => {
    await button.focus()
    await page.keyboard.press('Enter')
  }

  await test.step('people; the notice gives the focus back, too', async () => {
    await prepare.goToPart('people')
    const [first, second] = [speaker, next].toSorted().map((name) => prepare.act(words.prepare.removeNamed(name))) as [Locator, Locator]
    await press(second)
    await expect(second).toHaveCount(0)
    await expect(first).toBeFocused()
    const undo = page.getByRole('status').getByRole('button', { name: words.common.undo })
    await press(undo)
    await expect(second).toBeVisible()
    await expect(first).toBeFocused()
    await press(first)
    await expect(second).toBeFocused()
    await press(second)
    await expect(prepare.sheet('people').getByRole('combobox', { name: words.prepare.people.name, exact: true })).toBeFocused()
  })

  await test.step('blocks of the agenda, taken out or moved to an end', async () => {
    await prepare.goToPart('agenda')
    const { blocks } = await new Door(page).ask('agenda.ofWorkshop', { workshopId })
    const [last = '', before = ''] = blocks.map(({ title }) => title).toReversed()
    await press(prepare.act(words.common.moveDown(before)))
    await expect(prepare.act(words.common.moveDown(before))).toBeDisabled()
    await expect(prepare.act(words.common.moveUp(before))).toBeFocused()
    await press(prepare.act(words.prepare.removeNamed(before)))
    await expect(prepare.act(words.prepare.removeNamed(last))).toBeFocused()
  })

  await test.step('an indicator', async () => {
    await addIndicator(program, workshopId, 'Ton sampah')
    await addIndicator(program, workshopId, 'Nasabah')
    await prepare.openProgramme(programme)
    await press(prepare.act(words.prepare.removeNamed('Ton sampah')))
    await expect(prepare.act(words.prepare.removeNamed('Nasabah'))).toBeFocused()
    await press(prepare.act(words.prepare.removeNamed('Nasabah')))
    await expect(prepare.sheet('programmes').getByRole('textbox', { name: words.prepare.indicators.name, exact: true })).toBeFocused()
  })

  await test.step('a programme, opened from the list and taken out on its own sheet', async () => {
    await prepare.goToPart('programmes')
    await press(prepare.act(words.prepare.programmes.openNamed(programme)))
    await expect(page.getByRole('heading', { level: 2 }).filter({ has: page.getByRole('textbox') })).toBeFocused()
    await press(prepare.act(words.prepare.programmes.takeOutNamed(programme)))
    await expect(prepare.sheet('programmes').getByRole('heading', { name: words.prepare.parts.programmes })).toBeFocused()
  })

  await test.step('a workshop on the home screen', async () => {
    await page.getByRole('button', { name: words.common.home, exact: true }).click()
    await press(prepare.act(words.home.removeNamed(aWorkshop.title)))
    await expect(program.home.workshop(aWorkshop.title)).toHaveCount(0)
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  })
})

test('undo on Agreements leaves the focus in the row whose button went', async ({ program }) => {
  const { page, agreements, words } = program
  const { workshopId } = await runningWorkshop(program)
  const door = new Door(page)
  const fields = { programmeId: null, outcome: 'agreed', method: 'consensus', votesFor: null, votesAgainst: null, abstained: null } as const
  for (const text of ['Gudang dipinjam', 'Timbangan ditera']) {
    const ids = { workshopId, decisionId: v7(), linkId: v7(), causeId: null }
    await door.send('agreements.addDecision', { ...ids, text, ...fields }, workshopId)
  }
  await goTo(program, workshopId, 'agreements')
  await page.getByRole('button', { name: words.agreements.readBackOf('KP-02') }).focus()
  await page.keyboard.press('Control+z')
  await expect(agreements.records('decisions')).toHaveCount(1)
  await expect(page.getByRole('button', { name: words.agreements.readBackOf('KP-01') })).toBeFocused()
})

test('a notice stands at the foot, where it covers nothing to work with, and waits as long as it is attended to', async ({ program }) => {
  const { page, words } = program
  await runningWorkshop(program)
  await program.live.capture('gudang sempit')
  await page.keyboard.press('Control+z')
  const notice = program.live.notice(words.common.undone(words.common.commands['contributions.capture']))
  await expect(notice).toBeVisible()
  const [line, box] = [await program.live.line.boundingBox(), await notice.boundingBox()]
  expect(box?.y).toBeGreaterThanOrEqual((line?.y ?? 0) + (line?.height ?? 0))
  await notice.hover()
  await page.waitForTimeout(9000)
  await expect(notice).toBeVisible()
  await page.mouse.move(10, 300)
  await expect(notice).toBeHidden()
})

test('the ring of the focus leaves the names of the parts whole', async ({ program }) => {
  const { page, words } = program
  await runningWorkshop(program)
  for (const link of await page.getByRole('navigation', { name: words.common.screensOf }).getByRole('link').all()) {
    const room = await link.evaluate((element) => {
      const text = document.createRange()
      text.selectNodeContents(element)
      return text.getBoundingClientRect().left - element.getBoundingClientRect().left
    })
    // The ring: two pixels wide, three inside the edge, the wider half of it inwards.
    expect(room).toBeGreaterThanOrEqual(5)
  }
})

async function isIn(part: Locator): Promise<boolean> {
  return part.evaluate((element) => element.contains(document.activeElement))
}

async function addIndicator(program: Program, workshopId: string, name: string): Promise<void> {
  const door = new Door(program.page)
  const [programme] = await door.ask('programmes.ofWorkshop', { workshopId })
  const rest = {
    unit: '',
    measure: 'number',
    direction: 'rising',
    baseline: null,
    target: null,
    targetWords: '',
    source: '',
    sample: false,
  } as const
  await door.send('indicators.add', { workshopId, programmeId: programme?.id ?? '', indicatorId: v7(), name, ...rest }, workshopId)
}
