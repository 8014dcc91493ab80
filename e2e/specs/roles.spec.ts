import { expect, test } from '../fixtures.ts'
import { aWorkshop, runningWorkshop } from '../workshop.ts'

test('a role chosen on the home screen leaves its own tools, at once and after the next start; the door refuses the others', async ({
  program,
}) => {
  const { workshopId } = await runningWorkshop(program)
  const { words } = program
  const parts = () => program.page.getByRole('navigation', { name: words.common.screensOf }).getByRole('link').allTextContents()
  const { screens } = words.common
  expect(await parts()).toEqual([screens.prepare, screens.live, screens.agreements, screens.minutes])

  await program.page.getByRole('button', { name: words.common.home, exact: true }).click()
  await program.home.roleChoice.selectOption({ label: words.common.roles.noteTaker })
  await program.home.workshop(aWorkshop.title).click()
  await expect(program.live.line).toBeVisible()
  expect(await parts()).toEqual([screens.live, screens.agreements, screens.minutes])
  await program.live.toLine()
  expect(await program.live.capture('gudang sempit')).toMatchObject({ speaker: aWorkshop.speaker })
  const refused = await program.page.evaluate(
    (id) =>
      (window as unknown as { sarasehan: { dispatch(...asked: unknown[]): Promise<unknown> } }).sarasehan.dispatch(
        'workshops.remove',
        { workshopId: id },
        { id: '01a20d96-889e-7598-9838-000000000001', at: 1, workshopId: id },
      ),
    workshopId,
  )
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'notYourRole' } })

  await program.page.getByRole('button', { name: words.common.home, exact: true }).click()
  await program.home.roleChoice.selectOption({ label: words.common.roles.organiser })
  await program.close()
  await program.start()
  await program.home.workshop(aWorkshop.title).click()
  await expect(program.prepare.sheet('details')).toBeVisible()
  expect(await parts()).toEqual([screens.prepare, screens.agreements, screens.minutes])
})
