import path from 'node:path'
import type { Locator } from '@playwright/test'
import { Door } from '../door.ts'
import { expect, test } from '../fixtures.ts'
import { type Program, root } from '../program.ts'
import { goTo, preparedWorkshop } from '../workshop.ts'

const examples = path.join(root, 'src-main', 'features', 'spreadsheets', 'examples')

test('sixty people come out of a workbook by keyboard: looked at, one column put right, added, and taken back', async ({ program }) => {
  const { page, prepare, words } = program
  const workshopId = await preparing(program)
  await pressOn(program, partButton(program, 'people'))
  const people = prepare.sheet('people')
  await expect(people).toBeVisible()
  const before = await new Door(page).ask('people.withContacts', { workshopId })

  await pressOn(program, prepare.pasteOrImport)
  const { dialog, paste, choose, refusal, rows, meaningOf, add } = found(program, 'people')
  await expect(paste).toBeFocused()

  await test.step('a file that cannot be read is refused in one sentence, and what is there stays', async () => {
    await program.answerOpenDialog(path.join(examples, 'locked.xlsx'))
    await pressOn(program, choose)
    await expect(refusal).toHaveText(words.refusals.tableLocked({ file: 'locked.xlsx' }))
    await expect(paste).toBeVisible()
  })

  await test.step('a workbook is shown as it is understood', async () => {
    await program.answerOpenDialog(path.join(examples, 'people.xlsx'))
    await pressOn(program, choose)
    await expect(rows).toBeFocused()
    await expect(refusal).toHaveCount(0)
    await expect(rows).toContainText('60 baru, 4 baris dilewati')
    await expect(rows.getByRole('row').filter({ hasText: 'Contoh Ketua 53' })).toContainText('Ketua PT')
    await expect(add(60)).toBeEnabled()
  })

  await test.step('a column is put right by the arrow keys, and those passed on the way keep their meaning', async () => {
    const called = meaningOf('F', 'Sebutan')
    await called.focus()
    while ((await called.inputValue()) !== '') await page.keyboard.press('ArrowUp')
    await expect(rows).not.toContainText('Ketua Kecamatan Balikpapan')
    await expect(called).toBeFocused()
    await expect(meaningOf('B', 'Nama Lengkap')).toHaveValue('name')
    await expect(meaningOf('D', 'Instansi/Kelompok')).toHaveValue('organisation')
    expect(await new Door(page).ask('people.withContacts', { workshopId })).toEqual(before)
  })

  await test.step('they are added as one change, which the notice takes back', async () => {
    await expect(add(60)).toBeEnabled()
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await expect(prepare.pasteOrImport).toBeFocused()
    await expect(people.getByRole('textbox', { name: words.prepare.of(words.prepare.people.name, 'Contoh Ketua 53') })).toBeVisible()
    const added = (await new Door(page).ask('people.withContacts', { workshopId })).slice(before.length)
    expect([added.length, new Set(added.map(({ shortName }) => shortName))]).toEqual([60, new Set([''])])
    const notice = page.getByRole('status').filter({ hasText: words.importing.people.added(60, 0) })
    await pressOn(program, notice.getByRole('button', { name: words.common.undo }))
    await expect.poll(() => new Door(page).ask('people.withContacts', { workshopId })).toEqual(before)
  })
})

test('a second row of headings taken for a participant is put right by keyboard', async ({ program }) => {
  const { page, prepare, words } = program
  await preparing(program)
  await pressOn(program, partButton(program, 'people'))
  await pressOn(program, prepare.pasteOrImport)
  const { dialog, paste, rows } = found(program, 'people')
  await paste.fill('Nama\tInstansi\nlengkap\t/kelompok\nBudi Santoso\tDLH')
  await page.keyboard.press('Control+Enter')
  await expect(rows.getByRole('row').filter({ hasText: '/kelompok' })).toBeVisible()
  const heading = dialog.getByLabel(words.importing.heading)
  await heading.focus()
  await page.keyboard.press('ArrowDown')
  await expect(heading).toHaveValue('1 2')
  await expect(rows.getByRole('row').filter({ hasText: '/kelompok' })).toHaveCount(0)
  await expect(rows.getByRole('row').filter({ hasText: 'Budi Santoso' })).toBeVisible()
})

