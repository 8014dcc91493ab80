import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { StoredWorkshop } from '../database.ts'
import { Door } from '../door.ts'
import { expect, runCommand, test } from '../fixtures.ts'
import { EraseDialog } from '../pages/erase-dialog.ts'
import { goTo } from '../workshop.ts'

test.use({ holding: 'sample' })

test('a person is erased by keyboard: the words stay, the name is in no file of the data folder', async ({ program, folder }) => {
  const { page, prepare, live, words } = program
  const door = new Door(page)
  const [series] = await door.ask('workshops.list', {})
  const workshop = series?.workshops[0]
  const workshopId = workshop?.id ?? ''
  const people = await door.ask('people.withContacts', { workshopId })
  const person = people.find(({ name }) => name === 'Ketua Sampah Terpadu')
  const { id: attendanceId = '', name = '', phone = '' } = person ?? {}
  const said = await door.ask('contributions.page', { workshopId, filter: 'all', words: name, offset: 0, limit: 100 })
  const theirs = said.filter((row) => row.attendanceId === attendanceId)
  expect(theirs.length).toBeGreaterThan(1)
  const exported = path.join(folder, '..', `${path.basename(folder)}.sarasehan`)
  runCommand(['export', '--data', folder, '--workshop', workshop?.code ?? '', '--format', 'sarasehan', '--out', exported])

  await goTo(program, workshopId, 'prepare')
  await prepare.goToPart('people')
  const erasing = new EraseDialog(page, words, name)
  await erasing.open.focus()
  await page.keyboard.press('Enter')
  await expect(erasing.typed).toBeFocused()

  await test.step('what it does is said first, and what it cannot', async () => {
    await expect(erasing.asked).toContainText(words.erasing.forGood)
    await expect(erasing.asked).toContainText(`${theirs.length} catatan`)
    await expect(erasing.asked).toContainText(exported)
    await expect(erasing.erase).toBeDisabled()
    await page.keyboard.type('Ketua Sampah')
    await page.keyboard.press('Enter')
    await expect(erasing.erase).toBeDisabled()
    expect((await door.ask('people.withContacts', { workshopId })).map((row) => row.name)).toContain(name)
  })

  await test.step('the name typed whole, Enter erases', async () => {
    await page.keyboard.type(' Terpadu')
    await page.keyboard.press('Enter')
    await expect(erasing.told).toBeVisible({ timeout: 30_000 })
    const [backup] = readdirSync(path.join(folder, 'backups'))
    await expect(erasing.told).toContainText(backup ?? '?')
    await page.keyboard.press('Escape')
    await expect(erasing.told).toBeHidden()
    await expect(page.locator(':focus')).toHaveCount(1)
    await expect(prepare.sheet('people').getByRole('cell', { name: words.common.nameless, exact: true })).toBeVisible()
    await expect(erasing.open).toHaveCount(0)
  })

  await test.step('the words stay, by nobody’s name, and the finder does not offer them', async () => {
    await goTo(program, workshopId, 'live')
    const [first] = theirs
    await live.search.fill(first?.text.split(' ').slice(0, 4).join(' ') ?? '')
    await expect(live.rowWith(first?.text ?? '')).toContainText(words.common.nameless)
    await goTo(program, workshopId, 'agreements')
    await expect(page.getByText(words.common.nameless).first()).toBeVisible()
  })

  await program.close()
  const holding = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => {
    const held = path.join(folder, file)
    if (!statSync(held).isFile()) return false
    const bytes = readFileSync(held)
    return bytes.includes(name) || bytes.includes(Buffer.from(name, 'utf16le')) || (phone !== '' && bytes.includes(phone))
  })
  expect(holding).toEqual([])
  expect(new StoredWorkshop(folder).complaints()).toEqual([])
})
