import type { Page } from '@playwright/test'
import { v7 } from 'uuid'
import { Door } from '../door.ts'
import { expect, test } from '../fixtures.ts'
import { aWorkshop, goTo, preparedWorkshop } from '../workshop.ts'

const twin = 'Hj. Sari Wulandari, S.Sos.'

const blank = {
  ...{ sex: '' as const, phone: '', organisation: '', position: '', shortName: '', category: '', apology: '' },
  ...{ invited: true, consentName: true, consentPhoto: true, consentRecording: true },
}

test('two people who are one are proposed, compared and merged by keyboard; undo makes them two again, and a rename shows in the workshop', async ({
  program,
}) => {
  const { page, registers, words } = program
  const { workshopId } = await preparedWorkshop(program)
  const door = new Door(page)
  await door.send(
    'people.add',
    { workshopId, attendanceId: v7(), personId: v7(), ...blank, name: twin, phone: '0812 3456 7890' },
    workshopId,
  )
  await registers.openFromHome()
  await expect(registers.proposals).toHaveCount(1)

  await registers.compare(twin, aWorkshop.speaker).focus()
  await page.keyboard.press('Enter')
  const { dialog } = registers
  await expect(dialog).toContainText('0812 3456 7890')
  const keep = dialog.getByRole('radio', { name: words.registers.merge.keep(twin) })
  await expect(keep).toBeFocused()
  await expect(keep).toBeChecked()
  // Kept is the other one, under the name of this.
  await page.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('radio', { name: words.registers.merge.keep(aWorkshop.speaker) })).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowUp')
  await expect(dialog.getByRole('radio', { name: words.registers.merge.take(words.prepare.people.name, twin) })).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(registers.proposals).toHaveCount(0)
  await expect(registers.name(twin)).toHaveCount(1)
  await expect(registers.name(aWorkshop.speaker)).toHaveCount(0)

  await page.keyboard.press('Control+z')
  await expect(registers.proposals).toHaveCount(1)
  await expect(registers.name(aWorkshop.speaker)).toHaveCount(1)
  await page.keyboard.press('Control+Shift+z')
  await expect(registers.proposals).toHaveCount(0)

  await registers.name(twin).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Sari Wulandari Putri')
  await page.keyboard.press('Enter')
  await expect(registers.name('Sari Wulandari Putri')).toHaveCount(1)
  const names = async () => (await door.ask('people.ofWorkshop', { workshopId })).map(({ name }) => name)
  expect(await names()).toEqual(['Sari Wulandari Putri', aWorkshop.next])

  await registers.find('people').focus()
  await page.keyboard.type('ntoso')
  await expect(registers.name(aWorkshop.next)).toHaveCount(1)
  await expect(registers.name('Sari Wulandari Putri')).toHaveCount(0)
  await registers.mergeWith(aWorkshop.next).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('ulandari')
  await expect(dialog.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('radio', { name: words.registers.merge.keep(aWorkshop.next) })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('the details of an indicator open beneath it by keyboard, are changed there, and undo takes them back', async ({ program }) => {
  const { page, prepare, words } = program
  const { workshopId } = await preparedWorkshop(program)
  const door = new Door(page)
  const [programme] = await door.ask('programmes.ofWorkshop', { workshopId })
  const indicatorId = v7()
  const name = 'Pendapatan kelompok'
  const figures = { measure: 'number' as const, direction: 'rising' as const, baseline: '1000000', target: '2000000' }
  await door.send(
    'indicators.add',
    { workshopId, programmeId: programme?.id ?? '', indicatorId, name, unit: 'Rp', ...figures, targetWords: '', source: '', sample: false },
    workshopId,
  )
  await door.send('indicators.measure', { indicatorId, changes: { actual: '1500000' } }, workshopId)
  await goTo(program, workshopId, 'prepare')
  await prepare.openProgramme(aWorkshop.programme)

  const details = words.indicatorDetails
  await prepare.act(details.showNamed(name)).focus()
  await page.keyboard.press('Enter')
  const area = page.getByRole('region', { name: details.showNamed(name) })
  await area.getByRole('combobox', { name: details.figure }).selectOption({ label: details.figures.currency })
  const target = page.getByRole('textbox', { name: words.prepare.of(words.prepare.indicators.target, name) })
  await expect(target).toHaveValue('Rp2.000.000')
  await expect(area).toContainText('Rp1.500.000 ÷ Rp2.000.000 = 75,0%')
  await area.getByRole('textbox', { name: details.definition }).focus()
  await page.keyboard.type('Penjualan sebulan, dibagi anggota')
  await page.keyboard.press('Control+Enter')
  await area.getByRole('combobox', { name: details.level }).selectOption({ label: words.importing.indicators.levels.outcome })
  const stored = async () => (await door.ask('programmes.ofWorkshop', { workshopId }))[0]?.indicators[0]
  await expect.poll(stored).toMatchObject({ figure: 'currency', definition: 'Penjualan sebulan, dibagi anggota', level: 'outcome' })
  await target.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Rp 2.500.000')
  await page.keyboard.press('Enter')
  await expect(target).toHaveValue('Rp2.500.000')
  await expect.poll(stored).toMatchObject({ target: '2500000' })
  await prepare.act(details.showNamed(name)).focus()
  for (const before of [{ target: '2000000' }, { level: '' }, { definition: '' }, { figure: 'plain' }]) {
    await page.keyboard.press('Control+z')
    await expect.poll(stored).toMatchObject(before)
  }
  await expect.poll(stored).toMatchObject({ figure: 'plain', definition: '', level: '', target: '2000000' })
})

test('consents and the e-mail address of a participant are found beneath their row by keyboard', async ({ program }) => {
  const { page, prepare, words } = program
  const { workshopId } = await preparedWorkshop(program)
  const door = new Door(page)
  await goTo(program, workshopId, 'prepare')
  await prepare.goToPart('people')
  await prepare.act(words.prepare.people.detailsNamed(aWorkshop.speaker)).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: words.prepare.people.email }).focus()
  await page.keyboard.type('sari@contoh.id')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  const stored = async () => (await door.ask('people.withContacts', { workshopId }))[0]
  await expect.poll(stored).toMatchObject({ email: 'sari@contoh.id', consentPhoto: false, consentRecording: true })
})

