import { expect, it } from 'vitest'
import { requireNode } from './node-version.js'

it.each(['20.18.0', '20.20.2', '22.0.0', '24.21.0'])('sets up on Node %s', (version) => {
  expect(() => requireNode(version)).not.toThrow()
})

it.each(['18.20.0', '20.17.9'])('stops with one sentence on Node %s', (version) => {
  expect(() => requireNode(version)).toThrow(`this is Node ${version}`)
})
