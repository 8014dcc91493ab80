import { v7 } from 'uuid'
import { Door } from '../door.ts'
import { expect, test } from '../fixtures.ts'
import { aWorkshop, goTo, preparedWorkshop } from '../workshop.ts'

const day = [
  'Pembukaan dan sambutan',
  'Janji tahun lalu',
  aWorkshop.programme,
  'Tawaran kolaborasi lintas program',
  'Pembacaan keputusan',
  'Tanda tangan dan penutupan',
]

test('a block is moved by key, which is said, and by dragging; both are taken back, and Escape lets go of what is dragged', async ({
  program,
}) => {
  const { page, words } = program
  const { workshopId } = await preparedWorkshop(program)
  await goTo(program, workshopId, 'prepare')
  const agenda = await program.prepare.openAgenda()
  await agenda.expectTitles(day)

  await agenda.minutes('Janji tahun lalu').focus()
  await page.keyboard.press('Alt+ArrowDown')
  const [first = '', second = '', third = '', ...rest] = day
  await agenda.expectTitles([first, third, second, ...rest])
  await expect(agenda.said).toHaveText(words.planning.agenda.moved(second, 3, 6))
  await expect(agenda.minutes('Janji tahun lalu')).toBeFocused()
  await page.keyboard.press('Control+z')
  await agenda.expectTitles(day)

  await agenda.dragOver('Pembacaan keputusan', 'Janji tahun lalu')
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await agenda.expectTitles(day)

  await agenda.dragOver('Pembacaan keputusan', 'Janji tahun lalu')
  await page.mouse.up()
  await agenda.expectTitles([first, 'Pembacaan keputusan', second, third, day[3] ?? '', day[5] ?? ''])
  await page.keyboard.press('Control+z')
  await agenda.expectTitles(day)
})

test('a break is added after a block, and the day that runs over says where', async ({ program }) => {
  const { page, words } = program
  const { workshopId } = await preparedWorkshop(program)
  await goTo(program, workshopId, 'prepare')
  const agenda = await program.prepare.openAgenda()
  await page.getByRole('button', { name: words.planning.agenda.breakAfter(aWorkshop.programme), exact: true }).focus()
  await page.keyboard.press('Enter')
  await agenda.expectTitles([...day.slice(0, 3), words.planning.agenda.breakTitle, ...day.slice(3)])
  await expect(agenda.main.getByText(words.prepare.agenda.overrun(15))).toBeVisible()
  await expect(agenda.main.getByText(words.prepare.agenda.endHere('10.10', 15))).toBeVisible()
  await page.getByRole('textbox', { name: words.planning.agenda.closing }).fill('10.30')
  await page.keyboard.press('Enter')
  await expect(agenda.main.getByText(words.prepare.agenda.fits(5))).toBeVisible()
})

test('the agenda is made from the programmes by keyboard, after it was shown, and taken back in one step', async ({ program }) => {
  const { page, words } = program
  const { workshopId } = await preparedWorkshop(program)
  await goTo(program, workshopId, 'prepare')
  const agenda = await program.prepare.openAgenda()
  await agenda.generate.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: words.planning.generate.title })
  await expect(dialog.getByText(words.planning.generate.nothing)).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('radio', { name: words.planning.generate.bySteps })).toBeChecked()
  await expect(dialog.getByRole('listitem').filter({ hasText: `${aWorkshop.programme}: indikator` })).toContainText('5′')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  const steps = ['laporan', 'indikator', 'kendala', 'masukan', 'jalan keluar', 'kesepakatan']
  const made = [...day.slice(0, 2), ...steps.map((step) => `${aWorkshop.programme}: ${step}`), ...day.slice(3)]
  await agenda.expectTitles(made)
  await page.keyboard.press('Control+z')
  await agenda.expectTitles(day)
  await page.keyboard.press('Control+Shift+z')
  await agenda.expectTitles(made)

  await program.goTo('live')
  await program.live.openWorkshop()
  await program.live.startBlock(`${aWorkshop.programme}: laporan`)
  await page.keyboard.press('F8')
  await expect(program.live.runningBlock).toContainText(`${aWorkshop.programme}: indikator`)
})

test('a planning workshop is made by keyboard from its own template, and notes its own kinds', async ({ program }) => {
  const { live, page } = program
  const dialog = await program.home.askForNew()
  await page.keyboard.press('ArrowDown')
  await expect(dialog.template('FGD perencanaan')).toBeChecked()
  await page.keyboard.press('Enter')
  const agenda = await program.prepare.openAgenda()
  expect((await agenda.titles()).slice(0, 3)).toEqual(['Pembukaan dan perkenalan', 'Tujuan dan aturan diskusi', 'Prioritas bersama'])
  await program.goTo('live')
  await live.openWorkshop()
  await live.toLine()
  await page.keyboard.press('Alt+u')
  expect(await live.capture('lapak sampah tiap RT')).toMatchObject({ code: 'U-01', kind: 'usulan' })
})

