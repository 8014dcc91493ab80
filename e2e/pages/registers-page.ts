import { expect, type Locator, type Page } from '@playwright/test'
import type { Words } from '#words/words.ts'

/** Everybody and every organisation over all workshops. */
export class RegistersPage {
  constructor(
    private readonly page: Page,
    private readonly words: Words,
  ) {}

  list(part: keyof Words['registers']['parts']): Locator {
    return this.page.getByRole('main', { name: this.words.registers.parts[part], exact: true })
  }

  /** The name of a row, which is changed where it stands. */
  name(name: string): Locator {
    return this.page.getByRole('main').getByRole('textbox', { name: this.words.prepare.of(this.words.registers.name, name), exact: true })
  }

  find(part: keyof Words['registers']['parts']): Locator {
    return this.page.getByRole('searchbox', { name: this.words.registers.find[part] })
  }

  get proposals(): Locator {
    return this.page.getByRole('complementary', { name: this.words.registers.twins.title }).getByRole('listitem')
  }

  compare(one: string, other: string): Locator {
    return this.page.getByRole('button', { name: this.words.registers.twins.compareNamed(one, other) })
  }

  mergeWith(name: string): Locator {
    return this.page.getByRole('button', { name: this.words.registers.mergeNamed(name) })
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  /** Opens the registers from the home screen, by keyboard. */
  async openFromHome(): Promise<void> {
    await this.page.getByRole('link', { name: this.words.registers.title }).focus()
    await this.page.keyboard.press('Enter')
    await expect(this.list('people')).toBeVisible()
  }
}
