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
  await program.close()
  const begun = Date.now()
  await program.start()
  const cleanStart = (Date.now() - begun) / 1000
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
    await expect(program.live.line).toBeVisible()
    for (const [code, text] of [...shownAsSaved].slice(-1)) await expect(program.live.row(code)).toContainText(text)
    const seconds = (Date.now() - began) / 1000

    const context = `kill ${kill}, seed ${chance.seed}`
    // On a busy machine, beside a clean start there.
    expect(seconds, `${context}: back in five seconds`).toBeLessThanOrEqual(Math.max(5, 2 * cleanStart))
    const saved = stored.contributions().map(({ text }) => text)
    expect(saved, `${context}: everything shown as saved is there`).toEqual(expect.arrayContaining([...shownAsSaved.values()]))
    expect(new Set(saved).size, `${context}: nothing is there twice`).toBe(saved.length)
    expect(
      saved.filter((text) => !entered.has(text)),
      `${context}: every line is as it was typed`,
    ).toEqual([])
    const draft = await program.live.line.inputValue()
    typing.check(draft, saved, context)
    await expect(program.live.runningBlock).toContainText(aWorkshop.programme)
    await expect(program.live.speaking).toContainText(aWorkshop.speaker)

    await watchRows(program.page, shownAsSaved)
    await program.live.toLine()
    if (draft === '') continue
    entered.add(draft.trim())
    await program.page.keyboard.press('Enter')
    await program.live.acknowledged(draft.trim())
  }

  const rows = stored.contributions()
  expect(new Set(rows.map(({ block, speaker }) => `${block}, ${speaker}`))).toEqual(
    new Set([`${aWorkshop.programme}, ${aWorkshop.speaker}`]),
  )
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

/** A line on its way: how it is meant to read, and when how much of it had been typed. */
interface Line {
  readonly text: string
  readonly typed: { readonly length: number; readonly at: number }[]
}

/** Somebody who types contribution after contribution until the program is killed under their fingers. */
class Typing {
  private readonly lines: Line[] = []
  private killedAt = 0

  constructor(
    private readonly program: Program,
    private readonly chance: Chance,
    private readonly kill: number,
    private readonly entered: Set<string>,
  ) {}

  /** Types at some speed between as fast as it goes and eight letters a second, and kills the main process after this time. */
  async untilKilledAfter(milliseconds: number): Promise<void> {
    await this.program.live.toLine()
    const delay = this.chance.of([0, 0, 15, 40, 120])
    const killed = new Promise((resolve) => setTimeout(resolve, milliseconds)).then(() => {
      this.killedAt = Date.now()
      return this.program.kill()
    })
    try {
      for (let number = 1; ; number += 1) await this.type(`${this.kill}.${number} ${this.someWords()}`, delay)
    } catch (error) {
      if (this.killedAt === 0) throw error
    }
    await killed
  }

  /** Half-typed words are offered back with at most a second of typing lost; saved ones are not offered again. */
  check(draft: string, saved: readonly string[], context: string): void {
    const { text, typed } = this.lines.find((line) => !saved.includes(line.text)) ?? { text: '', typed: [] }
    const kept = typed.findLast(({ at }) => at <= this.killedAt - 1000)?.length ?? 0
    expect(text.startsWith(draft), `${context}: the draft “${draft}” is the beginning of “${text}”`).toBe(true)
    expect(draft.length, `${context}: the draft “${draft}” holds ${kept} letters of “${text}”`).toBeGreaterThanOrEqual(kept)
  }

  private async type(text: string, delay: number): Promise<void> {
    const { keyboard } = this.program.page
    const line: Line = { text, typed: [] }
    this.lines.push(line)
    for (const letter of text) {
      await keyboard.press(letter === ' ' ? 'Space' : letter, { delay })
      line.typed.push({ length: line.typed.length + 1, at: Date.now() })
    }
    this.entered.add(text)
    await keyboard.press('Enter')
  }

  private someWords(): string {
    return Array.from({ length: this.chance.between(2, 8) }, () => this.chance.of(words)).join(' ')
  }
}
