import { expect, it } from 'vitest'
import { runInForeground } from './foreground.js'

const node = (script: string) => runInForeground(process.execPath, ['-e', script], { stdio: 'ignore' })

it('passes the exit status of the program on', async () => {
  expect(await node('process.exit(7)')).toBe(7)
})

it('answers a program that was killed as a shell does', async () => {
  expect(await node("process.kill(process.pid, 'SIGKILL')")).toBe(137)
})
