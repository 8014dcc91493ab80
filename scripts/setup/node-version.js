// The Node that starts set-up. Everything after set-up runs on the newer one that npm brings.
import { SetUpError } from './report.js'

const oldest = [20, 18]

/** Stops with one sentence where Node is too old to set up. */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return
  throw new SetUpError(
    `Sarasehan needs Node ${oldest.join('.')} or newer to set itself up; this is Node ${version}. Get one from https://nodejs.org and start again.`,
  )
}
