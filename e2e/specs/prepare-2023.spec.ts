import path from 'node:path'
import type { Locator } from '@playwright/test'
import { figureText } from '#words/figures.ts'
import { Door } from '../door.ts'
import { expect, test } from '../fixtures.ts'
import { LetterheadPart } from '../pages/letterhead-part.ts'
import { pagesOf } from '../pdf-pages.ts'
import { linesOf } from '../pdf-text.ts'
import { type Program, root } from '../program.ts'

const sent = path.join(root, 'src-main', 'features', 'spreadsheets', 'examples', 'monev-2023')

const title = 'Monev Program CSR 2023'
const address = 'Jalan Contoh Nomor 1, Balikpapan 76111'
const number = '001/NOT/VIII/2023'
const written = {
  nature: 'Terbuka untuk undangan',
  purpose: 'Membaca capaian 2023 bersama tujuh kelompok.\nMencari jalan keluar bagi setiap kendala.',
  basis: 'Program kerja CSR 2023',
  lastMinutes: 'Notula monev 27 September 2022 disahkan tanpa perubahan.',
  nextMeeting: 'Februari 2024 di Kelurahan Margomulyo',
}
const leading = { chair: 'Rangga Adiwinata', noteTaker: 'Yoga Prasetya' }
const knowing = 'Kepala BPBD'
/** What is written on the sheets of the two new programmes. */
const sheets = {
  'Budi Daya Kepiting Bakau dan Penghijauan Pesisir': {
    group: 'Kelompok Nelayan Kepiting Bakau Margomulyo',
    chair: 'Daeng Mappa',
    year: 'sejak 2023',
    place: 'Kelurahan Margomulyo, Kecamatan Balikpapan Barat',
    responsible: 'Sinta Maharani',
    partners: 'CV Bahari Contoh Sejahtera',
    budget: 'Rp 95.500.000',
  },
  'Ekoprin Ibu-Ibu Karang Joang': {
    group: 'Kelompok Ekoprin Karang Joang',
    chair: 'Endang Purwanti',
    year: 'sejak 2023',
    place: 'Kelurahan Karang Joang, Kecamatan Balikpapan Utara',
    responsible: 'Staf pemberdayaan',
    partners: 'Dinas Koperasi dan UMKM',
    budget: 'Rp 61.250.000',
  },
}

