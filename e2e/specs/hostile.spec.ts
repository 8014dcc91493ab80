import type { CDPSession } from '@playwright/test'
import { StoredWorkshop } from '../database.ts'
import { expect, test } from '../fixtures.ts'
import { oddTexts } from '../odd-texts.ts'
import { runningWorkshop } from '../workshop.ts'

test('odd text is just text: shown, stored byte for byte and printed, without script, request, window or navigation', async ({
  program,
  folder,
}) => {
  const { app, page, live, words } = program
  const { workshopId } = await runningWorkshop(program)
  const stored = new StoredWorkshop(folder)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const gone: string[] = []
  page.on('framenavigated', (frame) => frame === page.mainFrame() && gone.push(frame.url()))
  await live.toLine()

  for (const [name, text] of Object.entries(oddTexts)) {
    await test.step(name, async () => {
      const before = stored.contributions().length
      await page.keyboard.insertText(text)
      await page.keyboard.press('Enter')
      await expect.poll(() => stored.contributions().length).toBe(before + 1)
      const kept = stored.contributions().at(-1)?.text
      expect(kept).toBe(text.toWellFormed().normalize('NFC').trim())
      await expect(live.line).toHaveValue('')

      const row = live.stream.locator(`[aria-posinset="${before + 1}"]`)
      if ((kept?.length ?? 0) > 700) await row.getByRole('button', { name: words.live.stream.more }).click()
      await expect.poll(() => row.locator('p[lang]').textContent()).toBe(kept)
      await row.locator('p[lang]').click({ position: { x: 5, y: 5 } })
      await expect(live.inspectedText).toHaveValue(kept ?? '')
      await live.toLine()
    })
  }

  await test.step('the minutes show and print them as text', async () => {
    await program.goTo('minutes')
    await expect(program.minutes.document.getByText(/habis$/).first()).toBeAttached()
    const printed = inkOf((await program.minutes.document.locator('body').textContent()) ?? '')
    for (const [name, text] of Object.entries(oddTexts)) expect(printed.includes(inkOf(text.normalize('NFC'))), name).toBe(true)
    for (const tag of ['script', 'iframe', 'img[src*="pwned"]', 'svg[onload]', '[onclick]', '[onerror]']) {
      await expect(program.minutes.document.locator(tag), tag).toHaveCount(0)
    }
    await program.answerSaveDialog(`${folder}/notula.pdf`)
    await program.minutes.export()
  })

  expect(await page.evaluate(() => 'pwned' in window)).toBe(false)
  expect(app.windows()).toHaveLength(1)
  expect(gone.filter((url) => url !== `app://sarasehan/#/${workshopId}/minutes`)).toEqual([])
  expect(asked.filter((url) => !/^app:\/\/sarasehan\/(document\/notula\?|documents\/|assets\/)/.test(url))).toEqual([])
})

test('Enter that ends an IME composition does not save; the next Enter saves the composed words once', async ({ program, folder }) => {
  const { page, live } = program
  await runningWorkshop(program)
  await live.toLine()
  const keys = await page.context().newCDPSession(page)
  await keys.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 })
  await expect(live.line).toHaveValue('にほん')
  await pressWhileComposing(keys, 'Enter')
  await keys.send('Input.insertText', { text: '日本' })
  await expect(live.line).toHaveValue('日本')
  expect(new StoredWorkshop(folder).contributions()).toEqual([])

  await page.keyboard.press('Enter')
  await live.acknowledged('日本')
  expect(new StoredWorkshop(folder).contributions().map(({ text }) => text)).toEqual(['日本'])
})

test('Enter pressed twice, held down or hammered saves a line once', async ({ program, folder }) => {
  const { page, live } = program
  await runningWorkshop(program)
  await live.toLine()
  const texts: string[] = []
  for (let number = 1; number <= 12; number += 1) {
    const text = `ketikan ${number}`
    texts.push(text)
    await page.keyboard.type(text)
    if (number % 3 === 0) await hold(await page.context().newCDPSession(page))
    else if (number % 3 === 1) await Promise.all([page.keyboard.press('Enter'), page.keyboard.press('Enter'), page.keyboard.press('Enter')])
    else await live.line.evaluate(pressManyTimes)
    await live.acknowledged(text)
  }
  expect(new StoredWorkshop(folder).contributions().map(({ text }) => text)).toEqual(texts)
})

test('letters typed while a line is still on its way to the disk begin the next line', async ({ program, folder }) => {
  const { page, live } = program
  await runningWorkshop(program)
  await live.toLine()
  await page.keyboard.type('gudang terlalu sempit')
  // Both in one go, before any answer from the disk can arrive.
  await live.line.evaluate((field) => {
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
    document.execCommand('insertText', false, 'timbangan')
  })
  await live.acknowledged('gudang terlalu sempit')
  await expect(live.line).toHaveValue('timbangan')
  await page.keyboard.type(' rusak')
  await page.keyboard.press('Enter')
  await live.acknowledged('timbangan rusak')
  expect(new StoredWorkshop(folder).contributions().map(({ text }) => text)).toEqual(['gudang terlalu sempit', 'timbangan rusak'])
})

/** The letters of a text that leave ink: without spaces, and without control letters, for which a page has no sign. */
function inkOf(text: string): string {
  return text.toWellFormed().replace(/[\s\p{Cc}\u2028\u2029\ufffd]/gu, '')
}

/** A key that the input method keeps to itself. */
async function pressWhileComposing(keys: CDPSession, key: string): Promise<void> {
  await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode: 229 })
  await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: key, windowsVirtualKeyCode: 13 })
}

async function hold(keys: CDPSession): Promise<void> {
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 }
  for (let time = 0; time < 5; time += 1) {
    await keys.send('Input.dispatchKeyEvent', { type: 'keyDown', ...enter, text: '\r', autoRepeat: time > 0 })
  }
  await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter })
}

/** Presses Enter over and over, also in the moments right after the answer has come. */
async function pressManyTimes(field: HTMLElement | SVGElement): Promise<void> {
  for (let time = 0; time < 200; time += 1) {
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
    await new Promise((resolve) => {
      const channel = new MessageChannel()
      channel.port1.onmessage = resolve
      channel.port2.postMessage(null)
    })
  }
}
