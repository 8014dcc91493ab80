import { spawn } from 'node:child_process'
import { electronExecutable, electronFlags, environment, root } from './program.ts'

interface Ended {
  readonly status: number | null
  readonly seconds: number
  readonly printed: readonly string[]
  /** The lines of stderr that are the program's own. */
  readonly said: readonly string[]
}

/** Starts the program once more, with a command or to open a window, and waits for its end. */
export async function startAgain(folder: string, command: readonly string[] = []): Promise<Ended> {
  const began = Date.now()
  const child = spawn(electronExecutable(), [...electronFlags, root, ...command, '--data', folder], {
    env: { ...environment(), SARASEHAN_HEADLESS: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { status, seconds: (Date.now() - began) / 1000, printed: linesOf(printed), said: linesOf(said) }
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}