test('somebody of the register is taken by a part of their function from the line on which the next is written', async ({ program }) => {
  const { page, prepare, words } = program
  const { workshopId } = await preparedWorkshop(program)
  const door = new Door(page)
  const { workshopId: later } = await preparedWorkshop(program)
  const personId = v7()
  const known = { ...blank, name: 'José Contoh', position: 'Ketua RT 21', organisation: 'Kelompok Mariojela' }
  await door.send('people.add', { workshopId, attendanceId: v7(), personId, ...known }, workshopId)
  await goTo(program, later, 'prepare')
  await prepare.goToPart('people')
  await page.keyboard.press('Control+n')
  await page.keyboard.type('ariojela')
  await expect(page.getByRole('listbox', { name: words.prepare.people.name }).getByRole('option')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: words.prepare.people.name })).toHaveValue('José Contoh')
  await page.keyboard.press('Enter')
  const last = async () => (await door.ask('people.ofWorkshop', { workshopId: later })).at(-1)
  await expect.poll(last).toMatchObject({ personId, position: 'Ketua RT 21', organisation: 'Kelompok Mariojela' })
})

test('a day until which personal data is kept is set in the details; once it has passed, home reminds and leads to the people', async ({
  program,
}) => {
  const { page, prepare, words } = program
  const { workshopId, title } = await preparedWorkshop(program)
  const door = new Door(page)
  await goTo(program, workshopId, 'prepare')
  const field = prepare.detail(words.prepare.details.keepUntil)
  const kept = async () => (await door.ask('workshops.get', { workshopId })).keepUntil
  await type(page, field, '30-9-2027')
  await expect(field).toHaveValue('30 September 2027')
  expect(await kept()).toBe('2027-09-30')
  const reminder = page.getByRole('region', { name: words.home.kept.title })
  await page.getByRole('button', { name: words.common.home, exact: true }).click()
  await expect(program.home.workshop(title)).toBeVisible()
  await expect(reminder).toHaveCount(0)

  await goTo(program, workshopId, 'prepare')
  await type(page, field, '30-9-2020')
  await expect.poll(kept).toBe('2020-09-30')
  await page.getByRole('button', { name: words.common.home, exact: true }).click()
  await expect(reminder).toContainText('30 September 2020')
  await reminder.getByRole('link').focus()
  await page.keyboard.press('Enter')
  await expect(prepare.sheet('people')).toBeVisible()
})

async function type(page: Page, field: ReturnType<Page['locator']>, text: string): Promise<void> {
  await field.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}
