import path from 'node:path'
import type { Locator } from '@playwright/test'
import { Door } from '../door.ts'
import { expect, test } from '../fixtures.ts'
import { LetterheadPart } from '../pages/letterhead-part.ts'
import { pagesOf } from '../pdf-pages.ts'
import { linesOf } from '../pdf-text.ts'
import { aDrawing } from '../pictures.ts'
import { type Program, root } from '../program.ts'

const examples = path.join(root, 'src-main', 'features', 'spreadsheets', 'examples')

const typed = {
  title: 'Monev Program CSR 2022',
  date: '27-9-2022',
  opening: '09.30',
  place: 'Gedung Banua Patra, Balikpapan',
  host: 'PT Kilang Pertamina Internasional Unit Balikpapan',
}
const programmes = [
  'Pengelolaan Sampah Terpadu',
  'Mariojela (Margasari Olah Jelantah)',
  'Kampung Siaga Bencana Kelurahan Margasari',
  'Kampung Siaga Bencana Kelurahan Baru Tengah',
]
/** Comes with its indicators. */
const lastProgramme = 'Pertanian dan Peternakan Terintegrasi dengan BSF'
const address = 'Jalan Contoh Nomor 1, Balikpapan 76111'
const [number, town] = ['001/NOT/IX/2022', 'Balikpapan']
const [chair, noteTaker] = ['Tuan rumah', 'Pencatat acara']

