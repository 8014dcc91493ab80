// Runs a program in the foreground of ours: it has our input and output, and gets the signals that we get.
import { spawn } from 'node:child_process'
import os from 'node:os'

/** The signals that ask to stop. */
export const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Runs a program to its end and answers its exit status. */
export function runInForeground(command, args, { env = process.env, cwd, stdio = 'inherit' } = {}) {
  // In a process group of its own each Ctrl+C reaches it once, through here, although the terminal and npm both
  // send it to us: the second one within a moment would make Chromium drop everything.
  const child = spawn(command, args, { cwd, env, stdio, detached: process.platform !== 'win32' })
  let last = Number.NEGATIVE_INFINITY
  const forward = (signal) => {
    if (performance.now() - last > 1000) child.kill(signal)
    last = performance.now()
  }
  for (const signal of stopSignals) process.on(signal, forward)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      for (const name of stopSignals) process.off(name, forward)
      resolve(code ?? 128 + os.constants.signals[signal])
    })
  })
}
