import { languages } from '#words/language.ts'
import { wordsOf } from '#words/words.ts'
import { cutOffIn } from '../clipping.ts'
import { expect, test } from '../fixtures.ts'
import { strangersIn, strangersShown } from '../strangers.ts'
import { issuesAt, tourOfNothing, tourOfSample } from '../tour.ts'

test('the language changes at once, and is still chosen after the next start', async ({ program }) => {
  const english = wordsOf('en')
  await expect(program.home.newWorkshop).toBeVisible()
  await program.home.languageChoice.selectOption({ label: english.common.languages.en })
  await expect(program.page.getByRole('button', { name: english.home.newWorkshop })).toBeVisible()
  await expect(program.home.newWorkshop).toHaveCount(0)
  await expect(program.page.locator('html')).toHaveAttribute('lang', 'en')
  const menu = await program.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label) ?? [])
  expect(menu).toContain(english.common.menu.view)

  await program.close()
  await program.start()
  await expect(program.page.getByRole('button', { name: english.home.newWorkshop })).toBeVisible()
})

for (const language of languages) {
  test.describe(`in ${language}`, () => {
    test.use({ language })

    test(`every screen says everything in its own language, whole, on the smallest laptop (${language})`, async ({ program }) => {
      test.setTimeout(120_000)
      const strangers = strangersIn(language)
      expect(strangers.length).toBeGreaterThan(400)
      const found = await issuesAt(tourOfNothing(program), async () => {
        const foreign = await strangersShown(program.page, strangers)
        return [...foreign.map((said) => `another language: “${said}”`), ...(await cutOffIn(program.page))]
      })
      expect(found).toEqual([])
    })

    test.describe('with the sample', () => {
      test.use({ holding: 'sample' })
      test(`every screen shows the sample whole on the smallest laptop (${language})`, async ({ program }) => {
        test.setTimeout(120_000)
        expect(await issuesAt(tourOfSample(program), () => cutOffIn(program.page))).toEqual([])
      })
    })
  })
}
