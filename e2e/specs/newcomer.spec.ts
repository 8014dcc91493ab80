import path from 'node:path'
import { expect, test } from '../fixtures.ts'
import type { ShownRow } from '../pages/live-page.ts'
import { linesOf, speakersIn } from '../pdf-text.ts'
import { newcomersLines, speakers } from '../said.ts'

test('a newcomer makes a workshop, notes thirty contributions by keyboard alone and hands out minutes that name every speaker', async ({
  program,
  folder,
}) => {
  test.setTimeout(120_000)
  const { live, page, words } = program

  await test.step('six answers make a workshop that can begin at once', async () => {
    const dialog = await program.home.askForNew()
    expect(await dialog.inputs.count()).toBeLessThanOrEqual(6)
    await dialog.fill({
      title: 'Monev Program CSR 2026',
      place: 'Balai Kelurahan Baru Tengah',
      host: 'PT Contoh Sejahtera',
      programmes: 'Bank Sampah; Kelompok Melati\nKampung Tangguh; KSB Baru Tengah',
    })
    await dialog.create.click()
    await expect(program.prepare.sheet('details')).toBeVisible()
  })

  await test.step('the workshop opens and its first programme runs', async () => {
    await program.goTo('live')
    await live.openWorkshop()
    await live.startBlock('Bank Sampah')
    await live.addWalkIn(speakers.first, 'floor')
    await live.addWalkIn(speakers.second, 'queue')
    await live.toLine()
  })

  const rows: ShownRow[] = []
  let withAttributionKey = 0
  await test.step('thirty contributions are typed', async () => {
    for (const [index, said] of newcomersLines.entries()) {
      if (said.floor) {
        await page.keyboard.press('F2')
        await expect(live.speaking.getByText(said.speaker, { exact: true })).toBeVisible()
        withAttributionKey += 1
      }
      if (said.alt) await page.keyboard.press(`Alt+${said.alt}`)
      const row = await live.capture(said.typed, said.text)
      expect(row, `line ${index + 1}`).toEqual({ code: row.code, kind: said.kind, speaker: said.speaker, text: said.text })
      expect(row.code).toMatch(new RegExp(`^${said.letter.toUpperCase()}-\\d\\d$`))
      rows.push(row)
    }
    expect(new Set(rows.map(({ code }) => code.slice(2))).size).toBe(30)
    expect(await live.count()).toBe(30)
    expect(withAttributionKey / rows.length).toBeLessThanOrEqual(0.05)
  })

  await test.step('the last one is corrected, the correction taken back and done again', async () => {
    const last = rows.at(-1)?.text ?? ''
    const corrected = `${last} dan madrasah`
    await page.keyboard.press('ArrowUp')
    await expect(live.inspectedText).toBeFocused()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' dan madrasah')
    await page.keyboard.press('Tab')
    await expect(live.rowWith(corrected)).toBeVisible()
    await live.toLine()
    await page.keyboard.press('Control+z')
    await expect(live.rowWith(last)).toBeVisible()
    await expect(live.rowWith(corrected)).toHaveCount(0)
    await page.keyboard.press('Control+Shift+z')
    await expect(live.rowWith(corrected)).toBeVisible()
    rows[29] = { ...(rows[29] as ShownRow), text: corrected }
  })

  await test.step('one is binned and brought back', async () => {
    const { code, text } = rows[28] as ShownRow
    await page.keyboard.press('F6')
    await expect(live.rows.last()).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await expect(live.row(code)).toBeFocused()
    await page.keyboard.press('Delete')
    await expect(live.rowWith(text)).toHaveCount(0)
    await expect.poll(() => live.count()).toBe(29)
    await live.filter('bin').click()
    await live.row(code).click()
    await live.inspector.getByRole('button', { name: words.live.inspector.restore }).click()
    await live.filter('all').click()
    await expect(live.rowWith(text)).toBeVisible()
    await expect.poll(() => live.count()).toBe(30)
  })

  await test.step('the minutes hold every contribution with its speaker', async () => {
    const file = path.join(folder, 'notula.pdf')
    await program.answerSaveDialog(file)
    await program.goTo('minutes')
    await program.minutes.export()
    const texts = rows.map(({ text }) => text)
    const named = speakersIn(linesOf(file), texts, Object.values(speakers))
    expect([...named]).toEqual(expect.arrayContaining(rows.map(({ text, speaker }) => [text, speaker])))
    expect(named.size).toBe(30)
  })
})
