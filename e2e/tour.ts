import { expect } from '@playwright/test'
import { v7 } from 'uuid'
import { Door } from './door.ts'
import type { Program } from './program.ts'
import { goTo } from './workshop.ts'

const parts = ['details', 'letterhead', 'programmes', 'people', 'agenda', 'kinds', 'print'] as const

/** What a look around finds at the stops of a tour: each issue once, with the first places it was met. */
export async function issuesAt(tour: AsyncIterable<string>, look: () => Promise<readonly string[]>): Promise<string[]> {
  const found = new Map<string, string[]>()
  for await (const stop of tour) {
    for (const issue of await look()) found.set(issue, [...(found.get(issue) ?? []), stop])
  }
  return [...found].map(([issue, [first = '', ...more]]) => `${issue}, at ${first}${more.length > 0 ? ` and ${more.length} more` : ''}`)
}

/** Walks through every screen and dialog of a program that has nothing yet; waits at each and says where it is. */
export async function* tourOfNothing(program: Program): AsyncGenerator<string> {
  const { page, live, words } = program
  await expect(program.home.openSample).toBeVisible()
  yield 'first run'
  const asked = await program.home.askForNew()
  yield 'new workshop'
  await page.keyboard.press('Escape')
  await expect(asked.dialog).toBeHidden()

  const workshopId = await neutralWorkshop(program)
  await goTo(program, workshopId, 'prepare')
  for (const part of parts) {
    await program.prepare.goToPart(part)
    if (part === 'print') await expect(program.prepare.printed.getByRole('heading').first()).toBeAttached()
    yield `prepare, ${part}`
  }
  await program.prepare.openProgramme('AAA')
  yield 'prepare, one programme'
  yield* importing(program)

  await program.goTo('live')
  await expect(live.line).toBeVisible()
  yield 'live, in preparation'
  await live.openWorkshop()
  await live.startBlock('AAA')
  yield 'live, nothing said'
  yield* dialogsOfLive(program)

  await program.goTo('agreements')
  await expect(program.agreements.section('decisions')).toBeVisible()
  yield 'agreements, empty'
  for (const [add, title] of [
    [words.agreements.addDecision, words.agreements.newDecision],
    [words.agreements.addAction, words.agreements.newAction],
    [words.agreements.addOffer, words.agreements.newOffer],
  ] as const) {
    await page.getByRole('button', { name: add }).click()
    yield* open(program, title)
  }

  await program.goTo('minutes')
  await expect(program.minutes.document.getByRole('heading').first()).toBeAttached()
  yield 'minutes, empty'
  await page.getByRole('button', { name: words.common.home, exact: true }).click()
  await expect(program.home.workshop('RRR')).toBeVisible()
  yield 'home, one workshop'
}

/** Walks through every screen and dialog that the sample workshop fills. */
export async function* tourOfSample(program: Program): AsyncGenerator<string> {
  const { page, live, words } = program
  const [series] = await new Door(program.page).ask('workshops.list', {})
  const workshop = series?.workshops[0]
  if (!workshop) throw new Error('there is no sample')
  await expect(program.home.workshop(workshop.title)).toBeVisible()
  yield 'home'

  await program.home.workshop(workshop.title).click()
  await expect(live.rows.first()).toBeVisible()
  yield 'live, closed'
  await live.run.getByRole('button', { name: words.live.run.reopen }).click()
  const reopening = page.getByRole('dialog', { name: words.live.reopening.title })
  yield 'live, re-opening'
  await reopening.getByRole('textbox').fill('RRR')
  await page.keyboard.press('Tab')
  await reopening.getByRole('button', { name: words.live.reopening.reopen, exact: true }).click()
  await expect(live.line).toBeVisible()
  yield* dialogsOfLive(program)

  for (const [filter, button, title] of [
    ['unanswered', words.live.inspector.respond, words.agreements.responseTo('')],
    ['openObstacles', words.live.inspector.wayOut, words.agreements.wayOutOf('')],
    ['all', words.live.inspector.makeDecision, words.agreements.newDecision],
    ['all', words.live.inspector.makeAction, words.agreements.newAction],
  ] as const) {
    await live.filter(filter).click()
    await live.rows.last().click()
    await expect(live.inspectedText).toBeVisible()
    yield `live, a contribution of “${filter}” selected`
    await live.inspector.getByRole('button', { name: button }).click()
    yield* open(program, title)
  }

  await program.goTo('prepare')
  for (const part of parts) {
    await program.prepare.goToPart(part)
    if (part === 'print') await expect(program.prepare.printed.getByRole('heading').first()).toBeAttached()
    yield `prepare, ${part}`
  }
  const { planning } = words
  await program.prepare.goToPart('kinds')
  await page.getByRole('button', { name: planning.templates.save }).click()
  yield* open(program, planning.templates.saveTitle)
  await (await program.prepare.openAgenda()).generate.click()
  yield* open(program, planning.generate.title)
  const [programme] = await new Door(program.page).ask('programmes.ofWorkshop', { workshopId: workshop.id })
  await program.prepare.openProgramme(programme?.shortName || (programme?.name ?? ''))
  yield 'prepare, one programme'
  await page.getByRole('main').getByRole('button', { name: words.indicatorDetails.show }).first().click()
  yield 'prepare, the details of an indicator'
  yield* importing(program)
  yield* registers(program, workshop.id)

  await program.goTo('agreements')
  await expect(program.agreements.records('decisions').first()).toBeVisible()
  yield 'agreements'
  for (const section of ['decisions', 'actions', 'offers'] as const) {
    await program.agreements
      .records(section)
      .first()
      .getByRole('button', { name: new RegExp(words.agreements.edit('')) })
      .click()
    yield* open(program, words.agreements.edit(''))
  }

  await program.goTo('minutes')
  await expect(program.minutes.document.getByRole('heading').first()).toBeAttached()
  yield 'minutes'
  yield* theNext(program, series.title)
}

