import type { Locator, Page } from '@playwright/test'
import type { Words } from '#words/words.ts'

/** The dialog that takes people or indicators out of a spreadsheet. */
export class ImportDialog {
  constructor(
    private readonly page: Page,
    private readonly words: Words,
    private readonly what: 'people' | 'indicators',
  ) {}

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: this.words.importing[this.what].title })
  }

  get paste(): Locator {
    return this.dialog.getByRole('textbox', { name: this.words.importing.paste })
  }

  get choose(): Locator {
    return this.dialog.getByRole('button', { name: this.words.importing.choose })
  }

  get refusal(): Locator {
    return this.dialog.getByRole('alert')
  }

  /** What a column is read as. */
  meaningOf(letters: string, heading: string): Locator {
    return this.dialog.getByRole('combobox', { name: this.words.importing.meaningOf(letters, heading), exact: true })
  }

  /** What will be entered. */
  get rows(): Locator {
    return this.dialog.getByRole('region', { name: this.words.importing.entered })
  }

  get problems(): Locator {
    return this.dialog.getByRole('region', { name: this.words.importing.toLookAt }).getByRole('listitem')
  }

  add(count: number, changed = 0): Locator {
    return this.dialog.getByRole('button', { name: this.words.importing[this.what].add(count, changed) })
  }
}
