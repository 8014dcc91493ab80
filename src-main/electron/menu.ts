import { app, type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import type { Language } from '#words/language.ts'
import { wordsOf } from '#words/words.ts'

/** What the menu asks the page to do. */
export type MenuAction = 'home' | 'undo' | 'redo' | 'shortcuts'

/**
 * The menu of the program. Its bar stays hidden and it has no Alt letters, because Alt with a letter chooses a
 * contribution's kind; the page itself listens for the keys shown here.
 */
export function setMenu(window: BrowserWindow, language: Language): void {
  const words = wordsOf(language).common.menu
  const ask = (action: MenuAction) => () => window.webContents.send('menu', action)
  const item = (label: string, accelerator: string, action: MenuAction): MenuItemConstructorOptions => ({
    label,
    accelerator,
    registerAccelerator: false,
    click: ask(action),
  })
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    {
      label: words.file,
      submenu: [
        { label: words.home, click: ask('home') },
        { type: 'separator' },
        { label: words.quit, accelerator: 'CmdOrCtrl+Q', click: () => app.quit() },
      ],
    },
    {
      label: words.edit,
      submenu: [
        item(words.undo, 'CmdOrCtrl+Z', 'undo'),
        item(words.redo, 'CmdOrCtrl+Shift+Z', 'redo'),
        { type: 'separator' },
        { label: words.cut, role: 'cut' },
        { label: words.copy, role: 'copy' },
        { label: words.paste, role: 'paste' },
        { label: words.selectAll, role: 'selectAll' },
      ],
    },
    { label: words.view, submenu: [{ label: words.fullScreen, role: 'togglefullscreen', accelerator: 'F11' }] },
    { label: words.help, submenu: [item(words.shortcuts, 'Shift+F1', 'shortcuts')] },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  window.setMenuBarVisibility(false)
}

/** Opens the menu with F10. Once a window, however often its menu is set in another language. */
export function openMenuByKey(window: BrowserWindow): void {
  window.webContents.on('before-input-event', (event, input) => {
    if (input.type === 'keyDown' && input.key === 'F10' && !input.shift && !input.control && !input.alt) {
      event.preventDefault()
      Menu.getApplicationMenu()?.popup({ window, x: 8, y: 8 })
    }
  })
}
