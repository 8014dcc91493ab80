import { mkdirSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { app, type BrowserWindow, dialog, nativeTheme, session } from 'electron'
import { wordsOf } from '#words/words.ts'
import { type Door, openDoor } from '../app/dispatch.ts'
import { allHandlers } from '../app/handlers.ts'
import { Refusal } from '../contract/refusal.ts'
import type { Settings } from '../contract/settings.ts'
import { openDatabase } from '../database/open-database.ts'
import { serveApp } from './app-protocol.ts'
import { keepBackups } from './backups.ts'
import { documentSource } from './document-source.ts'
import { hardenSession } from './harden.ts'
import { listenToWindows } from './ipc.ts'
import { openLog } from './log.ts'
import { setMenu } from './menu.ts'
import { electronPorts } from './ports.ts'
import { settingsFile } from './settings-file.ts'
import { openMainWindow, preloadBeside } from './window.ts'
import { windowPlace } from './window-place.ts'

/** Runs the program with its window, once per data folder: a second start brings the first to the front. */
export function runWindow({ root, folder }: { args: readonly string[]; root: string; folder: string }): void {
  mkdirSync(join(folder, 'profile'), { recursive: true, mode: 0o700 })
  app.setPath('userData', join(folder, 'profile'))
  if (!app.requestSingleInstanceLock()) {
    process.stderr.write(`${wordsOf(settingsIn(folder).read().language).refusals.alreadyOpen({ path: folder })}\n`)
    app.exit(1)
    return
  }
  let window: BrowserWindow | undefined
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(() => {
    window = start(root, folder)
  })
}

function start(root: string, folder: string): BrowserWindow | undefined {
  const resources = join(root, 'resources')
  const logDefect = openLog(join(folder, 'logs'))
  process.on('uncaughtException', (error) => logDefect('main', error))
  process.on('unhandledRejection', (error) => logDefect('main', error))
  const stored = settingsIn(folder)
  let window: BrowserWindow | undefined
  const settings = {
    read: stored.read,
    write: (next: Settings) => {
      stored.write(next)
      if (window) show(window, next)
    },
  }
  hardenSession(session.defaultSession)
  let door: Door | undefined
  serveApp(session.defaultSession, { renderer: join(root, 'dist', 'renderer'), resources }, (url) => documentSource(() => door, url))
  nativeTheme.themeSource = settings.read().theme
  window = openMainWindow(preloadBeside(import.meta.dirname), windowPlace(join(folder, 'window.json')), settings.read())
  show(window, settings.read())
  const { language } = settings.read()
  try {
    const open = openDatabase(folder, { now: Date.now(), deviceName: deviceName() })
    const ports = electronPorts({ resources, settings })
    door = openDoor({ open, handlers: allHandlers(ports, open.folder.path), ports, logDefect })
    listenToWindows(door)
    watchRenderer(window, logDefect)
    const stopBackups = keepBackups(open, door, logDefect)
    app.once('will-quit', () => {
      stopBackups()
      open.close()
    })
    return window
  } catch (error) {
    window.destroy()
    if (!(error instanceof Refusal)) logDefect('open', error)
    const { code, details } = error instanceof Refusal ? error : new Refusal('defect')
    const sentence = wordsOf(language).refusals[code](details)
    process.stderr.write(`${sentence}\n`)
    if (process.env.SARASEHAN_HEADLESS !== '1') dialog.showErrorBox('Sarasehan', sentence)
    app.exit(1)
    return undefined
  }
}

function settingsIn(folder: string) {
  return settingsFile(join(folder, 'settings.json'), { language: 'id', theme: 'system', textSize: 100 })
}

function show(window: BrowserWindow, settings: Settings): void {
  nativeTheme.themeSource = settings.theme
  window.webContents.setZoomFactor(settings.textSize / 100)
  setMenu(window, settings.language)
}

/** A crashed page does not end the session: it is loaded again, and everything acknowledged is there. */
function watchRenderer(window: BrowserWindow, logDefect: (where: string, error: unknown) => void): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    logDefect('renderer', new Error(reason))
    if (!window.isDestroyed()) window.webContents.reload()
  })
}

function deviceName(): string {
  return hostname() || 'Sarasehan'
}
