import path from 'node:path'
import type { Locator } from '@playwright/test'
import type { Output } from '#contract/contract.ts'
import { figureText } from '#words/figures.ts'
import { languages } from '#words/language.ts'
import { wordsOf } from '#words/words.ts'
import { Door } from '../door.ts'
import { expect, test } from '../fixtures.ts'
import { LetterheadPart } from '../pages/letterhead-part.ts'
import { type PdfPage, pagesOf } from '../pdf-pages.ts'
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
  const idOf = (year: string) => series?.workshops.find(({ date }) => date.startsWith(year))?.id ?? ''
  const [lastId, workshopId] = [idOf('2022'), idOf('2023')]

  await test.step('five spreadsheets come in; what they say anew of what is there is taken', async () => {
    for (const [what, file, added, changed, told] of [
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
      await expect(imported.problems).toHaveCount(told)
      await expect(imported.add(added, changed)).toBeEnabled()
      await page.keyboard.press('Control+Enter')
      await expect(imported.dialog).toBeHidden()
    }
  })

  await test.step('the two new programmes are described', async () => {
    for (const [name, sheet] of Object.entries(sheets)) {
      await press(program, prepare.parts.getByRole('button', { name: new RegExp(name.slice(0, 12)) }))
      for (const [field, text] of Object.entries(sheet)) {
        const label = words.prepare.programmes[field as keyof typeof sheet]
        await typeInto(program, prepare.sheet('programmes').getByRole('textbox', { name: label, exact: true }).first(), text)
      }
    }
  })

  await test.step('the details are filled', async () => {
    await press(program, partButton(program, 'details'))
    for (const [field, text] of Object.entries(written))
      await typeInto(program, prepare.detail(words.prepare.details[field as keyof typeof written]), text)
    for (const [who, name] of Object.entries(leading)) {
      const label = words.prepare.details[who as keyof typeof leading]
      await choose(program, prepare.sheet('details').getByRole('combobox', { name: label }), name)
    }
  })

  await test.step('letterhead with the logo, number and who takes note are given', async () => {
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
    const label = words.prepare.of(words.letterhead.person, words.letterhead.parts.knowing)
    await choose(program, part.sheet.getByRole('combobox', { name: label }), knowing)
  })

  await test.step('the day is made from the seven programmes', async () => {
    await press(program, partButton(program, 'agenda'))
    await press(program, prepare.sheet('agenda').getByRole('button', { name: words.planning.generate.open }))
    const dialog = page.getByRole('dialog', { name: words.planning.generate.title })
    for (const name of Object.keys(sheets)) await expect(dialog.getByRole('listitem').filter({ hasText: name })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await typeInto(program, prepare.sheet('agenda').getByRole('textbox', { name: words.planning.agenda.closing, exact: true }), '16.00')
    for (const part of ['details', 'letterhead'] as const) await expect(partButton(program, part)).toContainText(words.prepare.complete)
  })

  const ofWorkshop = { workshopId }
  const filled: Filled = {
    workshop: await door.ask('workshops.get', ofWorkshop),
    programmes: await door.ask('programmes.ofWorkshop', ofWorkshop),
    people: await door.ask('people.withContacts', ofWorkshop),
    blocks: (await door.ask('agenda.ofWorkshop', ofWorkshop)).blocks,
    letterhead: (await door.ask('letterheads.list', {}))[0]?.lines.split('\n') ?? [],
  }
  const exported = async (document: 'notula' | 'paket-cetak', language: 'id' | 'en') => {
    const file = path.join(folder, `${document}-${language}.pdf`)
    const choice = { workshopId, document, language, includeConfidential: false, pack: { phones: true } } as const
    await door.ask('documents.export', { ...choice, path: file })
    return file
  }

  await test.step('what was carried over and what came in is all there', async () => {
    const last = await door.ask('workshops.get', { workshopId: lastId })
    expect(filled.workshop).toMatchObject({ ...written, number, place: last.place, town: last.town, hostName: last.hostName })
    expect(filled.letterhead).toEqual([last.hostName, last.letterheadLine, address])
    expect(filled.programmes).toHaveLength(7)
    expect(filled.programmes.flatMap(({ indicators }) => indicators)).toHaveLength(41)
    const waste = filled.programmes[0]?.indicators[0]
    expect(waste).toMatchObject({ baseline: '985', baselineYear: '2022', target: '800', actual: '812.5', responsible: 'Ketua kelompok' })
    // Who came without a category has that of their organisation; nobody has said what the two new groups are.
    const without = filled.people.filter(({ category }) => category === '').map(({ organisation }) => organisation)
    expect([...new Set(without)]).toEqual(Object.values(sheets).map(({ group }) => group))
  })

  for (const language of languages) {
    await test.step(`the minutes have all of it in its place (${language})`, async () => {
      expectMinutes(await exported('notula', language), filled, language)
    })

    await test.step(`the print pack has all of it in its place (${language})`, async () => {
      expectPack(pagesOf(await exported('paket-cetak', language)), filled)
    })
  }

  await test.step('the attendance list of the day has everybody as they were entered', async () => {
    await door.send('workshops.open', { workshopId }, workshopId)
    await door.send('people.arrive', { attendanceIds: filled.people.map(({ id }) => id) }, workshopId)
    const annex = pagesOf(await exported('notula', 'id')).filter(({ width, height }) => width > height)
    expectEach(
      annex.map(({ text }) => text),
      filled.people.flatMap(onTheList),
    )
  })
})

