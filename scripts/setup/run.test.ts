import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { alive } from './lock.js'
import { run } from './run.js'

const modulePath = new URL('run.js', import.meta.url).href

describe.runIf(process.platform === 'linux')('the tools of set-up', () => {
  it('answer their exit code, and 127 where there is no such tool', async () => {
    expect(await run('sh', ['-c', 'exit 7'])).toBe(7)
    expect(await run('no-such-tool', [])).toBe(127)
  })

  it('end with a set-up that is killed', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'sarasehan-run-'))
    const file = path.join(folder, 'pid')
    const tool = ['-c', 'echo $$ > "$1"; sleep 60; true', 'sh', file]
    const script = `import { run } from ${JSON.stringify(modulePath)}; await run('sh', ${JSON.stringify(tool)})`
    const setUp = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' })
    const pid = await vi.waitFor(() => Number(/^(\d+)\n$/.exec(readFileSync(file, 'utf8'))?.[1] ?? expect.fail()), 10_000)
    expect(alive(pid)).toBe(true)
    setUp.kill('SIGKILL')
    await vi.waitFor(() => expect(alive(pid)).toBe(false), 10_000)
    rmSync(folder, { recursive: true })
  })
})
