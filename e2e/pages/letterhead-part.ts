import type { FrameLocator, Locator, Page } from '@playwright/test'
import type { Words } from '#words/words.ts'

/** Letterhead, numbers and signatures in the preparation. */
export class LetterheadPart {
  constructor(
    private readonly page: Page,
    private readonly words: Words,
  ) {}

  get sheet(): Locator {
    return this.page.getByRole('main', { name: this.words.prepare.parts.letterhead, exact: true })
  }

  field(name: string): Locator {
    return this.sheet.getByRole('textbox', { name, exact: true })
  }

  button(name: string): Locator {
    return this.sheet.getByRole('button', { name, exact: true })
  }

  logo(side: 'left' | 'right'): Locator {
    return this.sheet.getByRole('group', { name: this.words.letterhead.logos[side] })
  }

  /** The sheet as it prints. */
  get preview(): FrameLocator {
    return this.sheet.frameLocator('iframe:not([aria-hidden="true"])')
  }
}
