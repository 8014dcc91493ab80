import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const project = join(import.meta.dirname, '..')

it('ships only what its list of licences allows, and says so in resources/licences.txt', () => {
  const run = spawnSync(process.execPath, [join(project, 'scripts', 'licences.js'), '--check'], { encoding: 'utf8' })
  expect(run.stderr).toBe('')
  expect(run.status).toBe(0)
})

it('names no host in package-lock.json, so that it installs from whatever registry a network has', () => {
  const lock = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')) as { packages: Record<string, object> }
  const naming = Object.entries(lock.packages).filter(([, { funding: _whom, ...entry }]: [string, { funding?: unknown }]) =>
    JSON.stringify(entry).includes('://'),
  )
  expect(naming.map(([name]) => name)).toEqual([])
})
