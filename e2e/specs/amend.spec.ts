import { v7 } from 'uuid'
import { Door } from '../door.ts'
import { expect, test } from '../fixtures.ts'
import { aWorkshop, goTo, runningWorkshop } from '../workshop.ts'

test('a locked target is put right with its reason, which stays beneath the indicator and is taken back by undo', async ({ program }) => {
  const { page, prepare, words } = program
  const { workshopId } = await runningWorkshop(program)
  const door = new Door(page)
  const [programme] = await door.ask('programmes.ofWorkshop', { workshopId })
  const name = 'Sampah terkelola'
  await door.send(
    'indicators.add',
    {
      workshopId,
      programmeId: programme?.id ?? '',
      indicatorId: v7(),
      ...{
        name,
        unit: 'kg',
        measure: 'number',
        direction: 'rising',
        baseline: '100',
        target: '2000',
        targetWords: '',
        source: '',
        sample: false,
      },
    },
    workshopId,
  )
  await goTo(program, workshopId, 'prepare')
  await prepare.openProgramme(aWorkshop.programme)
  const indicators = words.prepare.indicators
  const target = page.getByRole('textbox', { name: words.prepare.of(indicators.target, name) })
  await expect(target).toHaveAttribute('readonly')

  await prepare.act(indicators.amend.amendNamed(name)).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: indicators.amend.title(name) })
  const save = dialog.getByRole('button', { name: words.common.save })
  await dialog.getByRole('textbox', { name: indicators.amend.value }).fill('2.200,5')
  await expect(save).toBeDisabled()
  await dialog.getByRole('textbox', { name: indicators.amend.comment }).fill('target rapat pleno')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(target).toHaveValue('2.200,5')
  const told = page.getByText(indicators.amend.told(indicators.target, '2.000', '2.200,5'))
  await expect(told).toContainText('target rapat pleno')
  await page.keyboard.press('Control+z')
  await expect(target).toHaveValue('2.000')
  await expect(told).toHaveCount(0)
})
