import { languages } from '#words/language.ts'
import { seriousIssues } from '../axe.ts'
import { Door } from '../door.ts'
import { expect, test } from '../fixtures.ts'
import type { Program } from '../program.ts'
import { issuesAt, tourOfNothing, tourOfSample } from '../tour.ts'

for (const language of languages) {
  test.describe(`in ${language}`, () => {
    test.use({ language })

    test(`screens and dialogs without a workshop have no serious accessibility issue, light or dark (${language})`, async ({ program }) => {
      test.setTimeout(120_000)
      expect(await seriousIssuesAt(program, tourOfNothing(program))).toEqual([])
    })

    test.describe('with the sample', () => {
      test.use({ holding: 'sample' })
      test(`screens and dialogs with the sample have no serious accessibility issue, light or dark (${language})`, async ({ program }) => {
        test.setTimeout(120_000)
        expect(await seriousIssuesAt(program, tourOfSample(program))).toEqual([])
      })
    })
  })
}

/**
 * Everything axe calls serious or critical at the stops of a tour, in both themes: at each all its rules in the theme of the last one,
 * then what depends on colour in the other, which stays.
 */
async function seriousIssuesAt(program: Program, tour: AsyncIterable<string>): Promise<string[]> {
  // Colours on their way from one theme to the other are no colours of either.
  await program.page.emulateMedia({ reducedMotion: 'reduce' })
  let theme: 'light' | 'dark' = 'light'
  return issuesAt(tour, async () => {
    const before = await seriousIssues(program.page)
    theme = theme === 'light' ? 'dark' : 'light'
    await show(program, theme)
    return [...before, ...(await seriousIssues(program.page, { runOnly: ['color-contrast'] }))]
  })
}

async function show({ page }: Program, theme: 'light' | 'dark'): Promise<void> {
  await new Door(page).ask('settings.change', { theme })
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
  await expect.poll(() => page.evaluate(() => document.getAnimations().length), { intervals: [10] }).toBe(0)
}
