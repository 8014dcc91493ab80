import path from 'node:path'
import { Door } from '../door.ts'
import { expect, test } from '../fixtures.ts'
import { type PdfPage, pagesOf } from '../pdf-pages.ts'
import type { Program } from '../program.ts'
import { goTo, invite, preparedWorkshop } from '../workshop.ts'

test('the print pack is chosen, seen and saved by keyboard', async ({ program, folder }) => {
  const { page, prepare, words } = program
  const { printing } = words
  const { workshopId } = await preparedWorkshop(program)
  await goTo(program, workshopId, 'prepare')
  const file = path.join(folder, 'paket.pdf')
  await program.answerSaveDialog(file)

  await test.step('Enter on the part of the preparation leads there; all of it is shown', async () => {
    await prepare.parts.getByRole('button', { name: words.prepare.parts.print }).focus()
    await page.keyboard.press('Enter')
    await expect(prepare.sheet('print')).toBeVisible()
    for (const name of ['Daftar hadir', 'Susunan acara', 'Tanda nama meja', 'Kartu catatan'])
      await expect(prepare.printed.getByRole('heading', { level: 1, name })).toBeAttached()
  })

  await test.step('Space leaves a part out, and the page follows', async () => {
    await prepare.printChoices.getByRole('checkbox', { name: printing.parts.signIn }).focus()
    await page.keyboard.press('Tab')
    await expect(prepare.printChoices.getByRole('checkbox', { name: printing.phones })).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(prepare.printChoices.getByRole('checkbox', { name: printing.parts.agenda })).toBeFocused()
    await page.keyboard.press('Space')
    await expect(prepare.printed.getByRole('heading', { level: 1, name: 'Susunan acara' })).toHaveCount(0)
  })

  await test.step('what is no number of cards is told, and not printed', async () => {
    const cards = prepare.printChoices.getByRole('spinbutton', { name: printing.cards })
    await expect(cards).toHaveValue('4')
    await cards.focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('3')
    await expect(prepare.printChoices.getByRole('alert')).toBeVisible()
    await expect(prepare.printChoices.getByRole('button', { name: printing.save })).toBeDisabled()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('9')
    await expect(prepare.printChoices.getByRole('alert')).toHaveCount(0)
    await expect(prepare.printChoices.getByText(printing.sheets(3))).toBeVisible()
  })

  await test.step('Enter on the button saves it', async () => {
    await prepare.printChoices.getByRole('button', { name: printing.save }).focus()
    await page.keyboard.press('Enter')
    const written = prepare.printChoices.getByRole('region', { name: words.minutes.lastWritten })
    await expect(written).toContainText('paket.pdf', { timeout: 30_000 })
    await expect(written.getByRole('button', { name: words.minutes.openFile('paket.pdf') })).toBeVisible()
    await expect(written.getByRole('button', { name: words.minutes.showFileInFolder('paket.pdf') })).toBeVisible()
    const kinds = pagesOf(file).map(partOf)
    expect(kinds).toEqual(['signIn', 'signIn', 'tents', 'cards', 'cards', 'cards'])
  })

  await test.step('with nothing chosen nothing can be saved', async () => {
    for (const part of ['signIn', 'tents', 'cards'] as const) {
      await prepare.printChoices.getByRole('checkbox', { name: printing.parts[part] }).focus()
      await page.keyboard.press('Space')
    }
    await expect(prepare.sheet('print')).toContainText(printing.nothing)
    await expect(prepare.printChoices.getByRole('button', { name: printing.save })).toBeDisabled()
  })
})