/** The workshop after it, which goes on from it. */
async function* theNext(program: Program, seriesTitle: string): AsyncGenerator<string> {
  const { home, page, prepare, words } = program
  await page.getByRole('button', { name: words.common.home, exact: true }).click()
  const asked = await home.askForNew()
  await asked.series(seriesTitle).click()
  yield 'new workshop, going on'
  await asked.create.click()
  await expect(prepare.sheet('details')).toBeVisible()
  await expect((await prepare.openLastTime()).indicators).toBeVisible()
  yield 'prepare, last time'
}

/** The registers, reached from the list of people, whose row shows its details first; one person is merged with another who is still to be chosen. */
async function* registers(program: Program, workshopId: string): AsyncGenerator<string> {
  const { page, words } = program
  await program.prepare.goToPart('people')
  const [first, second] = await new Door(page).ask('people.ofWorkshop', { workshopId })
  await program.prepare.act(words.prepare.people.detailsNamed(first?.name ?? '')).click()
  yield 'prepare, the details of a person'
  await page.getByRole('link', { name: words.registers.title }).click()
  await expect(program.registers.name(second?.name ?? '')).toBeVisible()
  yield 'registers, people'
  await program.registers.mergeWith(first?.name ?? '').click()
  yield 'registers, who is the same'
  await page.keyboard.type(second?.name ?? '')
  await expect(program.registers.dialog.getByRole('option').first()).toContainText(second?.name ?? '')
  await page.keyboard.press('Enter')
  await expect(program.registers.dialog.getByRole('radio').first()).toBeVisible()
  yield 'registers, two people side by side'
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: words.registers.parts.organisations }).click()
  await expect(program.registers.list('organisations')).toBeVisible()
  yield 'registers, organisations'
  await page.getByRole('link', { name: words.registers.back }).click()
  await expect(program.prepare.sheet('people')).toBeVisible()
}

/** The dialogs that take tables: empty, refusing, and with something wrong in every table. */
async function* importing(program: Program): AsyncGenerator<string> {
  const { page, prepare, words } = program
  const { people, indicators } = words.spreadsheets.fields
  const tables = {
    indicators: [
      [indicators.name, indicators.unit, indicators.baseline, indicators.target, indicators.actual, 'XYZ'],
      ['III', 'kg', '1', '10', '9', 'ZZZ'],
      ['JJJ', 'kg', '1', 'QQQ', '9', ''],
      ['', 'kg', '1', '1', '9', ''],
    ],
    people: [
      [people.name, people.sex, people.organisation, people.phone, people.email, 'XYZ'],
      ['NNN Mmm', 'QQQ', 'OOO', '0812 1111 2222', 'n@m.id', 'ZZZ'],
      ['NNN Mmm', '', 'OOO', 'QQQ', '', ''],
    ],
  }
  for (const part of ['indicators', 'people'] as const) {
    if (part === 'people') await prepare.goToPart('people')
    await prepare.pasteOrImport.click()
    const { dialog, paste, refusal, rows } = prepare.importOf(part)
    yield `dialog “${words.importing[part].title}”`
    await paste.fill(Array(501).fill('A').join('\t'))
    await page.keyboard.press('Control+Enter')
    await expect(refusal).toBeVisible()
    yield `${part}, refused`
    await paste.fill(tables[part].map((row) => row.join('\t')).join('\n'))
    await page.keyboard.press('Control+Enter')
    await expect(rows).toBeVisible()
    yield `${part}, understood`
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
}

/** The dialogs of the Live screen of an open workshop. */
async function* dialogsOfLive(program: Program): AsyncGenerator<string> {
  const { page, live, words } = program
  await page.keyboard.press('F4')
  await page.keyboard.type('b')
  yield* open(program, words.live.speaking.finder)
  await live.attendance.getByRole('button', { name: words.live.attendance.record }).click()
  yield* open(program, words.live.attendance.dialog)
  await live.run.getByRole('button', { name: words.live.run.close }).click()
  yield* open(program, words.live.closing.title)
  await page.keyboard.press('F1')
  yield* open(program, words.common.keys.title)
}

/** Waits for a dialog whose title holds these words, stays there, and leaves it. */
async function* open(program: Program, title: string): AsyncGenerator<string> {
  const dialog = program.page.getByRole('dialog', { name: title })
  await expect(dialog).toBeVisible()
  yield `dialog “${await dialog.getByRole('heading').first().textContent()}”`
  await program.page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
}

/** A workshop whose own words are words of no language, so that every word on the screens is the program's. */
async function neutralWorkshop(program: Program): Promise<string> {
  const door = new Door(program.page)
  const workshopId = v7()
  await door.send(
    'workshops.create',
    {
      workshopId,
      seriesId: v7(),
      seriesTitle: 'RRR',
      template: 'monev-csr',
      language: program.language,
      sample: false,
      title: 'RRR',
      date: '2026-11-24',
      zone: 'Asia/Makassar',
      plannedOpen: '08:30',
      place: 'PPP',
      hostName: 'HHH',
      programmes: ['AAA; GGG'],
    },
    null,
  )
  await door.send('workshops.edit', { workshopId, changes: { purpose: '' } }, workshopId)
  const { blocks } = await door.ask('agenda.ofWorkshop', { workshopId })
  for (const [at, { id, title }] of blocks.entries()) {
    if (title !== 'AAA') await door.send('agenda.editBlock', { blockId: id, changes: { title: `B${at}` } }, workshopId)
  }
  return workshopId
}
