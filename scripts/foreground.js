// Runs a program in the foreground of ours: it has our input and output, and gets the signals that we get.
import { spawn } from 'node:child_process'
import os from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'

/** The signals that ask to stop. */
export const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Runs a program to its end and answers its exit status; with `whole` its helpers have ended then as well. */
export async function runInForeground(command, args, { env = process.env, cwd, stdio = 'inherit', whole = false } = {}) {
  // In a process group of its own each Ctrl+C reaches it once, through here, although the terminal and npm both
  // send it to us: the second one within a moment would make Chromium drop everything.
  const child = spawn(command, args, { cwd, env, stdio, detached: process.platform !== 'win32' })
  let last = Number.NEGATIVE_INFINITY
  const forward = (signal) => {
    if (performance.now() - last > 1000) child.kill(signal)
    last = performance.now()
  }
  for (const signal of stopSignals) process.on(signal, forward)
  const watch = whenNpmEnds(() => forward('SIGTERM'))
  try {
    const status = await exitStatus(child)
    if (whole) await endHelpers(child.pid)
    return status
  } finally {
    clearInterval(watch)
    for (const signal of stopSignals) process.off(signal, forward)
  }
}

// npm hands a signal to the shell between it and us, and that ends without handing it on.
function whenNpmEnds(act) {
  const parent = process.ppid
  return process.env.npm_lifecycle_event ? setInterval(() => process.ppid !== parent && act(), 500) : undefined
}

function exitStatus(child) {
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(code ?? 128 + os.constants.signals[signal]))
  })
}

// They have lost the program that they worked for, and some need seconds to notice.
async function endHelpers(group) {
  for (let left = 10; left > 0 && send(group, 0); left--) await pause(20)
  if (send(group, 'SIGKILL')) await pause(20)
}

function send(group, signal) {
  try {
    return process.kill(-group, signal)
  } catch {
    return false
  }
}
