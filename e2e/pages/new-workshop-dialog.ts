import type { Locator, Page } from '@playwright/test'
import type { Words } from '#words/words.ts'

export interface NewWorkshop {
  readonly title: string
  readonly date?: string
  readonly opening?: string
  readonly place?: string
  readonly host?: string
  /** One a line: `name; group`. */
  readonly programmes?: string
}

/** The six things a new workshop asks for. */
export class NewWorkshopDialog {
  constructor(
    private readonly page: Page,
    private readonly words: Words,
  ) {}

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: this.words.home.newWorkshop })
  }

  get inputs(): Locator {
    return this.dialog.getByRole('textbox')
  }

  template(title: string): Locator {
    return this.dialog.getByRole('radio', { name: title, exact: true })
  }

  /** The choice that takes over what the workshop of this title had. */
  goOnFrom(title: string): Locator {
    return this.template(this.words.lastTime.goOnFrom(title))
  }

  /** Puts it into this series. */
  series(title: string): Locator {
    return this.dialog.getByRole('group', { name: this.words.home.form.series }).getByRole('button', { name: title })
  }

  get create(): Locator {
    return this.dialog.getByRole('button', { name: this.words.home.form.create })
  }

  async fill(workshop: NewWorkshop): Promise<void> {
    const { form } = this.words.home
    for (const [field, text] of Object.entries(workshop)) {
      await this.dialog.getByRole('textbox', { name: form[field as keyof NewWorkshop] }).fill(text)
    }
  }
}