test('twenty pasted rows of indicators name the two bad ones by their lines, show what was achieved, and come in', async ({ program }) => {
  const { page, prepare, words } = program
  const workshopId = await preparing(program)
  await pressOn(program, partButton(program, 'programmes'))
  await pressOn(program, prepare.parts.getByRole('button', { name: 'Bank Sampah', exact: true }))
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())

  const lines = Array.from(
    { length: 20 },
    (_, at) => `Indikator ${at + 1}\torang\t10\t${at === 6 ? 'dua ratus' : 100}\t${50 + at * 3}\tdaftar hadir`,
  )
  lines[12] = '\torang\t10\t100\t80\tdaftar hadir'
  await program.copyElsewhere(['Indikator\tSatuan\tGaris dasar\tTarget\tRealisasi\tSumber', ...lines].join('\n'))
  await page.keyboard.press('Control+v')
  const { dialog, rows, problems, add } = found(program, 'indicators')
  await expect(rows).toBeFocused()
  await expect(problems).toHaveCount(2)
  await expect(problems.first()).toContainText('Baris 8, Target')
  await expect(problems.first()).toContainText('“dua ratus”')
  await expect(problems.last()).toContainText('Baris 14, Indikator')
  const last = rows.getByRole('row').filter({ hasText: 'Indikator 20' })
  await expect(last).toContainText('107,0%')
  await expect(last).toContainText(words.common.indicator.green)
  await expect(rows).toContainText('19 baru, 1 baris dilewati')

  await add(19).focus()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  const [programme] = await new Door(page).ask('programmes.ofWorkshop', { workshopId })
  expect(programme?.indicators).toHaveLength(19)
  expect(programme?.indicators[6]).toMatchObject({ name: 'Indikator 7', target: null, actual: '68', source: 'daftar hadir' })
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await new Door(page).ask('programmes.ofWorkshop', { workshopId }))[0]?.indicators).toEqual([])
})

test('a table too large to be read at once is read beside the work; Escape leaves it, and nothing is written', async ({ program }) => {
  const { page, prepare } = program
  const workshopId = await preparing(program)
  await pressOn(program, partButton(program, 'people'))
  await expect(prepare.sheet('people')).toBeVisible()
  const before = await new Door(page).ask('people.withContacts', { workshopId })
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await program.copyElsewhere(
    ['Nama\tInstansi', ...Array.from({ length: 4000 }, (_, at) => `Peserta Nomor ${at}\tInstansi ${at % 9}`)].join('\n'),
  )
  await page.keyboard.press('Control+v')
  const { dialog, add } = found(program, 'people')
  await expect(add(4000)).toBeEnabled({ timeout: 20_000 })
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  expect(await new Door(page).ask('people.withContacts', { workshopId })).toEqual(before)
})

test('a file dropped onto the window is read in the dialog', async ({ program }) => {
  const { prepare } = program
  await preparing(program)
  await prepare.goToPart('people')
  await program.drop(path.join(examples, 'people-semicolons.csv'))
  const { dialog, rows, add } = found(program, 'people')
  await expect(rows).toBeFocused()
  await expect(dialog).toContainText('people-semicolons.csv')
  await expect(add(60)).toBeEnabled()
})

test('a page gets no token for a file it made up', async ({ program }) => {
  await preparing(program)
  const reply = await program.page.evaluate(() => {
    const { sarasehan } = window as unknown as { sarasehan: { dropped(file: File): Promise<unknown> } }
    return sarasehan.dropped(new File(['Nama'], '/etc/hosts'))
  })
  expect(reply).toMatchObject({ ok: false, refusal: { code: 'notAFileHere' } })
})

async function preparing(program: Program): Promise<string> {
  const { workshopId } = await preparedWorkshop(program)
  await goTo(program, workshopId, 'prepare')
  await expect(program.prepare.parts).toBeVisible()
  return workshopId
}

function partButton({ prepare, words }: Program, part: 'people' | 'programmes'): Locator {
  return prepare.parts.getByRole('button', { name: new RegExp(`^${words.prepare.parts[part]}`) })
}

async function pressOn({ page }: Program, button: Locator): Promise<void> {
  await button.focus()
  await page.keyboard.press('Enter')
}

function found(program: Program, what: 'people' | 'indicators') {
  const page = program.prepare.importOf(what)
  const { dialog, paste, choose, refusal, rows, problems } = page
  return { dialog, paste, choose, refusal, rows, problems, meaningOf: page.meaningOf.bind(page), add: page.add.bind(page) }
}
