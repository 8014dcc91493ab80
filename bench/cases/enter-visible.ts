import type { ElectronApplication, Page } from '@playwright/test'
import { v7 } from 'uuid'
import type { Finding } from '../measure/finding.ts'
import { valid } from '../measure/samples.ts'
import { liveWindow } from '../measure/window.ts'
import { chance } from '../seed/chance.ts'
import { preparedFolder } from '../seed/folders.ts'
import { openRoom } from '../seed/room.ts'
import { sentence } from '../seed/sentences.ts'

const warmUp = 10
const lines = 150

/** B4, on screen: from Enter to the row of the stream that shows the saved words; what is shown was read back after the commit. */
export async function enterVisible(): Promise<Finding[]> {
  const { folder, seeded } = await preparedFolder({ contributions: 300, pastWorkshops: 0 })
  const window = await liveWindow(folder, seeded.workshopId)
  const samples: number[] = []
  const luck = chance()
  let delays: readonly number[] = []
  try {
    await watchLoop(window.app)
    for (let line = 0; line < warmUp + lines; line += 1) {
      const words = `${sentence(luck)} ${v7().slice(-12)}`
      await window.insert(words)
      await waitForRow(window.page, words)
      await window.press('Enter')
      const took = await window.page.evaluate(() => (globalThis as unknown as { shown: Promise<number> }).shown)
      if (line >= warmUp) samples.push(took)
      await window.page.waitForTimeout(80 + luck.number(60))
    }
    delays = await loopDelays(window.app)
  } finally {
    await window.close()
  }
  await countAll(folder, seeded.workshopId)
  return [
    { bench: 'B4', what: 'Enter → durable and visible', ours: { name: 'row painted', samples }, target: { p95: 20, p99: 50 } },
    { bench: 'B4', what: 'main loop delay meanwhile', ours: { name: 'main', samples: delays }, target: { p99: 20 } },
  ]
}

/** In the page: the next Enter starts the clock; a row in view with these words, in a frame that has been painted, stops it. */
async function waitForRow(page: Page, words: string): Promise<void> {
  await page.evaluate((text) => {
    const shown = new Promise<number>((resolve, reject) => {
      setTimeout(() => reject(new Error(`not in view after 5 s: ${text}`)), 5000)
      document.addEventListener('keydown', (event) => requestAnimationFrame(() => look(event.timeStamp)), { capture: true, once: true })
      const look = (from: number) => {
        const row = [...document.querySelectorAll('[data-row]')].at(-1)
        const list = row?.closest('[role="feed"]')
        const inView = row && list && row.getBoundingClientRect().bottom <= list.getBoundingClientRect().bottom + 2
        if (!inView || !row.textContent?.includes(text)) return void requestAnimationFrame(() => look(from))
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now() - from)
        port2.postMessage(0)
      }
    })
    Object.assign(globalThis, { shown })
  }, words)
}

async function watchLoop(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const delays: number[] = []
    let due = performance.now() + 5
    const timer = setInterval(() => {
      delays.push(Math.max(0, performance.now() - due))
      due = performance.now() + 5
    }, 5)
    Object.assign(globalThis, { delays, timer })
  })
}

async function loopDelays(app: ElectronApplication): Promise<number[]> {
  return app.evaluate(() => (globalThis as unknown as { delays: number[] }).delays)
}

async function countAll(folder: string, workshopId: string): Promise<void> {
  const room = openRoom(folder)
  const { count } = await room.call('contributions.count', { workshopId, filter: 'all', words: '' })
  room.open.close()
  valid(count === 300 + warmUp + lines, 'every line is in the database')
}
