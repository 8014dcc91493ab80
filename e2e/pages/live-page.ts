import { expect, type Locator, type Page } from '@playwright/test'
import type { Words } from '#words/words.ts'

/** What stands in the stream for one contribution, as the screen shows it. */
export interface ShownRow {
  readonly code: string
  readonly kind: string
  readonly speaker: string
  readonly text: string
}

/** The room while it happens. */
export class LivePage {
  constructor(
    private readonly page: Page,
    private readonly words: Words,
  ) {}

  /** The line one types on. */
  get line(): Locator {
    return this.page.getByRole('textbox', { name: this.words.live.capture.label })
  }

  get captureRegion(): Locator {
    return this.page.getByRole('region', { name: this.words.live.regions.capture })
  }

  get stream(): Locator {
    return this.page.getByRole('feed', { name: this.words.live.regions.stream })
  }

  get rows(): Locator {
    return this.stream.getByRole('article')
  }

  get run(): Locator {
    return this.page.getByRole('complementary', { name: this.words.live.regions.run })
  }

  /** The block whose clock runs. */
  get runningBlock(): Locator {
    return this.run.locator('[aria-current="step"]')
  }

  get speaking(): Locator {
    return this.page.getByRole('region', { name: this.words.live.speaking.title })
  }

  get attendance(): Locator {
    return this.page.getByRole('region', { name: this.words.live.attendance.title, exact: true })
  }

  get inspector(): Locator {
    return this.page.getByRole('region', { name: this.words.live.regions.inspector })
  }

  get inspectedText(): Locator {
    return this.inspector.getByRole('textbox', { name: this.words.live.inspector.text, exact: true })
  }

  get search(): Locator {
    return this.page.getByRole('searchbox', { name: this.words.live.stream.search })
  }

  get finder(): Locator {
    return this.page.getByRole('dialog', { name: this.words.live.speaking.finder })
  }

  get banner(): Locator {
    return this.page.getByRole('alert')
  }

  /** The short notice at the foot of the window. */
  notice(text: string | RegExp): Locator {
    return this.page.getByRole('status').filter({ hasText: text })
  }

  row(code: string): Locator {
    return this.stream.getByRole('article', { name: new RegExp(`^${code},`) })
  }

  rowWith(text: string): Locator {
    return this.rows.filter({ has: this.page.getByText(text, { exact: true }) })
  }

  filter(name: keyof Words['live']['stream']['filters']): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${this.words.live.stream.filters[name]}\\b`) })
  }

  kindKey(word: string): Locator {
    return this.captureRegion.getByRole('button', { name: word, exact: true })
  }

  async openWorkshop(): Promise<void> {
    await this.run.getByRole('button', { name: this.words.live.run.open }).click()
    await expect(this.run.getByRole('button', { name: this.words.live.run.close })).toBeVisible()
  }

  async startBlock(title: string): Promise<void> {
    await this.run.getByRole('button', { name: this.words.live.run.start(title), exact: true }).click()
    await expect(this.runningBlock).toContainText(title)
  }

  /** Adds somebody who is on no list, by F4: queued, or with the floor at once. */
  async addWalkIn(name: string, where: 'queue' | 'floor'): Promise<void> {
    await this.page.keyboard.press('F4')
    await this.finder.getByRole('combobox').waitFor()
    await this.page.keyboard.type(name)
    await expect(this.finder.getByRole('option', { name: this.words.live.speaking.walkIn(name) })).toHaveAttribute('aria-selected', 'true')
    await this.page.keyboard.press(where === 'floor' ? 'Shift+Enter' : 'Enter')
    if (where === 'floor') await expect(this.speaking.getByText(name, { exact: true })).toBeVisible()
    else await expect(this.speaking.getByRole('listitem').filter({ hasText: name })).toBeVisible()
  }

  /** Puts the focus where one types, with its key. */
  async toLine(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await expect(this.line).toBeFocused()
  }

  /** Types a line, saves it, and waits until the stream shows it under a code. */
  async capture(typed: string, shown = typed): Promise<ShownRow> {
    await expect(this.line).toBeFocused()
    await this.page.keyboard.type(typed)
    await this.page.keyboard.press('Enter')
    return this.acknowledged(shown)
  }

  /** The row that acknowledges these words: it has a code, so it is on disk. */
  async acknowledged(text: string): Promise<ShownRow> {
    const row = this.rowWith(text).last()
    await row.waitFor()
    const name = (await row.getAttribute('aria-label')) ?? ''
    const [code = '', kind = '', ...speaker] = name.split(', ')
    return { code, kind, speaker: speaker.join(', '), text }
  }

  /** How many contributions the filter's button counts. */
  async count(): Promise<number> {
    return Number(/\d+/.exec((await this.filter('all').textContent()) ?? '')?.[0] ?? Number.NaN)
  }
}