test('a workshop is prepared from two spreadsheets by keyboard, and what was entered is on the paper', async ({ program, folder }) => {
  test.setTimeout(180_000)
  const { page, prepare, words } = program
  const door = new Door(page)

  await test.step('the workshop is made', async () => {
    const dialog = await program.home.askForNew()
    for (const [field, text] of Object.entries(typed)) {
      await typeInto(program, dialog.dialog.getByRole('textbox', { name: words.home.form[field as keyof typeof typed] }), text)
    }
    await dialog.dialog.getByRole('textbox', { name: words.home.form.programmes }).focus()
    await page.keyboard.type(programmes.join('\n'))
    await page.keyboard.press('Control+Enter')
    await expect(prepare.sheet('details')).toBeVisible()
  })
  const [series] = await door.ask('workshops.list', {})
  const workshopId = series?.workshops[0]?.id ?? ''
  const people = () => door.ask('people.withContacts', { workshopId })

  await test.step('sixty-four people come out of a workbook', async () => {
    const imported = await importFrom(program, 'people', 'sample-people.xlsx')
    await expect(imported.problems).toHaveCount(0)
    await expect(imported.add(64)).toBeEnabled()
    await page.keyboard.press('Control+Enter')
    await expect(imported.dialog).toBeHidden()
    await expect.poll(async () => (await people()).length).toBe(64)
  })

  await test.step('the indicators come out of another, whose one bad row is named by its line; a programme comes with them', async () => {
    const imported = await importFrom(program, 'indicators', 'sample-indicators.xlsx')
    await expect(imported.problems).toHaveCount(1)
    await expect(imported.problems).toContainText('Baris 10, Target')
    await expect(imported.problems).toContainText('“dua puluhan”')
    await expect(imported.add(27)).toBeEnabled()
    await page.keyboard.press('Control+Enter')
    await expect(imported.dialog).toBeHidden()
    const read = () => door.ask('programmes.ofWorkshop', { workshopId })
    await expect.poll(async () => (await read()).map(({ name }) => name)).toEqual([...programmes, lastProgramme])
    const all = (await read()).flatMap(({ indicators }) => indicators)
    expect(all).toHaveLength(27)
    expect(all.find(({ name }) => name === 'Titik kumpul jelantah yang aktif')).toMatchObject({ target: null, actual: '14' })
    expect(all.find(({ name }) => name === 'Kompos yang dihasilkan')).toMatchObject({ baseline: '120', target: '400', actual: '312.5' })
  })

  await test.step('the day is made from the programmes', async () => {
    await press(program, partButton(program, 'agenda'))
    await press(program, prepare.sheet('agenda').getByRole('button', { name: words.planning.generate.open }))
    const dialog = page.getByRole('dialog', { name: words.planning.generate.title })
    await expect(dialog.getByRole('listitem').filter({ hasText: lastProgramme })).toContainText(words.planning.generate.states.new)
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    const titles = async () => (await door.ask('agenda.ofWorkshop', { workshopId })).blocks.map(({ title }) => title)
    await expect.poll(titles).toEqual(expect.arrayContaining([...programmes, lastProgramme]))
  })

  await test.step('letterhead with a logo, number and town are given', async () => {
    await press(program, partButton(program, 'letterhead'))
    const part = new LetterheadPart(page, words)
    await press(program, part.button(words.letterhead.newOne))
    await expect(part.field(words.letterhead.lines)).toHaveValue(typed.host)
    await part.field(words.letterhead.lines).focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(`\n${address}`)
    await page.keyboard.press('Tab')
    await program.answerOpenDialog(aDrawing(folder))
    await press(program, part.logo('left').getByRole('button').first())
    await expect(part.logo('left').getByRole('img')).toBeVisible()
    await typeInto(program, part.field(words.letterhead.pattern), '{nomor}/NOT/{bulan}/{tahun}')
    await press(program, part.button(words.letterhead.giveNumber(number)))
    await expect(part.field(words.letterhead.notula)).toHaveValue(number)
    await typeInto(program, part.field(words.letterhead.town), town)
    await expect(part.preview.locator('.signed')).toContainText(town)
  })

  await test.step('chair and note-taker are found among the people', async () => {
    await press(program, partButton(program, 'details'))
    for (const [label, name] of [
      [words.prepare.details.chair, chair],
      [words.prepare.details.noteTaker, noteTaker],
    ] as const) {
      const box = prepare.sheet('details').getByRole('combobox', { name: label })
      await box.focus()
      await page.keyboard.type(name)
      await page.keyboard.press('Enter')
      await expect(box).toHaveValue(name)
      await page.keyboard.press('Tab')
    }
    for (const part of ['details', 'letterhead'] as const) await expect(partButton(program, part)).toContainText(words.prepare.complete)
  })

  const exported = async (document: 'notula' | 'paket-cetak') => {
    const file = path.join(folder, `${document}.pdf`)
    await door.ask('documents.export', { workshopId, document, language: 'id', includeConfidential: false, path: file })
    return file
  }

  await test.step('the print pack bears it all, and everybody stands on the sign-in sheet', async () => {
    const pages = pagesOf(await exported('paket-cetak'))
    const signIn = withoutSpaces(pages.filter(({ width, height }) => width > height).map(({ text }) => text))
    const agenda = withoutSpaces(pages.filter(({ text }) => text.includes('Penanggung jawab')).map(({ text }) => text))
    for (const { name, organisation } of await people()) {
      expect(signIn).toContain(withoutSpaces([name]))
      expect(signIn).toContain(withoutSpaces([organisation]))
    }
    for (const name of [...programmes, lastProgramme]) expect(agenda).toContain(withoutSpaces([name]))
    for (const sheet of [signIn, agenda]) {
      for (const text of [typed.host, address, typed.title, typed.place, '27 September 2022'])
        expect(sheet).toContain(withoutSpaces([text]))
    }
  })

  await test.step('the minutes have it at their head and foot, with no dash for what was filled in', async () => {
    const lines = linesOf(await exported('notula'))
    const head = (label: string) => lines.find((line) => line.startsWith(`${label} `))?.slice(label.length + 1)
    expect(lines.join(' ').toLowerCase()).toContain(`${typed.host} ${address}`.toLowerCase())
    expect(head('Nomor')).toBe(number)
    expect(head('Hari, tanggal')).toBe('Selasa, 27 September 2022')
    expect(head('Tempat')).toBe(typed.place)
    expect(head('Pimpinan rapat')).toContain(`${chair}, Area Manager`)
    expect(head('Notulis')).toContain(`${noteTaker}, Staf`)
    expect(lines).toContain(`${town}, 27 September 2022`)
    const text = withoutSpaces(lines)
    for (const name of [...programmes, lastProgramme]) expect(text).toContain(withoutSpaces([name]))
  })
})

async function typeInto({ page }: Program, field: Locator, text: string): Promise<void> {
  await field.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
  await page.keyboard.press('Tab')
}

async function press({ page }: Program, button: Locator): Promise<void> {
  await button.focus()
  await page.keyboard.press('Enter')
}

function partButton({ prepare, words }: Program, part: keyof Program['words']['prepare']['parts']): Locator {
  return prepare.parts.getByRole('button', { name: new RegExp(`^${words.prepare.parts[part]}`) })
}

async function importFrom(program: Program, what: 'people' | 'indicators', file: string) {
  const { page, prepare } = program
  await press(program, partButton(program, what === 'people' ? 'people' : 'programmes'))
  await press(program, prepare.pasteOrImport)
  const imported = prepare.importOf(what)
  await expect(imported.paste).toBeFocused()
  await program.answerOpenDialog(path.join(examples, file))
  await press(program, imported.choose)
  await expect(imported.rows).toBeFocused()
  await expect(page.getByRole('alert')).toHaveCount(0)
  return imported
}

/** Cells of a table break their lines anywhere, and letterheads are set in capitals. */
function withoutSpaces(texts: readonly string[]): string {
  return texts.join('').replace(/\s/g, '').toLowerCase()
}