for (const count of [0, 1, 120]) {
  test(`the print pack is right for ${count} people: every name, heads on every sheet, nothing at an edge`, async ({ program, folder }) => {
    test.setTimeout(120_000)
    const { workshopId } = await preparedWorkshop(program, { people: [] })
    const names = Array.from({ length: count }, (_, index) => nameOf(index))
    for (const [index, name] of names.entries()) await invite(program, workshopId, { name, organisation: `Kelompok ${index % 7}` })
    const file = path.join(folder, 'paket.pdf')
    const pages = await printed(program, workshopId, file)
    const parts = pages.map(partOf)
    const of = (part: string) => pages.filter((_, index) => parts[index] === part)
    expect(parts).toEqual([...parts].sort((a, b) => order.indexOf(a) - order.indexOf(b)))

    const sheets = of('signIn')
    expect(of('agenda')).toHaveLength(1)
    expect(of('tents')).toHaveLength(Math.max(1, Math.ceil(count / 2)))
    expect(of('cards')).toHaveLength(Math.max(1, Math.ceil(count / 4)))

    // Ten empty rows at least, each numbered twice: in front and where one signs.
    const rows = count + 10
    const all = sheets.map(({ text }) => text).join(' ')
    for (const name of names) expect(withoutSpaces(all)).toContain(withoutSpaces(name))
    expect(all).toMatch(new RegExp(` ${rows} `))
    expect(sheets.at(-1)?.text).toContain('Mengetahui')
    for (const { text } of sheets)
      for (const head of ['No.', 'Nama', 'L/P', 'Instansi/kelompok', 'Jabatan', 'No. HP', 'Jam', 'Tanda tangan'])
        expect(text).toContain(head)
    for (const [index, { text }] of pages.slice(0, sheets.length + 1).entries())
      expect(text).toContain(`Halaman ${index + 1} dari ${pages.length}`)
    for (const sheet of sheets) {
      // Filled down to the foot: less than two rows are free, whatever stands above.
      const bottom = sheet.ink(255, { from: 0, to: 190 })?.bottom ?? 190
      expect(bottom).toBeLessThan(20)
    }

    const tents = of('tents')
    const onTents = withoutSpaces(tents.map(({ text }) => text).join(' '))
    for (const name of names) expect(onTents).toContain(withoutSpaces(name))
    for (const tent of tents) {
      for (const top of [0, 74.2, 148.4, 222.6]) {
        const words = tent.ink(90, { from: top, to: top + 74.2 })
        if (!words) continue
        for (const [side, least] of [
          ['left', 15],
          ['right', 15],
          ['top', 5],
          ['bottom', 5],
        ] as const)
          expect(words[side]).toBeGreaterThan(least)
      }
    }

    for (const page of pages) {
      expect([page.width, page.height].map(Math.round)).toEqual(partOf(page) === 'signIn' ? [297, 210] : [210, 297])
      const ink = page.ink(250)
      for (const side of ['left', 'right', 'top', 'bottom'] as const) expect(ink?.[side]).toBeGreaterThan(4)
    }
  })
}

const order = ['signIn', 'agenda', 'tents', 'cards']

function partOf({ text, width, height }: PdfPage): string {
  if (width > height) return 'signIn'
  if (text.includes('Penanggung jawab')) return 'agenda'
  return text.includes('Kartu catatan') ? 'cards' : 'tents'
}

/** Short and long names; one in ten has sixty characters, one in twenty no space in them. */
function nameOf(index: number): string {
  if (index % 20 === 10) return `X${index}${'abcdefghij'.repeat(6)}`.slice(0, 60)
  if (index % 10 === 0 && index > 0) return `Prof. Dr. Ir. H. Muhammad Kusumawardhana Tangkelangi, M.Sc. ${index}`.slice(0, 63)
  return `Warga ${index}`
}

// A long name stands on several lines, broken where they end.
function withoutSpaces(text: string): string {
  return text.replaceAll(' ', '')
}

async function printed({ page }: Program, workshopId: string, file: string): Promise<PdfPage[]> {
  const choice = { workshopId, document: 'paket-cetak', language: 'id', includeConfidential: false } as const
  await new Door(page).ask('documents.export', { ...choice, path: file })
  return pagesOf(file)
}
