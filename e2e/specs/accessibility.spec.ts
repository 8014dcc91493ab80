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

/** Everything axe calls serious or critical at the stops of a tour: all its rules in light, what depends on colour again in dark. */
function seriousIssuesAt(program: Program, tour: AsyncIterable<string>): Promise<string[]> {
  return issuesAt(tour, async () => {
    const inLight = await seriousIssues(program.page)
    await show(program, 'dark')
    const inDark = await seriousIssues(program.page, { runOnly: ['color-contrast'] })
    await show(program, 'light')
    return [...inLight, ...inDark.map((issue) => `dark: ${issue}`)]
  })
}

async function show({ page }: Program, theme: 'light' | 'dark'): Promise<void> {
  await new Door(page).ask('settings.change', { theme })
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
  // Colours on their way from one theme to the other are no colours of either.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))))
}
