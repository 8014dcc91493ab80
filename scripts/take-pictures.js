// Takes the README's pictures of the real program with the sample workshop, into docs/pictures; on Node 24, for it reads the words.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { decode, encode, toRGBA8 } from '@cantoo/pdf-lib/upng'
import { _electron } from '@playwright/test'
import { v7 } from 'uuid'
import { wordsOf } from '#words/words.ts'
import { openVirtualScreen, screenMissing } from './display.js'
import { electronEnvironment, electronPath } from './electron.js'
import { inProject, root } from './setup/paths.js'
import { SetUpError, tellFailure, tellOn } from './setup/report.js'

const pictures = inProject('docs', 'pictures')
const largest = 200_000
const size = { width: 1366, height: 768 }
const flags = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--log-level=3']
/** The moment of the sample's day that the picture of the Live screen shows: 14.04 in Balikpapan. */
const duringTheDay = Date.UTC(2022, 8, 27, 6, 4, 20)

const folder = mkdtempSync(path.join(os.tmpdir(), 'sarasehan-pictures-'))
let screen
tellOn(process.stderr)
try {
  screen = screenMissing() ? await openVirtualScreen() : undefined
  mkdirSync(pictures, { recursive: true })
  await withSample('after', { language: 'id', theme: 'light' }, takeAfterTheDay)
  await withSample('during', { language: 'id', theme: 'light' }, takeDuringTheDay)
  await withSample('english', { language: 'en', theme: 'dark' }, takeEnglish)
} catch (error) {
  tellFailure(error)
  process.exitCode = 1
} finally {
  await screen?.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

async function takeAfterTheDay({ page, data, show, keep }) {
  await keep('home')
  await show('prepare')
  await page.getByRole('navigation').getByRole('button', { name: 'Sampah Terpadu' }).click()
  await keep('prepare')
  await show('agreements')
  await keep('agreements')
  await show('minutes')
  await page.locator('iframe:not([aria-hidden="true"])').waitFor()
  await keep('minutes')
  takePageOfTheNotula(data)
}

async function takeDuringTheDay(program) {
  const { page, show, keep } = program
  await backTo(duringTheDay, program)
  await show('live')
  await atRest(page)
  const newer = page.getByRole('button', { name: wordsOf('id').live.stream.newer })
  if (await newer.isVisible()) await newer.click()
  await atRest(page)
  await page.getByRole('feed').getByRole('article').last().click()
  await page.keyboard.press('Escape')
  await page.keyboard.type('Sisa dapur hotel dijemput tiap pagi dengan ember tertutup !saran')
  await keep('live')
}

async function takeEnglish({ show, keep }) {
  await show('agreements')
  await keep('agreements-en-dark')
}

function takePageOfTheNotula(data) {
  const pdf = path.join(folder, 'notula.pdf')
  const png = path.join(folder, 'notula')
  const [{ code }] = JSON.parse(runCommand('list', '--json', '--data', data))
  runCommand('export', '--data', data, '--workshop', code, '--document', 'notula', '--lang', 'id', '--out', pdf)
  const pages = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).split('\f')
  const withIndicators = String(pages.findIndex((text) => text.includes('IK-01')) + 1)
  execFileSync('pdftoppm', ['-png', '-singlefile', '-f', withIndicators, '-l', withIndicators, '-r', '80', pdf, png])
  keepPicture('notula', readFileSync(`${png}.png`))
}

/** Takes back, step by step, what the sample's people did after this moment, and stops the program's clocks there. */
async function backTo(moment, { app, page, workshopId, ask }) {
  await app.evaluate((_electron, at) => Object.assign(Date, { now: () => at }) && undefined, moment)
  await page.evaluate((at) => Object.assign(Date, { now: () => at }) && undefined, moment)
  const send = (name, input) => ask(name, input, { id: v7(), at: moment, workshopId })
  for (;;) {
    const { undo } = await ask('history.next', { workshopId })
    if (!undo || undo.at <= moment) break
    await send('history.undo', { workshopId })
  }
  const { steps } = await ask('workshops.get', { workshopId })
  await send('room.step', { workshopId, stepId: steps.find(({ role }) => role === 'inputs').id })
  const waiting = (await ask('people.ofWorkshop', { workshopId })).filter(({ shortName }) => ['DLH', 'Lurah BT'].includes(shortName))
  for (const { id } of waiting) await send('room.queue', { workshopId, entryId: v7(), attendanceId: id })
}

/** Starts the program on a data folder of its own with the sample workshop in it, hands it over, and closes it. */
async function withSample(name, settings, use) {
  const data = path.join(folder, name)
  runCommand('demo', '--data', data)
  writeFileSync(path.join(data, 'settings.json'), JSON.stringify({ ...settings, textSize: 100 }))
  const app = await _electron.launch({ executablePath: electronPath(), args: [...flags, root, '--data', data], env: environment() })
  try {
    // A backup begun by now would tell its real time beside the sample's.
    await app.evaluate(({ utilityProcess }) => Object.assign(utilityProcess, { fork: () => ({ once: () => {} }) }) && undefined)
    const page = await app.firstWindow()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await app.evaluate(({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0].setContentSize(width, height), size)
    const ask = async (name, input, sent) => {
      const reply = await page.evaluate((asked) => window.sarasehan.dispatch(...asked), [name, input, sent].filter(Boolean))
      if (!reply.ok) throw new Error(`${name}: ${reply.refusal.code} ${JSON.stringify(reply.refusal.details)}`)
      return reply.value
    }
    const [series] = await ask('workshops.list', {})
    const workshopId = series.workshops[0].id
    const show = (screen) => page.evaluate((address) => (window.location.hash = address), `#/${workshopId}/${screen}`)
    const keep = async (name) => keepPicture(name, await atRest(page))
    await use({ app, page, data, workshopId, ask, show, keep })
  } finally {
    await app.close()
  }
}

/** The window's picture once it does not change any more. */
async function atRest(page) {
  await page.mouse.move(0, 0)
  let last
  for (let tries = 0; tries < 20; tries++) {
    await pause(500)
    const picture = await page.screenshot()
    if (last?.equals(picture)) break
    last = picture
  }
  return last
}

/** Writes a picture with 256 colours or fewer, so that the repository stays small. */
function keepPicture(name, png) {
  const { width, height, ...image } = decode(png)
  const [pixels] = toRGBA8({ width, height, ...image })
  const bytes = Buffer.from(encode([pixels], width, height, 256))
  if (bytes.length > largest) throw new SetUpError(`The picture "${name}" has ${bytes.length} bytes; at most ${largest} are wanted.`)
  writeFileSync(path.join(pictures, `${name}.png`), bytes)
  process.stdout.write(`${name}.png ${width}×${height}, ${Math.round(bytes.length / 1000)} kB\n`)
}

function runCommand(...args) {
  return execFileSync(electronPath(), [...flags, root, ...args], {
    env: environment(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}

function environment() {
  return { ...electronEnvironment(), ...screen?.env }
}
