import { expect, it } from 'vitest'
import { neededHere } from './platform.js'

const debian = { os: 'linux', cpu: 'x64', libc: 'glibc' }
const binding = { optional: true, os: ['linux'], cpu: ['x64'], libc: ['glibc'] }

it('misses every package that is not optional, and an optional one that is made for this machine', () => {
  expect(neededHere({}, debian)).toBe(true)
  expect(neededHere(binding, debian)).toBe(true)
})

it('does without what is made for other machines, or for any', () => {
  expect(neededHere(binding, { ...debian, libc: 'musl' })).toBe(false)
  expect(neededHere(binding, { ...debian, os: 'darwin' })).toBe(false)
  expect(neededHere({ optional: true, cpu: ['wasm32'] }, debian)).toBe(false)
  expect(neededHere({ optional: true }, debian)).toBe(false)
})
