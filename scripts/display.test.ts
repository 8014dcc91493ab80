import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openVirtualScreen, screenMissing } from './display.js'

const linux = process.platform === 'linux'

it.runIf(linux)('knows a machine without a screen', () => {
  expect(screenMissing({})).toBe(true)
  expect(screenMissing({ DISPLAY: ':0' })).toBe(false)
  expect(screenMissing({ WAYLAND_DISPLAY: 'wayland-0' })).toBe(false)
})

it.runIf(linux && spawnSync('Xvfb', ['-help']).error === undefined)(
  'opens a screen of its own, and leaves nothing when it closes',
  async () => {
    const screen = await openVirtualScreen()
    const socket = `/tmp/.X11-unix/X${screen.env.DISPLAY.slice(1)}`
    expect(existsSync(socket)).toBe(true)
    await screen.close()
    expect(existsSync(socket)).toBe(false)
    expect(existsSync(screen.env.XAUTHORITY)).toBe(false)
  },
)
