import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Switches of Chromium and of test drivers that are no words of ours. */
const foreign =
  /^--?(no-sandbox|log-level|disable-|enable-|remote-debugging|inspect|user-data-dir|ozone-platform|force-|js-flags|original-process-start-time|allow-file-access|no-first-run|in-process-gpu|use-gl|log-net-log|net-log|host-resolver|proxy-|v=|vmodule|headless)/

/**
 * What the person typed after the program's name. An unpackaged start has the project's folder as its first word; Chromium's own
 * switches are left out, and `--` before a command is passed over.
 */
export function ownArguments(argv: readonly string[], packaged: boolean): string[] {
  const words = argv.slice(1).filter((word) => !foreign.test(word))
  const rest = !packaged && words[0] !== undefined && isProject(words[0]) ? words.slice(1) : words
  return rest[0] === '--' ? rest.slice(1) : rest
}

/** Whether something is asked for, or misspelt, that is answered without a window; only the choice of a data folder, or a package to open, is not. */
export function isCommand(args: readonly string[]): boolean {
  const [first, , ...rest] = args
  if (first === undefined) return false
  if (first === '--data') return isCommand(rest)
  if (first.startsWith('--data=')) return isCommand(args.slice(1))
  return !first.endsWith('.sarasehan')
}

/** The data folder named by `--data`, by the environment, or the given one. */
export function dataFolder(args: readonly string[], environment: NodeJS.ProcessEnv, usual: string): string {
  const at = args.indexOf('--data')
  const named = at >= 0 ? args[at + 1] : args.find((word) => word.startsWith('--data='))?.slice('--data='.length)
  return named || environment.SARASEHAN_DATA || usual
}

function isProject(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true && existsSync(join(path, 'package.json'))
}
