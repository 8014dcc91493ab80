import type { Locator, Page } from '@playwright/test'
import type { Words } from '#words/words.ts'

/** What came of the words. */
export class AgreementsPage {
  constructor(
    private readonly page: Page,
    private readonly words: Words,
  ) {}

  section(name: keyof Words['agreements']['sections']): Locator {
    return this.page.getByRole('region', { name: this.words.agreements.sections[name], exact: true })
  }

  records(name: keyof Words['agreements']['sections']): Locator {
    return this.section(name).locator('[data-record]')
  }
}
