import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test'
import type { Words } from '#words/words.ts'
import { AgendaPart } from './agenda-part.ts'
import { ImportDialog } from './import-dialog.ts'
import { KindsPart } from './kinds-part.ts'
import { LastTimePart } from './last-time-part.ts'

/** What an organiser fills in before the day. */
export class PreparePage {
  constructor(
    private readonly page: Page,
    private readonly words: Words,
  ) {}

  get parts(): Locator {
    return this.page.getByRole('navigation', { name: this.words.prepare.partsOf })
  }

  sheet(part: keyof Words['prepare']['parts']): Locator {
    return this.page.getByRole('main', { name: this.words.prepare.parts[part], exact: true })
  }

  /** The field of a detail, by the label beside it. */
  detail(name: string): Locator {
    return this.sheet('details').getByRole('textbox', { name, exact: true })
  }

  /** The small button in a row that does this. */
  act(name: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: true })
  }

  async goToPart(part: keyof Words['prepare']['parts']): Promise<Locator> {
    await this.parts.getByRole('button', { name: new RegExp(`^${this.words.prepare.parts[part]}`) }).click()
    await expect(this.sheet(part)).toBeVisible()
    return this.sheet(part)
  }

  /** What can be chosen of the print pack. */
  get printChoices(): Locator {
    return this.page.getByRole('complementary', { name: this.words.printing.choices })
  }

  /** The print pack as it will be printed. */
  get printed(): FrameLocator {
    return this.page.frameLocator('iframe:not([aria-hidden="true"])')
  }

  /** Leads to the dialog that takes a table, from where one is. */
  get pasteOrImport(): Locator {
    return this.page.getByRole('main').getByRole('button', { name: this.words.importing.open })
  }

  importOf(what: 'people' | 'indicators'): ImportDialog {
    return new ImportDialog(this.page, this.words, what)
  }

  async openAgenda(): Promise<AgendaPart> {
    return new AgendaPart(await this.goToPart('agenda'), this.words)
  }

  async openLastTime(): Promise<LastTimePart> {
    return new LastTimePart(await this.goToPart('lastTime'), this.words)
  }

  async openKinds(): Promise<KindsPart> {
    return new KindsPart(await this.goToPart('kinds'), this.words)
  }

  async openProgramme(name: string): Promise<Locator> {
    await this.parts.getByRole('button', { name, exact: true }).click()
    const table = this.sheet('programmes').getByRole('table')
    await expect(table).toBeVisible()
    return table
  }
}
