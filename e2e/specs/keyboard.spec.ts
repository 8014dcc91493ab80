import { Door } from '../door.ts'
import { expect, test } from '../fixtures.ts'
import { aWorkshop, goTo, runningWorkshop } from '../workshop.ts'

test('every key of the capture line does what the list of keys says', async ({ program }) => {
  const { page, live, words } = program
  await runningWorkshop(program)

  await test.step('Esc leads to the line from anywhere', async () => {
    await live.search.click()
    await page.keyboard.press('Escape')
    await expect(live.line).toBeFocused()
  })

  await test.step('Enter saves, Shift+Enter breaks the line', async () => {
    await page.keyboard.type('baris satu')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('baris dua')
    await page.keyboard.press('Enter')
    await expect(live.rows).toHaveCount(1)
    await expect(live.rows.getByText('baris satu\nbaris dua', { exact: true })).toBeVisible()
    await expect(live.line).toHaveValue('')
  })

  await test.step('Alt+letter chooses the kind of the line, and only Alt+letter', async () => {
    await page.keyboard.press('Alt+k')
    await expect(live.kindKey('kendala')).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('Control+Alt+s')
    await page.keyboard.press('AltGraph+s')
    await expect(live.kindKey('kendala')).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    expect((await live.capture('gudang sempit')).code).toBe('K-02')
  })

  await test.step('!letter and !word in the text name the kind; what names none stays text', async () => {
    expect(await live.capture('pinjam gudang kelurahan !j', 'pinjam gudang kelurahan')).toMatchObject({
      code: 'J-03',
      kind: 'jalan keluar',
    })
    expect(await live.capture('!saran jadwal ditempel', 'jadwal ditempel')).toMatchObject({ code: 'S-04', kind: 'saran' })
    expect(await live.capture('awas !zzz dan hebat!')).toMatchObject({ code: 'M-05' })
  })

  await test.step('a kind is that of one line: the next takes what its step calls for', async () => {
    await page.keyboard.press('Alt+h')
    expect(await live.capture('bank sampah buka tiap hari')).toMatchObject({ kind: 'harapan' })
    expect(await live.capture('timbangan ditera')).toMatchObject({ kind: 'masukan' })
  })

  await test.step('Ctrl+Enter saves and makes it an action', async () => {
    await page.keyboard.type('pinjam timbangan DLH')
    await page.keyboard.press('Control+Enter')
    const form = page.getByRole('dialog', { name: words.agreements.newAction })
    await expect(form.getByRole('textbox', { name: words.agreements.what })).toHaveValue('pinjam timbangan DLH')
    await expect(live.rowWith('pinjam timbangan DLH')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(form).toBeHidden()
    await expect(live.line).toBeFocused()
  })

  await test.step('↑ in an empty line edits the last one, in a line with words it does not', async () => {
    await page.keyboard.type('x')
    await page.keyboard.press('ArrowUp')
    await expect(live.line).toBeFocused()
    await page.keyboard.press('Delete')
    await expect(live.line).toHaveValue('')
    await page.keyboard.press('ArrowUp')
    await expect(live.inspectedText).toBeFocused()
    await expect(live.inspectedText).toHaveValue('pinjam timbangan DLH')
    await page.keyboard.press('Escape')
    await expect(live.line).toBeFocused()
    // And again, though it is selected already.
    await page.keyboard.press('ArrowUp')
    await expect(live.inspectedText).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(live.line).toBeFocused()
  })
})

test('every key of the room does what the list of keys says', async ({ program }) => {
  const { page, live, words } = program
  await runningWorkshop(program)
  await live.toLine()

  await test.step('F4, letters and Enter queue; F2 gives the next the floor', async () => {
    await page.keyboard.press('F4')
    await live.finder.waitFor()
    await page.keyboard.type('bu')
    await page.keyboard.press('Enter')
    await expect(live.finder).toBeHidden()
    await expect(live.speaking.getByRole('listitem')).toContainText(aWorkshop.next)
    await expect(live.line).toBeFocused()
    await page.keyboard.press('F2')
    await expect(live.captureRegion).toContainText(aWorkshop.next)
    await expect(live.speaking.getByRole('listitem')).toHaveCount(0)
  })

  await test.step('F4, letters and Shift+Enter give the floor at once; F2 with nobody waiting asks who', async () => {
    await page.keyboard.press('F2')
    await live.finder.waitFor()
    await page.keyboard.type('sa')
    await page.keyboard.press('Shift+Enter')
    await expect(live.captureRegion).toContainText(aWorkshop.speaker)
  })

  await test.step('F3 adds one minute, Shift+F3 five', async () => {
    await expect(live.runningBlock).toContainText(words.live.run.ofMinutes(30))
    await page.keyboard.press('F3')
    await expect(live.runningBlock).toContainText(words.live.run.ofMinutes(31))
    await page.keyboard.press('Shift+F3')
    await expect(live.runningBlock).toContainText(words.live.run.ofMinutes(36))
  })

  await test.step('F8 leads from step to step, and from the last to the next block', async () => {
    const steps = ['laporan', 'indikator', 'kendala', 'masukan', 'jalan keluar', 'kesepakatan']
    for (const step of steps) {
      await expect(live.runningBlock.getByRole('button', { name: step, exact: true })).toHaveAttribute('aria-pressed', 'true')
      if (step === 'kendala') expect(await live.capture('gudang sempit')).toMatchObject({ kind: 'kendala' })
      await page.keyboard.press('F8')
    }
    await expect(live.runningBlock).toContainText('Tawaran kolaborasi')
  })

  await test.step('Ctrl+B marks the line that was saved last', async () => {
    const { code } = await live.capture('timbangan rusak')
    await page.keyboard.press('Control+b')
    await expect(live.row(code)).toContainText(words.live.row.bookmarked)
  })

  await test.step('Alt+letter and Ctrl+B belong to the selected row', async () => {
    await live.rows.first().focus()
    await page.keyboard.press('Alt+s')
    await expect(live.row('S-01')).toBeFocused()
    await page.keyboard.press('Control+b')
    await expect(live.row('S-01')).toContainText(words.live.row.bookmarked)
    await page.keyboard.press('Control+b')
    await expect(live.row('S-01')).not.toContainText(words.live.row.bookmarked)
  })

  await test.step('on a row, F4 and Enter say that whoever has the floor said it; Alt+digit moves it to another programme', async () => {
    await expect(live.row('S-01')).toHaveAccessibleName(new RegExp(aWorkshop.speaker))
    await live.row('S-01').focus()
    await page.keyboard.press('F4')
    const asking = page.getByRole('dialog', { name: words.live.speaking.whoSaid('S-01') })
    await asking.waitFor()
    await page.keyboard.type('bu')
    await page.keyboard.press('Enter')
    await expect(asking).toBeHidden()
    await expect(live.row('S-01')).toHaveAccessibleName(new RegExp(aWorkshop.next))
    await expect(live.row('S-01')).toBeFocused()
    await page.keyboard.press('F4')
    await page.keyboard.press('Enter')
    await expect(live.row('S-01')).toHaveAccessibleName(new RegExp(aWorkshop.speaker))
    const programme = live.inspector.getByRole('combobox', { name: words.live.inspector.programme })
    await page.keyboard.press('Alt+0')
    await expect(programme).toHaveValue('')
    await expect(live.row('S-01')).toContainText(words.live.row.elsewhere(words.live.inspector.noProgramme))
    await page.keyboard.press('Alt+1')
    await expect(programme.locator('option:checked')).toContainText(aWorkshop.programme)
  })

  await test.step('F6 walks through the regions, Shift+F6 back', async () => {
    await live.row('S-01').click()
    await live.toLine()
    const stops = [
      live.row('S-01'),
      live.inspectedText,
      live.speaking.getByRole('button').first(),
      live.run.getByRole('button').first(),
      live.line,
    ]
    for (const stop of stops) {
      await page.keyboard.press('F6')
      await expect(stop).toBeFocused()
    }
    for (const stop of stops.toReversed().slice(1)) {
      await page.keyboard.press('Shift+F6')
      await expect(stop).toBeFocused()
    }
  })

  await test.step('in the stream, arrows, Home and End walk, Delete bins', async () => {
    await live.row('S-01').focus()
    await page.keyboard.press('ArrowDown')
    await expect(live.row('M-02')).toBeFocused()
    await page.keyboard.press('Home')
    await expect(live.row('S-01')).toBeFocused()
    await page.keyboard.press('End')
    await expect(live.row('M-02')).toBeFocused()
    await page.keyboard.press('Delete')
    await expect(live.row('M-02')).toHaveCount(0)
    await expect(live.line).toBeFocused()
    await live.filter('bin').click()
    await live.row('M-02').click()
    await live.inspector.getByRole('button', { name: words.live.inspector.restore }).click()
    await expect(live.line).toBeFocused()
    await live.filter('all').click()
    await expect(live.row('M-02')).toBeVisible()
  })

  await test.step('from the line, Ctrl+B marks what was said last, though another row is selected', async () => {
    await live.row('S-01').click()
    await live.toLine()
    const said = await live.capture('jadwal ditempel')
    await page.keyboard.press('Control+b')
    await expect(live.row(said.code)).toContainText(words.live.row.bookmarked)
    await expect(live.row('S-01')).not.toContainText(words.live.row.bookmarked)
  })

  await test.step('a way out answers the selected obstacle once: the next line takes what the room says', async () => {
    const obstacle = await live.capture('gudang bocor !k', 'gudang bocor')
    await live.row(obstacle.code).click()
    await live.toLine()
    await page.keyboard.press('Alt+j')
    const wayOut = await live.capture('pinjam terpal')
    await expect(live.row(wayOut.code)).toContainText(obstacle.code)
    expect(await live.capture('saya setuju')).toMatchObject({ kind: 'masukan' })
  })

  await test.step('a workshop does not close over words that are still in the line', async () => {
    await page.keyboard.type('belum selesai diket')
    await live.run.getByRole('button', { name: words.live.run.close }).click()
    const closing = page.getByRole('dialog', { name: words.live.closing.title })
    await expect(closing).toContainText('belum selesai diket')
    await expect(closing.getByRole('button', { name: words.live.closing.close })).toHaveCount(0)
    await closing.getByRole('button', { name: words.live.closing.toLine }).click()
    await expect(live.line).toBeFocused()
    await expect(live.line).toHaveValue('belum selesai diket')
  })

  await test.step('half a sentence is still in the line after a look at another screen, or at home', async () => {
    await page.keyboard.type('ik')
    await program.goTo('agreements')
    await expect(live.line).toHaveCount(0)
    await program.goTo('live')
    await expect(live.line).toHaveValue('belum selesai diketik')
    await page.keyboard.type(' dengan')
    await page.getByRole('button', { name: words.common.home, exact: true }).click()
    await program.home.workshop(aWorkshop.title).click()
    await expect(live.line).toHaveValue('belum selesai diketik dengan')
    await live.toLine()
    await page.keyboard.press('Enter')
    await live.acknowledged('belum selesai diketik dengan')
  })

  await test.step('a key pressed right after arrows means the row they lead to', async () => {
    const said: string[] = []
    for (const text of ['satu', 'dua', 'tiga', 'empat']) said.push((await live.capture(`baris ${text}`)).code)
    await live.row(said[3] ?? '').focus()
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', 'Alt+h']) await page.keyboard.press(key)
    await expect(live.rowWith('baris satu')).toHaveAccessibleName(/^H-/)
    await expect(live.rowWith('baris empat')).toHaveAccessibleName(/^M-/)
  })
})

test('every key of the program does what the list of keys says', async ({ program }) => {
  const { app, page, live, words } = program
  const { workshopId } = await runningWorkshop(program)
  await live.toLine()

  await test.step('F1 and Shift+F1 show the keys', async () => {
    const keys = page.getByRole('dialog', { name: words.common.keys.title })
    for (const key of ['F1', 'Shift+F1']) {
      await page.keyboard.press(key)
      await expect(keys.getByRole('definition')).toHaveCount(words.common.keys.list.length)
      await page.keyboard.press('Escape')
      await expect(keys).toBeHidden()
      await expect(live.line).toBeFocused()
    }
  })

  await test.step('Ctrl+F finds', async () => {
    await page.keyboard.press('Control+f')
    await expect(live.search).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(live.line).toBeFocused()
  })

  await test.step('keys of the room rest while a dialog is open', async () => {
    await page.keyboard.press('F4')
    await live.finder.waitFor()
    await page.keyboard.press('F3')
    await page.keyboard.press('F8')
    await page.keyboard.press('Escape')
    await expect(live.finder).toBeHidden()
    await expect(live.runningBlock).toContainText(words.live.run.ofMinutes(30))
  })

  await test.step('F10 opens the menu, once, also after the language was changed', async () => {
    await new Door(page).ask('settings.change', { language: 'en' })
    await new Door(page).ask('settings.change', { language: 'id' })
    await app.evaluate(({ Menu }) => {
      const opened = { times: 0 }
      Object.assign(globalThis, { opened })
      Menu.prototype.popup = () => {
        opened.times += 1
      }
    })
    await program.pressInWindow('F10')
    expect(await app.evaluate(() => (globalThis as unknown as { opened: { times: number } }).opened.times)).toBe(1)
  })

  await test.step('the menu undoes, redoes, shows the keys, and leads home', async () => {
    await live.toLine()
    const { code } = await live.capture('gudang sempit')
    const press = (label: string) =>
      app.evaluate(({ Menu }, wanted) => {
        const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? []
        items.find((item) => item.label === wanted)?.click()
      }, label)
    await press(words.common.menu.undo)
    await expect(live.row(code)).toHaveCount(0)
    await press(words.common.menu.redo)
    await expect(live.row(code)).toBeVisible()
    await press(words.common.menu.shortcuts)
    await expect(page.getByRole('dialog', { name: words.common.keys.title })).toBeVisible()
    await page.keyboard.press('Escape')
    await press(words.common.menu.home)
    await expect(program.home.workshop(aWorkshop.title)).toBeVisible()
  })

  await test.step('F9 leads to the next decision that has not been read back, and Enter says that it has', async () => {
    const door = new Door(page)
    const fields = {
      programmeId: null,
      outcome: 'agreed',
      method: 'consensus',
      votesFor: null,
      votesAgainst: null,
      abstained: null,
      causeId: null,
    } as const
    for (const number of [1, 2]) {
      const decisionId = `01900000-0000-7000-8000-00000000000${number}`
      const linkId = `01900000-0000-7000-8000-0000000000a${number}`
      await door.send('agreements.addDecision', { workshopId, decisionId, linkId, text: `keputusan ${number}`, ...fields }, workshopId)
    }
    await goTo(program, workshopId, 'agreements')
    await expect(program.agreements.records('decisions')).toHaveCount(2)
    await page.keyboard.press('F9')
    await expect(page.getByRole('button', { name: words.agreements.readBackOf('KP-01') })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(program.agreements.records('decisions').first()).not.toContainText(words.agreements.notReadBack)
    await page.keyboard.press('F9')
    await expect(page.getByRole('button', { name: words.agreements.readBackOf('KP-02') })).toBeFocused()
  })

  await test.step('Ctrl+P leads from Live to the minutes, and there writes them', async () => {
    await goTo(program, workshopId, 'live')
    await live.line.waitFor()
    await page.keyboard.press('Control+p')
    await expect(program.minutes.exportPdf).toBeVisible()
    await program.answerSaveDialog(`${program.folder}/notula.pdf`)
    await page.keyboard.press('Control+p')
    await expect(program.minutes.written).toContainText('notula.pdf', { timeout: 30_000 })
  })

  await test.step('Ctrl+N on the home screen asks for a new workshop', async () => {
    await page.getByRole('button', { name: words.common.home, exact: true }).click()
    const dialog = await program.home.askForNew()
    await page.keyboard.press('Escape')
    await expect(dialog.dialog).toBeHidden()
  })
})

test('F11 makes the window full screen and back', async ({ program }) => {
  const { app } = program
  const isFull = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen())
  await program.pressInWindow('F11')
  await expect.poll(isFull).toBe(true)
  await program.pressInWindow('F11')
  await expect.poll(isFull).toBe(false)
})
