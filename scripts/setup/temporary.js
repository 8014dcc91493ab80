// Half-built things: each in a folder of its own, beside the place where it goes when it is whole.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { alive } from './lock.js'
import { sharedFolder } from './paths.js'
import { removeAtTheEnd } from './run.js'

/** A folder for something half-built, in the shared cache unless said otherwise; those of set-ups that were killed are removed first. */
export function temporaryFolder(place = sharedFolder()) {
  for (const name of readdirSync(place)) {
    const pid = /^sarasehan-building-(\d+)-/.exec(name)?.[1]
    if (pid && !alive(Number(pid))) removeOwn(path.join(place, name))
  }
  const folder = mkdtempSync(path.join(place, `sarasehan-building-${process.pid}-`))
  return { folder, remove: removeAtTheEnd(folder) }
}

// In a place that users share, what another one left is not ours to remove.
function removeOwn(folder) {
  const owner = statSync(folder, { throwIfNoEntry: false })?.uid
  if (owner === process.getuid?.()) rmSync(folder, { recursive: true, force: true })
}
