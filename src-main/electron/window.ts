import { join } from 'node:path'
import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { Settings } from '../contract/settings.ts'
import { origin } from './policy.ts'
import type { WindowPlace } from './window-place.ts'

/** Opens the main window where it last stood; it shows itself once its first picture is ready. */
export function openMainWindow(preload: string, place: WindowPlace, settings: Settings): BrowserWindow {
  const window = new BrowserWindow({
    ...place.last(screen.getAllDisplays().map((display) => display.workArea)),
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: 'Sarasehan',
    backgroundColor: isDark(settings) ? '#171614' : '#FBFAF6',
    autoHideMenuBar: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      backgroundThrottling: false,
    },
  })
  window.once('ready-to-show', () => {
    if (place.wasMaximised()) window.maximize()
    window.show()
  })
  for (const event of ['resize', 'move', 'maximize', 'unmaximize'] as const) {
    window.on(event as 'resize', () => place.remember(window.getNormalBounds(), window.isMaximized()))
  }
  void window.loadURL(`${origin}/`)
  return window
}

/** Whether the program shows itself dark: as set, or as the system is. */
export function isDark(settings: Settings): boolean {
  return settings.theme === 'dark' || (settings.theme === 'system' && nativeTheme.shouldUseDarkColors)
}

/** Where the preload script lies beside the built main script. */
export function preloadBeside(mainFolder: string): string {
  return join(mainFolder, '..', 'preload', 'preload.cjs')
}
