import type { Page } from '@playwright/test'
import type { Finding } from '../measure/finding.ts'
import { alternately, valid } from '../measure/samples.ts'
import { bareWindow, liveWindow, type TypingWindow } from '../measure/window.ts'
import { chance } from '../seed/chance.ts'
import { preparedFolder } from '../seed/folders.ts'
import { sentence } from '../seed/sentences.ts'

const keysARun = 40
const rounds = 9

/** B3: from a key to the frame that shows its letter, in a live session of three hundred contributions, against a page with only a field. */
export async function keystroke(): Promise<Finding[]> {
  const { folder, seeded } = await preparedFolder({ contributions: 300, pastWorkshops: 0 })
  const typeLive = () => typed(() => liveWindow(folder, seeded.workshopId))
  const { ours, theirs } = await alternately(typeLive, () => typed(bareWindow), { rounds })
  valid(ours.length >= 300 && ours.length === theirs.length, 'every key was seen on both sides')
  return [
    {
      bench: 'B3',
      what: 'key to paint, 300 in the stream, clock running',
      ours: { name: 'capture line', samples: ours },
      theirs: { name: 'bare textarea', samples: theirs },
      target: { ratio: 1.3, p95: 33, most: 50 },
    },
  ]
}

async function typed(open: () => Promise<TypingWindow>): Promise<number[]> {
  const window = await open()
  try {
    const luck = chance()
    const text = `${sentence(luck)} ${sentence(luck)}`
    // The first keys warm up what runs for the first time.
    for (const key of 'pemanasan ') await strike(window, key, 60)
    await listenForPaint(window.page)
    const keys = text.slice(0, keysARun)
    for (const key of keys) await strike(window, key, 60 + luck.number(40))
    const field = await window.page.evaluate(() => (document.activeElement as HTMLTextAreaElement).value)
    valid(field.endsWith(`pemanasan ${keys}`), 'the field holds what was typed')
    const samples = await window.page.evaluate(() => (globalThis as unknown as { paints: number[] }).paints)
    valid(samples.length === keysARun, 'every key was painted')
    // The next run begins with an empty line.
    await window.page.locator(':focus').fill('')
    await window.page.waitForTimeout(700)
    return samples
  } finally {
    await window.close()
  }
}

async function strike(window: TypingWindow, key: string, rest: number): Promise<void> {
  await window.press(key)
  await window.page.waitForTimeout(rest)
}

/** In the page: from the instant the system gave the key to the first task after the frame it changed has been painted. */
async function listenForPaint(page: Page): Promise<void> {
  await page.evaluate(() => {
    const paints: number[] = []
    Object.assign(globalThis, { paints })
    document.addEventListener(
      'keydown',
      (event) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => paints.push(performance.now() - event.timeStamp)
        requestAnimationFrame(() => port2.postMessage(0))
      },
      { capture: true },
    )
  })
}
