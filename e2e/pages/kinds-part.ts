import type { Locator } from '@playwright/test'
import type { Words } from '#words/words.ts'

/** What can be noted, and by which steps one goes. */
export class KindsPart {
  constructor(
    readonly main: Locator,
    private readonly words: Words,
  ) {}

  /** The field of a kind, by the word it has in that language. */
  word(field: 'wordId' | 'wordEn', of: string): Locator {
    return this.table('kinds').getByRole('textbox', { name: this.words.prepare.of(this.words.planning.kinds[field], of), exact: true })
  }

  shown(of: string): Locator {
    return this.main.getByRole('checkbox', { name: this.words.prepare.of(this.words.planning.kinds.shown, of), exact: true })
  }

  table(what: 'kinds' | 'steps'): Locator {
    return this.main.getByRole('table', { name: this.words.planning.kinds[what], exact: true })
  }

  get templates(): Locator {
    return this.main.getByRole('list', { name: this.words.planning.templates.title })
  }

  get saveAsTemplate(): Locator {
    return this.main.getByRole('button', { name: this.words.planning.templates.save })
  }
}
