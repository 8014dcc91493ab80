import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test'
import type { Words } from '#words/words.ts'

/** The minutes as they will be printed, and the way to hand them out. */
export class MinutesPage {
  constructor(
    private readonly page: Page,
    private readonly words: Words,
  ) {}

  get exportPdf(): Locator {
    return this.page.getByRole('button', { name: this.words.minutes.exportPdf })
  }

  get written(): Locator {
    return this.page.getByRole('region', { name: this.words.minutes.lastWritten })
  }

  /** The page itself; it runs no script. */
  get document(): FrameLocator {
    return this.page.frameLocator('iframe:not([aria-hidden="true"])')
  }

  async export(): Promise<void> {
    await this.exportPdf.click()
    await expect(this.written).toBeVisible({ timeout: 30_000 })
  }
}
