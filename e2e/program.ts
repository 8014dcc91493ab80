import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { _electron, type BrowserContext, chromium, type ElectronApplication, expect, type Locator, type Page } from '@playwright/test'
import type { Language } from '#words/language.ts'
import { type Words, wordsOf } from '#words/words.ts'
import { AgreementsPage } from './pages/agreements-page.ts'
import { HomePage } from './pages/home-page.ts'
import { LivePage } from './pages/live-page.ts'
import { MinutesPage } from './pages/minutes-page.ts'
import { PreparePage } from './pages/prepare-page.ts'
import { RegistersPage } from './pages/registers-page.ts'

/** The project's folder: where package.json and `dist/` are. */
export const root = path.join(import.meta.dirname, '..')

/** What every start of Electron needs here; as root the browser's sandbox cannot work. */
export const electronFlags = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--log-level=3']

/** The executable that `npm test` found. */
export function electronExecutable(): string {
  const executable = process.env.SARASEHAN_ELECTRON
  if (!executable) throw new Error('SARASEHAN_ELECTRON names no executable; please run npm test -- e2e')
  return executable
}

/** The program on one data folder: started, killed, started again. Everything its pages complain about is kept in `problems`. */
export class Program {
  readonly problems: string[] = []
  readonly words: Words
  private running: { app: ElectronApplication; page: Page } | undefined

  constructor(
    readonly folder: string,
    readonly language: Language = 'id',
  ) {
    this.words = wordsOf(language)
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, 'settings.json'), JSON.stringify({ language, theme: 'light', textSize: 100 }))
  }

  /** Starts the program, perhaps with words after its name, and waits until its window shows a screen at the size of the smallest laptop. */
  async start(flags: readonly string[] = [], words: readonly string[] = []): Promise<Page> {
    const app = await _electron.launch({
      executablePath: electronExecutable(),
      args: [...electronFlags, ...flags, root, ...words, '--data', this.folder],
      env: environment(),
    })
    this.watch(app.context())
    const page = await app.firstWindow()
    this.running = { app, page }
    await this.resize(1366, 768)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    return page
  }

  get app(): ElectronApplication {
    if (!this.running) throw new Error('the program does not run')
    return this.running.app
  }

  get page(): Page {
    if (!this.running) throw new Error('the program does not run')
    return this.running.page
  }

  /** The process id of the main process. */
  get pid(): number {
    return this.app.process().pid ?? 0
  }

  get home(): HomePage {
    return new HomePage(this.page, this.words)
  }

  get prepare(): PreparePage {
    return new PreparePage(this.page, this.words)
  }

  get registers(): RegistersPage {
    return new RegistersPage(this.page, this.words)
  }

  get live(): LivePage {
    return new LivePage(this.page, this.words)
  }

  get agreements(): AgreementsPage {
    return new AgreementsPage(this.page, this.words)
  }

  get minutes(): MinutesPage {
    return new MinutesPage(this.page, this.words)
  }

  /** Makes the content of the window exactly this large. */
  async resize(width: number, height: number): Promise<void> {
    await this.app.evaluate(
      ({ BrowserWindow }, size) => {
        const [window] = BrowserWindow.getAllWindows()
        window?.setBounds({ x: 0, y: 0, width: size.width, height: size.height })
        window?.setContentSize(size.width, size.height)
      },
      { width, height },
    )
    await expect.poll(() => this.page.evaluate(() => [window.innerWidth, window.innerHeight])).toEqual([width, height])
  }

  /** Goes to a part of the workshop by its name in the bar. */
  async goTo(screen: keyof Words['common']['screens']): Promise<void> {
    const { screens, screensOf } = this.words.common
    const link = this.page.getByRole('navigation', { name: screensOf }).getByRole('link', { name: screens[screen], exact: true })
    await link.click()
    await expect(link).toHaveAttribute('aria-current', 'page')
  }

  /** Ends the process of the page, and takes hold of the page that the program puts in its place. */
  async crashPage(): Promise<void> {
    const { app, page } = this
    const gone = page.waitForEvent('crash')
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
    await gone
    // Playwright holds a crashed page for dead; a second connection sees the one that lives.
    const [port] = readFileSync(path.join(this.folder, 'profile', 'DevToolsActivePort'), 'utf8').split('\n')
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    const [context] = browser.contexts()
    if (!context) throw new Error('the program shows no page to a second connection')
    this.watch(context)
    this.running = { app, page: context.pages()[0] ?? (await context.waitForEvent('page')) }
  }

  /** Presses a key as the system delivers it: the window and its menu see it before the page does. */
  async pressInWindow(keyCode: string): Promise<void> {
    await this.app.evaluate(({ BrowserWindow }, key) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      contents?.sendInputEvent({ type: 'keyDown', keyCode: key })
      contents?.sendInputEvent({ type: 'keyUp', keyCode: key })
    }, keyCode)
  }

  /** From now on the system's window that asks where to save answers this file. */
  async answerSaveDialog(file: string): Promise<void> {
    await this.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, file)
  }

  /** From now on the system's window that asks for a file answers this one. */
  async answerOpenDialog(file: string): Promise<void> {
    await this.app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
    }, file)
  }

  /** Drops a file from outside onto the middle of the page. */
  async drop(file: string): Promise<void> {
    await this.page.evaluate(() =>
      document.body.append(Object.assign(document.createElement('input'), { type: 'file', id: 'from-outside' })),
    )
    await this.page.setInputFiles('#from-outside', file)
    await this.page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('#from-outside')
      const dataTransfer = new DataTransfer()
      for (const dropped of input?.files ?? []) dataTransfer.items.add(dropped)
      input?.remove()
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    })
  }

  /** Drops what is no file on the disk, as a picture dragged out of a letter, onto this. */
  async dropWithoutPath(name: string, onto: Locator): Promise<void> {
    await onto.evaluate((element, given) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File(['from elsewhere'], given))
      element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    }, name)
  }

  /** Puts a text onto the clipboard, as another program does. */
  async copyElsewhere(text: string): Promise<void> {
    await this.app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
  }

  /** Ends the main process as a power cut would: with no chance to tidy up. */
  async kill(): Promise<void> {
    const { app } = this
    const ended = new Promise((resolve) => app.process().once('exit', resolve))
    process.kill(this.pid, 'SIGKILL')
    await ended
    this.running = undefined
  }

  /** Closes the program as a person does. */
  async close(): Promise<void> {
    const { running } = this
    this.running = undefined
    await running?.app.close()
  }

  private watch(context: BrowserContext): void {
    context.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(`console: ${message.text()}`)
    })
    context.on('weberror', (error) => this.problems.push(`page: ${String(error.error())}`))
    context.on('dialog', (dialog) => {
      this.problems.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
  }
}

/** The environment without anything that would change how the program starts. */
export function environment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    ([name, value]) => value !== undefined && !/^(SARASEHAN_|ELECTRON_RUN_AS_NODE$|NODE_OPTIONS$)/.test(name),
  )
  return Object.fromEntries(kept) as Record<string, string>
}
