import type { Locator, Page } from '@playwright/test'
import type { Words } from '#words/words.ts'

/** The dialog that erases a person: first what it does, at last what is gone. */
export class EraseDialog {
  constructor(
    private readonly page: Page,
    private readonly words: Words,
    private readonly name: string,
  ) {}

  /** Leads here, in the person's row. */
  get open(): Locator {
    return this.page.getByRole('main').getByRole('button', { name: this.words.erasing.open(this.name) })
  }

  get asked(): Locator {
    return this.page.getByRole('dialog', { name: this.words.erasing.title(this.name) })
  }

  get typed(): Locator {
    return this.asked.getByRole('textbox', { name: this.words.erasing.confirm })
  }

  get erase(): Locator {
    return this.asked.getByRole('button', { name: this.words.erasing.erase })
  }

  get told(): Locator {
    return this.page.getByRole('dialog', { name: this.words.erasing.done(this.name) })
  }
}
