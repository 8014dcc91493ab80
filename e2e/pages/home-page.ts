import type { Locator, Page } from '@playwright/test'
import type { Words } from '#words/words.ts'
import { NewWorkshopDialog } from './new-workshop-dialog.ts'

/** Where one begins: the series, a new workshop, the sample. */
export class HomePage {
  constructor(
    private readonly page: Page,
    private readonly words: Words,
  ) {}

  get main(): Locator {
    return this.page.getByRole('main', { name: this.words.home.shelf })
  }

  get newWorkshop(): Locator {
    return this.main.getByRole('button', { name: this.words.home.newWorkshop })
  }

  get openSample(): Locator {
    return this.main.getByRole('button', { name: this.words.home.openSample })
  }

  get roleChoice(): Locator {
    return this.page.getByRole('combobox', { name: this.words.common.settings.role })
  }

  get languageChoice(): Locator {
    return this.page.getByRole('combobox', { name: this.words.common.settings.language })
  }

  workshop(title: string): Locator {
    return this.main.getByRole('link', { name: title, exact: true })
  }

  /** Opens the dialog that asks for a new workshop, with its key. */
  async askForNew(): Promise<NewWorkshopDialog> {
    await this.newWorkshop.waitFor()
    await this.page.keyboard.press('Control+n')
    const dialog = new NewWorkshopDialog(this.page, this.words)
    await dialog.dialog.waitFor()
    return dialog
  }
}
