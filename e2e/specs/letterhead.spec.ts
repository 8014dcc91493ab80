import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Door } from '../door.ts'
import { expect, test } from '../fixtures.ts'
import { LetterheadPart } from '../pages/letterhead-part.ts'
import { linesOf } from '../pdf-text.ts'
import { aDrawing, aPhotograph } from '../pictures.ts'
import type { Program } from '../program.ts'
import { goTo, runningWorkshop } from '../workshop.ts'

async function letterheadOf(program: Program): Promise<{ part: LetterheadPart; workshopId: string }> {
  const { workshopId } = await runningWorkshop(program)
  await goTo(program, workshopId, 'prepare')
  await program.prepare.goToPart('letterhead')
  return { part: new LetterheadPart(program.page, program.words), workshopId }
}

/** Every stored picture. */
function pictures(folder: string): Buffer[] {
  const attachments = path.join(folder, 'attachments')
  return readdirSync(attachments, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name)))
}

test('a letterhead with two logos, a number and signatures is made by keyboard, shown as it prints, and printed', async ({
  program,
  folder,
}) => {
  const { page, words } = program
  const { part, workshopId } = await letterheadOf(program)
  const type = async (label: string, text: string) => {
    await part.field(label).focus()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(text)
    await page.keyboard.press('Tab')
  }
  await part.button(words.letterhead.newOne).focus()
  await page.keyboard.press('Enter')
  await type(words.letterhead.lines, 'Dinas Contoh')
  await expect(part.preview.locator('.organisation')).toHaveText('Dinas Contoh')

  for (const [side, file] of [
    ['left', aDrawing(folder)],
    ['right', await aPhotograph(program, folder)],
  ] as const) {
    await program.answerOpenDialog(file)
    await part.logo(side).getByRole('button').first().focus()
    await page.keyboard.press('Enter')
    await expect(part.logo(side).getByRole('img')).toBeVisible()
  }
  await expect(part.preview.locator('img')).toHaveCount(2)
  const widths = await part.preview.locator('img').evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth))
  expect(widths, 'both logos are there, the larger no wider than a logo is kept').toEqual([1200, 1200])

  await type(words.letterhead.pattern, '{nomor}/NOT/{bulan}/{tahun}')
  const [series] = await new Door(page).ask('workshops.list', {})
  const [year, month] = (series?.workshops[0]?.date ?? '').split('-')
  const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'][Number(month) - 1]
  const number = `001/NOT/${roman}/${year}`
  await part.button(words.letterhead.giveNumber(number)).focus()
  await page.keyboard.press('Enter')
  await expect(part.field(words.letterhead.notula)).toHaveValue(number)
  await type(words.letterhead.town, 'Penajam')
  await part.button(words.letterhead.addPart.knowing).focus()
  await page.keyboard.press('Enter')
  const knowing = words.letterhead.parts.knowing
  await type(words.prepare.of(words.letterhead.name, knowing), 'Dra. Siti Rahmawati')
  await expect(part.preview.locator('.signatures')).toContainText('Dra. Siti Rahmawati')
  await expect(part.preview.locator('.signed')).toContainText('Penajam')

  const file = path.join(folder, 'notula.pdf')
  const door = new Door(page)
  await door.ask('documents.export', { workshopId, document: 'notula', language: 'id', includeConfidential: false, path: file })
  const text = linesOf(file).join('\n')
  for (const word of ['DINAS CONTOH', number, 'Penajam', 'Mengetahui', 'Dra. Siti Rahmawati']) expect(text).toContain(word)
  expect(
    readFileSync(file)
      .toString('latin1')
      .match(/\/Subtype\s*\/Image/g)?.length,
    'pictures in the PDF',
  ).toBeGreaterThanOrEqual(2)

  await page.keyboard.press('Control+z')
  await expect(part.preview.locator('.signatures')).not.toContainText('Dra. Siti Rahmawati')
})

test('of a picture nothing is kept but what is seen, and what is no picture leaves the logo as it was', async ({ program, folder }) => {
  const { page, words } = program
  const { part } = await letterheadOf(program)
  await part.button(words.letterhead.newOne).click()
  await program.answerOpenDialog(aDrawing(folder))
  await part.logo('left').getByRole('button').first().click()
  await expect(part.logo('left').getByRole('img')).toBeVisible()
  await program.answerOpenDialog(await aPhotograph(program, folder))
  await part.logo('right').getByRole('button').first().click()
  await expect(part.logo('right').getByRole('img')).toBeVisible()
  const kept = pictures(folder)
  expect(kept).toHaveLength(2)
  for (const bytes of kept) {
    expect(bytes.subarray(0, 3).toString('hex')).toMatch(/^(?:89504e|ffd8ff)/)
    expect(bytes.toString('latin1')).not.toMatch(/script|Kamera|GPS|http:/)
  }

  const shown = await part.logo('left').getByRole('img').getAttribute('src')
  for (const [name, content, sentence] of [
    ['daftar.csv', 'nama;jabatan\n', words.refusals.pictureWrongType({ file: 'daftar.csv' })],
    ['rusak.png', Buffer.from('89504e470d0a1a0a00000000', 'hex'), words.refusals.pictureUnreadable({ file: 'rusak.png' })],
    ['besar.png', Buffer.alloc(21 * 1024 * 1024), words.refusals.pictureTooLarge({ file: 'besar.png', megabytes: 21 })],
    ['kosong.svg', '', words.refusals.pictureWrongType({ file: 'kosong.svg' })],
  ] as const) {
    writeFileSync(path.join(folder, name), content)
    await program.answerOpenDialog(path.join(folder, name))
    await part.logo('left').getByRole('button').first().click()
    await expect(page.getByText(sentence)).toBeVisible()
    await expect(part.logo('left').getByRole('img')).toHaveAttribute('src', shown ?? '')
  }
  await program.dropWithoutPath('surat.png', part.logo('left'))
  await expect(page.getByText(words.refusals.notAFileHere({ file: 'surat.png' }))).toBeVisible()
  expect(pictures(folder)).toHaveLength(2)
})
