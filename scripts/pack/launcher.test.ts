import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(path.join(os.tmpdir(), 'sarasehan launcher '))
afterAll(() => rmSync(folder, { recursive: true }))

describe.runIf(process.platform === 'linux')('the launcher of the packed program', () => {
  it('refuses root with one sentence', () => {
    expect(launch([], { user: 0, DISPLAY: ':0' })).toEqual({
      status: 1,
      stdout: '',
      stderr: 'Sarasehan tidak dijalankan sebagai root. / Sarasehan does not run as root.\n',
    })
  })

  it('hands everything on as it was typed, and the exit status back', () => {
    expect(launch(['list', '--data', 'a b'], { DISPLAY: ':0' })).toMatchObject({ status: 7, stdout: '<list><--data><a b>\n' })
    expect(launch([], { WAYLAND_DISPLAY: 'wayland-0' }).stdout).toBe('<--ozone-platform=wayland>\n')
  })

  it('gives a command a virtual screen where there is none', () => {
    expect(launch(['list'], {})).toMatchObject({ status: 7, stdout: '<--log-level=3><list>\n' })
  })

  it.each([[[]], [['--data', 'x']], [['--data=x']]])('opens no window that nobody sees: %j', (args) => {
    const { status, stdout, stderr } = launch(args, {})
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^Sarasehan memerlukan layar.* will do\.\n$/)
  })
})

// Started through a link, as an installed program is; the stand-in program prints what it was given.
function launch(args: readonly string[], { user = 1000, ...env }: { user?: number; DISPLAY?: string; WAYLAND_DISPLAY?: string }) {
  mkdirSync(path.join(folder, 'bin'), { recursive: true })
  script('sarasehan.bin', `for word; do printf '<%s>' "$word"; done; echo; exit 7`)
  script('bin/id', `echo ${user}`)
  script('bin/xvfb-run', 'shift; exec "$@"')
  script('bin/xauth', '')
  copyFileSync(path.join(import.meta.dirname, 'launcher.sh'), path.join(folder, 'sarasehan'))
  chmodSync(path.join(folder, 'sarasehan'), 0o755)
  const link = path.join(folder, 'bin', 'sarasehan')
  rmSync(link, { force: true })
  symlinkSync('../sarasehan', link)
  const { status, stdout, stderr } = spawnSync(link, args, { env: { ...env, PATH: `${folder}/bin:/usr/bin:/bin` }, encoding: 'utf8' })
  return { status, stdout, stderr }
}

function script(name: string, content: string) {
  writeFileSync(path.join(folder, name), `#!/bin/sh\n${content}\n`, { mode: 0o755 })
}
