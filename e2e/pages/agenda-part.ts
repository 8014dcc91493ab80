import { expect, type Locator } from '@playwright/test'
import type { Words } from '#words/words.ts'

/** The day, block by block, while it is planned. */
export class AgendaPart {
  constructor(
    readonly main: Locator,
    private readonly words: Words,
  ) {}

  /** The field with the title of a block. */
  title(of: string): Locator {
    return this.main.getByRole('textbox', { name: this.words.prepare.of(this.words.prepare.agenda.title, of), exact: true })
  }

  minutes(of: string): Locator {
    return this.main.getByRole('textbox', { name: this.words.prepare.of(this.words.prepare.agenda.minutes, of), exact: true })
  }

  /** The titles as they stand, from the first block to the last. */
  titles(): Promise<string[]> {
    const named = new RegExp(`^${this.words.prepare.agenda.title}, `)
    return this.main
      .getByRole('textbox', { name: named })
      .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value))
  }

  async expectTitles(titles: readonly string[]): Promise<void> {
    await expect.poll(() => this.titles()).toEqual(titles)
  }

  get generate(): Locator {
    return this.main.getByRole('button', { name: this.words.planning.generate.open })
  }

  get said(): Locator {
    return this.main.getByRole('status')
  }

  /** What is taken hold of to drag a block. */
  grip(of: string): Locator {
    return this.main.getByTitle(this.words.planning.agenda.drag(of), { exact: true })
  }

  /** Takes hold of a block and carries it over the upper half of another, without letting go. */
  async dragOver(of: string, over: string): Promise<void> {
    const mouse = this.main.page().mouse
    const from = await this.grip(of).boundingBox()
    const to = await this.grip(over).boundingBox()
    if (!from || !to) throw new Error('there is nothing to take hold of')
    await mouse.move(from.x + 8, from.y + 10)
    await mouse.down()
    await mouse.move(to.x + 8, to.y - 4, { steps: 6 })
  }
}