interface Filled {
  readonly workshop: Output<'workshops.get'>
  readonly programmes: Output<'programmes.ofWorkshop'>
  readonly people: Output<'people.withContacts'>
  readonly blocks: Output<'agenda.ofWorkshop'>['blocks']
  readonly letterhead: readonly string[]
}

/** Who refuses to be named stands by function. */
function onTheList({ name, organisation, position, phone, consentName }: Filled['people'][number]): string[] {
  return consentName ? [name, organisation, position, phone] : [organisation, position]
}

/** Everything filled stands in the minutes, each figure beside its code, and there are as many dashes as nothing was filled. */
function expectMinutes(file: string, { workshop, programmes, people, blocks, letterhead }: Filled, language: 'id' | 'en'): void {
  const lines = linesOf(file)
  const { levels } = wordsOf(language).importing.indicators
  const signing = people.filter(({ name }) => [...Object.values(leading), knowing].includes(name))
  const indicators = programmes.flatMap((programme) => programme.indicators)
  expectEach(
    pagesOf(file).map(({ text }) => text),
    [
      ...[workshop.number, workshop.nature, workshop.place, workshop.basis, workshop.lastMinutes, workshop.nextMeeting, workshop.town],
      ...workshop.purpose.split('\n'),
      ...letterhead,
      ...signing.flatMap(({ name, position, organisation }) => [name, position, organisation]),
      ...programmes.flatMap(({ name, groupName, chair, place, year, partners, responsible, budget }) => [
        ...[name, groupName, chair, place, year, partners, responsible, budget],
      ]),
      ...indicators.flatMap(
        ({ name, unit, level, ownCode, baselineYear, definition, why, evidence, source, responsible, targetWords, words }) => [
          ...[name, unit, levels[level], ownCode, baselineYear, definition, why, evidence, source, responsible, targetWords, words],
        ],
      ),
      ...blocks.flatMap(({ title: of, responsible }) => [of, responsible]),
    ],
  )
  for (const each of indicators.filter(({ measure }) => measure === 'number')) {
    const figures = [each.baseline, each.target, each.actual].map((one) => (one === null ? '–' : figureText(one, each, language)))
    expect(lines.find((line) => line.startsWith(`${each.code} `))).toContain(figures.join(' '))
  }
  const empty = indicators.flatMap(({ measure, baseline, target, actual, achievement, targetWords, words }) =>
    (measure === 'number' ? [baseline, target, actual, achievement] : [targetWords || null, words || null]).filter((one) => one === null),
  )
  // Before the day nobody came from anywhere, nobody sent word, there is no annex, and no block was held.
  expect(dashesIn(lines)).toBe(3 + blocks.length + empty.length)
}

/** Everybody stands on the sheet at the door and on a tent; the day says who answers for each block; no dash is left. */
function expectPack(pages: readonly PdfPage[], { workshop, people, blocks, programmes, letterhead }: Filled): void {
  const invited = people.filter((each) => each.invited)
  const doors = pages.filter(({ width, height }) => width > height)
  const [day, ...others] = pages.filter((each) => !doors.includes(each))
  const head = [...letterhead, workshop.title, workshop.place]
  const { name, position, organisation } = people.find((each) => each.name === knowing) ?? { name: '', position: '', organisation: '' }
  expectEach(
    doors.map(({ text }) => text),
    [...head, name, position, organisation, ...invited.flatMap(onTheList), ...invited.map(({ category }) => category)],
  )
  expectEach(
    others.map(({ text }) => text),
    invited.flatMap((each) => onTheList({ ...each, phone: '' })),
  )
  expectEach(
    [day?.text ?? ''],
    [
      ...head,
      ...blocks.flatMap((block) => [
        block.title,
        block.responsible || (programmes.find(({ id }) => id === block.programmeId)?.chair ?? ''),
      ]),
    ],
  )
  expect(dashesIn([day?.text ?? '', ...doors.map(({ text }) => text)])).toBe(0)
}

function dashesIn(texts: readonly string[]): number {
  return texts.flatMap((text) => text.split(/\s/)).filter((word) => word === '–').length
}

/** Cells break their lines anywhere, and letterheads are set in capitals. */
function expectEach(texts: readonly string[], parts: readonly string[]): void {
  const plain = (text: string) => text.replace(/\s/g, '').toLowerCase()
  const whole = plain(texts.join(''))
  expect(parts.filter((part) => !whole.includes(plain(part)))).toEqual([])
}

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