test('the monev of 2023 is prepared from the last one, five spreadsheets and a logo, and nothing that was filled is blank on paper', async ({
  program,
  folder,
}) => {
  test.setTimeout(240_000)
  const { home, live, page, prepare, words } = program
  const door = new Door(page)

  await test.step('it goes on from the sample', async () => {
    await press(program, home.openSample)
    await expect(live.rows.first()).toBeVisible()
    await page.evaluate(() => {
      window.location.hash = '#/'
    })
    const [series] = await door.ask('workshops.list', {})
    const dialog = await home.askForNew()
    await press(program, dialog.series(series?.title ?? ''))
    await expect(dialog.goOnFrom(series?.workshops[0]?.title ?? '')).toBeChecked()
    await typeInto(program, dialog.dialog.getByRole('textbox', { name: words.home.form.title }), title)
    await typeInto(program, dialog.dialog.getByRole('textbox', { name: words.home.form.date }), '24-8-2023')
    await page.keyboard.press('Enter')
    await expect(prepare.sheet('details')).toBeVisible()
  })
  const [series] = await door.ask('workshops.list', {})
  const [last, workshopId] = [
    series?.workshops.find(({ date }) => date < '2023')?.id ?? '',
    series?.workshops.find(({ date }) => date > '2023')?.id ?? '',
  ]
  const programmes = () => door.ask('programmes.ofWorkshop', { workshopId })
  const people = () => door.ask('people.withContacts', { workshopId })
  const before = await programmes()

  await test.step('five spreadsheets come in, with what each says anew', async () => {
    for (const [what, file, added, changed, problems] of [
      ['people', '1-undangan-instansi-perusahaan.xlsx', 13, 0, 5],
      ['people', '2-peserta-kelompok-binaan.csv', 18, 0, 1],
      ['indicators', '3-indikator-lima-program.xlsx', 0, 12, 1],
      ['indicators', '4-indikator-ksb.xlsx', 8, 0, 1],
      ['indicators', '5-indikator-program-baru.csv', 6, 0, 1],
    ] as const) {
      await press(program, partButton(program, what === 'people' ? 'people' : 'programmes'))
      await press(program, prepare.pasteOrImport)
      const imported = prepare.importOf(what)
      await expect(imported.paste).toBeFocused()
      await program.answerOpenDialog(path.join(sent, file))
      await press(program, imported.choose)
      await expect(imported.rows).toBeFocused()
      if (what === 'indicators') await page.screenshot({ path: `/tmp/p2023-${file}.png` })
      await expect(imported.problems).toHaveCount(problems)
      await expect(imported.add(added, changed)).toBeEnabled()
      await page.keyboard.press('Control+Enter')
      await expect(imported.dialog).toBeHidden()
    }
  })
  console.log(before.length, last)
  await test.step('the two new programmes get their sheets', async () => {
    for (const [name, sheet] of Object.entries(sheets)) {
      await press(program, prepare.parts.getByRole('button', { name: new RegExp(name.slice(0, 12)) }))
      for (const [field, text] of Object.entries(sheet))
        await typeInto(
          program,
          prepare
            .sheet('programmes')
            .getByRole('textbox', { name: words.prepare.programmes[field as keyof typeof sheet], exact: true })
            .first(),
          text,
        )
    }
  })

  await test.step('details', async () => {
    await press(program, partButton(program, 'details'))
    for (const [field, text] of Object.entries(written))
      await typeInto(program, prepare.detail(words.prepare.details[field as keyof typeof written]), text)
    for (const [who, name] of Object.entries(leading)) {
      const box = prepare.sheet('details').getByRole('combobox', { name: words.prepare.details[who as keyof typeof leading] })
      await choose(program, box, name)
    }
  })

  await test.step('letterhead', async () => {
    await press(program, partButton(program, 'letterhead'))
    const part = new LetterheadPart(page, words)
    await press(program, part.button(words.letterhead.newOne))
    await expect(part.field(words.letterhead.lines)).not.toHaveValue('')
    await part.field(words.letterhead.lines).focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(`\n${address}`)
    await page.keyboard.press('Tab')
    await program.answerOpenDialog(path.join(sent, 'logo.png'))
    await press(program, part.logo('left').getByRole('button').first())
    await expect(part.logo('left').getByRole('img')).toBeVisible()
    await typeInto(program, part.field(words.letterhead.pattern), '{nomor}/NOT/{bulan}/{tahun}')
    await press(program, part.button(words.letterhead.giveNumber(number)))
    await expect(part.field(words.letterhead.notula)).toHaveValue(number)
    await press(program, part.button(words.letterhead.addPart.knowing))
    const who = part.sheet.getByRole('combobox', { name: words.prepare.of(words.letterhead.person, words.letterhead.parts.knowing) })
    await choose(program, who, knowing)
  })

  await test.step('agenda', async () => {
    await press(program, partButton(program, 'agenda'))
    await press(program, prepare.sheet('agenda').getByRole('button', { name: words.planning.generate.open }))
    const dialog = page.getByRole('dialog', { name: words.planning.generate.title })
    await expect(dialog.getByRole('listitem').first()).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
  })
  const exported = async (document: 'notula' | 'paket-cetak', language: 'id' | 'en', when = '') => {
    const file = path.join('/tmp/p2023', `${document}-${language}${when}.pdf`)
    await door.ask('documents.export', { workshopId, document, language, includeConfidential: false, pack: { phones: true }, path: file })
    return file
  }
  for (const language of ['id', 'en'] as const)
    for (const document of ['notula', 'paket-cetak'] as const) await exported(document, language)
  await door.send('people.arrive', { attendanceIds: (await people()).map(({ id }) => id) }, workshopId).catch((e) => console.log(e))
  await door.send('workshops.open', { workshopId }, workshopId)
  await door.send('people.arrive', { attendanceIds: (await people()).map(({ id }) => id) }, workshopId)
  await exported('notula', 'id', '-held')
  console.log(linesOf, pagesOf, figureText)
})

async function typeInto({ page }: Program, field: Locator, text: string): Promise<void> {
  await field.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
  await page.keyboard.press('Tab')
}

async function choose({ page }: Program, box: Locator, name: string): Promise<void> {
  await box.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expect(box).toHaveValue(new RegExp(name))
  await page.keyboard.press('Tab')
}

async function press({ page }: Program, button: Locator): Promise<void> {
  await button.focus()
  await page.keyboard.press('Enter')
}

function partButton({ prepare, words }: Program, part: keyof Program['words']['prepare']['parts']): Locator {
  return prepare.parts.getByRole('button', { name: new RegExp(`^${words.prepare.parts[part]}`) })
}
