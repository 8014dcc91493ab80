import type { Locator } from '@playwright/test'
import type { Words } from '#words/words.ts'

/** What the preparation shows of the workshop before. */
export class LastTimePart {
  constructor(
    readonly main: Locator,
    private readonly words: Words,
  ) {}

  /** The rows of one sort. */
  records(part: 'decisions' | 'actions' | 'offers'): Locator {
    return this.main.getByRole('region', { name: this.words.agreements.sections[part] }).getByRole('listitem')
  }

  /** Leads to where a record was agreed. */
  link(part: 'decisions' | 'actions' | 'offers', code: string): Locator {
    return this.records(part).getByRole('link', { name: this.words.lastTime.show(code), exact: true })
  }

  get indicators(): Locator {
    return this.main.getByRole('table', { name: this.words.lastTime.indicators })
  }

  /** Leads from a record to the words it came from. */
  source(record: Locator): Locator {
    return record.getByRole('button').last()
  }
}
