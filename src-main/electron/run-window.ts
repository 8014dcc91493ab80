import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, dialog, nativeTheme, session } from 'electron'
import { wordsOf } from '#words/words.ts'
import { Refusal } from '../contract/refusal.ts'
import type { Settings } from '../contract/settings.ts'
import { serveApp } from './app-protocol.ts'
import { documentSource } from './document-source.ts'
import { type FilesToOpen, filesToOpen, fileToOpen, handedOver } from './files-to-open.ts'
import { hardenSession } from './harden.ts'
import { listenToWindows } from './ipc.ts'
import { openLog } from './log.ts'
import { openMenuByKey, setMenu } from './menu.ts'
import type { OpenFolder } from './open-folder.ts'
import { settingsFile } from './settings-file.ts'
import { openMainWindow, preloadBeside } from './window.ts'
import { windowPlace } from './window-place.ts'

/**
 * Runs the program with its window, once per data folder: a second start brings the first to the front, and hands over the package it was
 * asked to open.
 */
export function runWindow({ args, root, folder }: { args: readonly string[]; root: string; folder: string }): void {
  mkdirSync(join(folder, 'profile'), { recursive: true, mode: 0o700 })
  app.setPath('userData', join(folder, 'profile'))
  const asked = fileToOpen(args, process.cwd())
  if (!app.requestSingleInstanceLock({ file: asked })) {
    if (asked === null) process.stderr.write(`${wordsOf(settingsIn(folder).read().language).refusals.alreadyOpen({ path: folder })}\n`)
    app.exit(asked === null ? 1 : 0)
    return
  }
  let window: BrowserWindow | undefined
  const files = filesToOpen()
  app.on('second-instance', (_event, _argv, _folder, handed) => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
    const { file } = handedOver.parse(handed)
    if (file !== null) files.open(file)
  })
  // macOS tells of a file this way, and may do so before it is ready.
  app.on('open-file', (event, file) => {
    event.preventDefault()
    files.open(file)
  })
  if (asked !== null) files.open(asked)
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(() => {
    window = start(root, folder, files)
  })
}

function start(root: string, folder: string, files: FilesToOpen): BrowserWindow {
  const resources = join(root, 'resources')
  const logDefect = openLog(join(folder, 'logs'))
  process.on('uncaughtException', (error) => logDefect('main', error))
  process.on('unhandledRejection', (error) => logDefect('main', error))
  const stored = settingsIn(folder)
  let window: BrowserWindow | undefined
  let present = stored.read()
  const settings = {
    read: () => present,
    write: (next: Settings) => {
      stored.write(next)
      present = next
      if (window) show(window, next)
    },
  }
  hardenSession(session.defaultSession)
  let open: OpenFolder | undefined
  serveApp(session.defaultSession, { renderer: join(root, 'dist', 'renderer'), resources, data: () => folder }, (url) =>
    documentSource(() => open?.door, url),
  )
  nativeTheme.themeSource = settings.read().theme
  window = openMainWindow(preloadBeside(import.meta.dirname), windowPlace(join(folder, 'window.json')), settings.read())
  show(window, settings.read())
  openMenuByKey(window)
  watchRenderer(window, logDefect)
  // Most of the program loads, and the database opens, while the window loads.
  const opening = import('./open-folder.ts').then(({ openFolder }) => openFolder({ folder, resources, settings, logDefect }))
  listenToWindows(opening, () => present.role)
  opening.then(
    (opened) => {
      open = opened
      if (window) files.showIn(window, opened.picked)
      app.once('will-quit', () => opened.close())
    },
    (error: unknown) => refuse(error, window, settings.read().language, logDefect),
  )
  return window
}

/** Says in one sentence why the data folder does not open, and ends. */
function refuse(
  error: unknown,
  window: BrowserWindow | undefined,
  language: Settings['language'],
  logDefect: (where: string, error: unknown) => void,
): void {
  window?.destroy()
  if (!(error instanceof Refusal)) logDefect('open', error)
  const { code, details } = error instanceof Refusal ? error : new Refusal('defect')
  const sentence = wordsOf(language).refusals[code](details)
  process.stderr.write(`${sentence}\n`)
  if (process.env.SARASEHAN_HEADLESS !== '1') dialog.showErrorBox('Sarasehan', sentence)
  app.exit(1)
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

function settingsIn(folder: string) {
  return settingsFile(join(folder, 'settings.json'), {
    language: 'id',
    theme: 'system',
    textSize: 100,
    role: 'facilitator',
    captureLanguage: null,
    recent: [],
  })
}
