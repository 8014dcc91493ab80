import { join } from 'node:path'
import { _electron, type CDPSession, type ElectronApplication, type Page } from '@playwright/test'
import { benchEnvironment, electron, electronFlags, root } from './electron.ts'

/** A running window with the field one types in, focused, and the wire that keys are sent on. */
export interface TypingWindow {
  readonly app: ElectronApplication
  readonly page: Page
  /** One key as the keyboard gives it: down, its character if it has one, up. */
  press(key: string): Promise<void>
  /** Puts words into the focused field at once. */
  insert(text: string): Promise<void>
  close(): Promise<void>
}

/** Starts the program on a data folder, in its workshop's Live screen. */
export async function liveWindow(folder: string, workshopId: string): Promise<TypingWindow> {
  const window = await launched([root, '--data', folder])
  const { page } = window
  await page.evaluate((id) => {
    location.hash = `#/${id}/live`
  }, workshopId)
  await page.locator('[data-region="1"] textarea').waitFor()
  await page.locator('[data-region="1"] textarea').focus()
  return window
}

/** Starts a page with nothing but a field. */
export async function bareWindow(): Promise<TypingWindow> {
  const window = await launched([join(root, 'bench', 'electron', 'bare')])
  await window.page.locator('textarea').focus()
  return window
}

async function launched(args: readonly string[]): Promise<TypingWindow> {
  const app = await _electron.launch({ executablePath: electron(), args: [...electronFlags, ...args], env: benchEnvironment() })
  const page = await app.firstWindow()
  const wire = await page.context().newCDPSession(page)
  return {
    app,
    page,
    press: (key) => press(wire, key),
    insert: async (text) => void (await wire.send('Input.insertText', { text })),
    close: () => app.close(),
  }
}

async function press(wire: CDPSession, key: string): Promise<void> {
  const named = key === 'Enter' ? { key, code: key, windowsVirtualKeyCode: 13, text: '\r' } : { key, text: key }
  await wire.send('Input.dispatchKeyEvent', { type: 'keyDown', ...named })
  await wire.send('Input.dispatchKeyEvent', { type: 'keyUp', ...named })
}
