import type { Page } from '@playwright/test'
import { Chance, seedOfRun } from '../chance.ts'
import { StoredWorkshop } from '../database.ts'
import { expect, test } from '../fixtures.ts'
import type { Program } from '../program.ts'
import { aWorkshop, runningWorkshop } from '../workshop.ts'

const kills = 20

test('a workshop killed twenty times while people speak comes back each time with every saved word, its block and its speaker', async ({
  program,
  folder,
}) => {
  test.setTimeout(240_000)
  const chance = new Chance(seedOfRun())
  console.log(`SARASEHAN_SEED=${chance.seed}`)
  await runningWorkshop(program)
  const stored = new StoredWorkshop(folder)
  const shownAsSaved = new Map<string, string>()
  const entered = new Set<string>()
  await watchRows(program.page, shownAsSaved)

  for (let kill = 1; kill <= kills; kill += 1) {
    const typing = new Typing(program, chance, kill, entered)
    await typing.untilKilledAfter(chance.between(200, 2500))

    const began = Date.now()
    await program.start()
    await program.home.workshop(aWorkshop.title).click()
    await expect(program.live.line).toBeVisible()
    for (const [code, text] of [...shownAsSaved].slice(-1)) await expect(program.live.row(code)).toContainText(text)
    const seconds = (Date.now() - began) / 1000

    const context = `kill ${kill}, seed ${chance.seed}`
    expect(seconds, `${context}: back in five seconds`).toBeLessThanOrEqual(5)
    const saved = stored.contributions().map(({ text }) => text)
    expect(saved, `${context}: everything shown as saved is there`).toEqual(expect.arrayContaining([...shownAsSaved.values()]))
    expect(new Set(saved).size, `${context}: nothing is there twice`).toBe(saved.length)
    expect(saved.filter((text) => !entered.has(text)), `${context}: every line is as it was typed`).toEqual([])
    typing.check(await program.live.line.inputValue(), saved, context)
    await expect(program.live.runningBlock).toContainText(aWorkshop.programme)
    await expect(program.live.speaking).toContainText(aWorkshop.speaker)

    await watchRows(program.page, shownAsSaved)
    await program.live.toLine()
    await program.page.keyboard.press('Control+a')
    await program.page.keyboard.press('Delete')
  }

  const rows = stored.contributions()
  expect(new Set(rows.map(({ block, speaker }) => `${block}, ${speaker}`))).toEqual(new Set([`${aWorkshop.programme}, ${aWorkshop.speaker}`]))
  expect(rows.length).toBeGreaterThanOrEqual(kills)
  expect(stored.complaints()).toEqual([])
})

/** Tells of every row the stream shows, as soon as it shows it. */
async function watchRows(page: Page, shown: Map<string, string>): Promise<void> {
  await page.exposeFunction('rowShown', (code: string, text: string) => void shown.set(code, text))
  await page.evaluate(() => {
    const told = new Set<string>()
    const look = () => {
      for (const row of document.querySelectorAll('[role="feed"] article')) {
        const code = row.getAttribute('aria-label')?.split(',')[0] ?? ''
        const text = row.querySelector('p[lang]')?.textContent ?? ''
        if (code === '' || text === '' || told.has(code)) continue
        told.add(code)
        void (window as unknown as { rowShown(code: string, text: string): Promise<void> }).rowShown(code, text)
      }
    }
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
    look()
  })
}

const words = 'warga minta jadwal angkut sampah ditempel di pos ronda lalu gudang pilah diperluas sebelum musim hujan datang'.split(' ')

/** Somebody who types contribution after contribution until the program is killed under their fingers. */
class Typing {
  /** What the line in work held, and when. */
  private line: { text: string; at: number }[] = []
  private before = ''
  private killedAt = 0

  constructor(
    private readonly program: Program,
    private readonly chance: Chance,
    private readonly kill: number,
    private readonly entered: Set<string>,
  ) {}

  /** Types at some speed between as fast as it goes and eight letters a second, and kills the main process after this time. */
  async untilKilledAfter(milliseconds: number): Promise<void> {
    const { keyboard } = this.program.page
    const delay = this.chance.of([0, 0, 15, 40, 120])
    await this.program.live.toLine()
    const killed = new Promise((resolve) => setTimeout(resolve, milliseconds)).then(() => {
      this.killedAt = Date.now()
      return this.program.kill()
    })
    try {
      for (let number = 1; ; number += 1) {
        const line = `${this.kill}.${number} ${Array.from({ length: this.chance.between(2, 8) }, () => this.chance.of(words)).join(' ')}`
        this.line = []
        for (let length = 1; length <= line.length; length += 1) {
          await keyboard.press(line.charAt(length - 1) === ' ' ? 'Space' : line.charAt(length - 1), { delay })
          this.line.push({ text: line.slice(0, length), at: Date.now() })
        }
        this.entered.add(line)
        this.before = line
        await keyboard.press('Enter')
        this.line = []
      }
    } catch (error) {
      if (this.killedAt === 0) throw error
    }
    await killed
  }

  /** Half-typed words are offered back with at most a second of typing lost; saved ones are not offered again. */
  check(draft: string, saved: readonly string[], context: string): void {
    const inWork = this.before !== '' && !saved.includes(this.before) ? this.before : (this.line.at(-1)?.text ?? '')
    const asFarAsKept = this.line.findLast(({ at }) => at <= this.killedAt - 1000)?.text ?? ''
    expect(saved, `${context}: a saved line is not offered again`).not.toContain(draft)
    expect(inWork.startsWith(draft), `${context}: “${draft}” was typed, on the way to “${inWork}”`).toBe(true)
    if (!this.entered.has(inWork) || inWork === asFarAsKept) {
      expect(draft.length, `${context}: “${asFarAsKept}” is not lost`).toBeGreaterThanOrEqual(asFarAsKept.length)
    }
  }
}
