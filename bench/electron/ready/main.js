// Starts the program, or a bare window, and tells on its output the instants of the start; then it closes as a person would.
// Both sides carry the same watch: nothing of it is in the program.
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'
import { openBareWindow } from '../bare/window.js'

const { BENCH_PROGRAM: program, BENCH_LIVE: live } = process.env
const now = () => performance.timeOrigin + performance.now()
const told = { began: now() }
let busy = 0

app.on('browser-window-created', (_event, window) => {
  told.beforeWindow ??= busy + processorTime()
  window.once('show', () => {
    told.shown = now()
    end()
  })
})
app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', async () => {
    Object.assign(told, await contents.executeJavaScript(`(${String(watch)})(${JSON.stringify(live ?? null)})`))
    end()
  })
})
// What our own lines take until the window is there: while they load, and from the moment the system is ready.
busy -= processorTime()
if (program) await import(pathToFileURL(program).href)
else void app.whenReady().then(openBareWindow)
busy += processorTime()
app.prependOnceListener('ready', () => {
  busy -= processorTime()
})

// What this thread has had of the processor, in milliseconds: the same whatever else the machine does.
function processorTime() {
  return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6
}

function end() {
  if (told.typing === undefined || told.shown === undefined) return
  process.stdout.write(`READY ${JSON.stringify(told)}\n`)
  app.quit()
}

// In the page: goes to the workshop as soon as its line stands on the first screen, and waits for the line one types on,
// focused, in a frame that has been painted.
function watch(address) {
  const at = () => performance.timeOrigin + performance.now()
  const seen = { dom: at() }
  return new Promise((resolve) => {
    const look = () => {
      const link = address && document.querySelector(`a[href="${address}"]`)
      if (link && !seen.home) {
        seen.home = at()
        link.click()
      }
      const field = document.activeElement
      if (field?.tagName !== 'TEXTAREA' || field.disabled) requestAnimationFrame(look)
      else afterPaint(() => resolve({ ...seen, typing: at(), first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime }))
    }
    requestAnimationFrame(look)
  })
  function afterPaint(then) {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = then
    requestAnimationFrame(() => port2.postMessage(0))
  }
}