test('the rows of the kinds are moved by key as those of the agenda are, and stay where they are at the edge', async ({ program }) => {
  const { page } = program
  const { workshopId } = await preparedWorkshop(program)
  await goTo(program, workshopId, 'prepare')
  const kinds = await program.prepare.openKinds()
  const order = async () => (await new Door(page).ask('workshops.get', { workshopId })).kinds.map(({ wordId }) => wordId)
  const [first = '', second = '', ...rest] = await order()
  await kinds.word('wordId', first).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(order).toEqual([second, first, ...rest])
  await expect(kinds.word('wordId', first)).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(order).toEqual([first, second, ...rest])
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Control+z')
  await expect.poll(order).toEqual([second, first, ...rest])
})

test('a renamed and an added kind are used in the room, a hidden one is not, and the template made of them gives them to the next workshop', async ({
  program,
}) => {
  test.setTimeout(90_000)
  const { live, page, words } = program
  const { workshopId } = await preparedWorkshop(program)
  await goTo(program, workshopId, 'prepare')
  const kinds = await program.prepare.openKinds()
  await kinds.word('wordId', 'masukan').fill('usul warga')
  await page.keyboard.press('Enter')
  await expect(kinds.word('wordId', 'usul warga')).toBeVisible()
  await page.keyboard.press('Control+n')
  await page.keyboard.type('bukti')
  await page.keyboard.press('Enter')
  await expect(kinds.word('wordId', 'bukti')).toBeVisible()
  await kinds.shown('apresiasi').focus()
  await page.keyboard.press('Space')
  await expect(kinds.shown('apresiasi')).not.toBeChecked()

  await kinds.saveAsTemplate.focus()
  await page.keyboard.press('Enter')
  const saving = page.getByRole('dialog', { name: words.planning.templates.saveTitle })
  await saving.getByRole('textbox', { name: words.planning.templates.name }).fill('Forum warga')
  await page.keyboard.press('Enter')
  await expect(kinds.templates.getByRole('textbox')).toHaveValue('Forum warga')

  const noteAll = async () => {
    await live.openWorkshop()
    await live.toLine()
    expect(await live.capture('perlu timbangan')).toMatchObject({ code: 'M-01', kind: 'usul warga' })
    await page.keyboard.press('Alt+b')
    expect(await live.capture('foto gudang')).toMatchObject({ code: 'B-02', kind: 'bukti' })
    expect(await live.capture('nota timbang !bukti', 'nota timbang')).toMatchObject({ code: 'B-03', kind: 'bukti' })
    await expect(live.kindKey('apresiasi')).toHaveCount(0)
    expect(await live.capture('terima kasih !apresiasi')).toMatchObject({ text: 'terima kasih !apresiasi' })
  }
  await program.goTo('live')
  await noteAll()

  await page.evaluate(() => {
    window.location.hash = '#/'
  })
  const dialog = await program.home.askForNew()
  await dialog.template('Forum warga').focus()
  await page.keyboard.press('Space')
  await dialog.create.press('Enter')
  await expect(program.prepare.sheet('details')).toBeVisible()
  await program.goTo('live')
  await noteAll()
})

test('a day longer than the window scrolls while a block is dragged to its end', async ({ program }) => {
  const { page } = program
  const { workshopId } = await preparedWorkshop(program)
  const rest = { programmeId: null, plannedMinutes: 5, responsible: '' }
  for (let count = 1; count <= 20; count += 1) {
    await new Door(page).send('agenda.addBlock', { workshopId, blockId: v7(), title: `Acara ${count}`, ...rest }, workshopId)
  }
  await goTo(program, workshopId, 'prepare')
  const agenda = await program.prepare.openAgenda()
  const grip = await agenda.grip('Janji tahun lalu').boundingBox()
  const edge = await agenda.main.boundingBox()
  if (!grip || !edge) throw new Error('there is nothing to take hold of')
  await page.mouse.move(grip.x + 8, grip.y + 10)
  await page.mouse.down()
  await page.mouse.move(grip.x + 8, edge.y + edge.height - 40, { steps: 6 })
  await expect.poll(() => agenda.main.evaluate((main) => main.scrollHeight - main.clientHeight - main.scrollTop)).toBeLessThan(2)
  await page.mouse.up()
  await expect.poll(async () => (await agenda.titles()).indexOf('Janji tahun lalu')).toBeGreaterThan(20)
})
