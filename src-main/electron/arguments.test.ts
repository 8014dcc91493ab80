import { describe, expect, it } from 'vitest'
import { dataFolder, isCommand, ownArguments } from './arguments.ts'

describe('what opens the window and what is answered without one', () => {
  const window = [
    [],
    ['--data', '/tmp/x'],
    ['--data=/tmp/x'],
    ['--data'],
    ['monev-2022.sarasehan'],
    ['--data', '/tmp/x', 'monev.sarasehan'],
  ]
  const answered = [
    ['demo', '--data', '/tmp/x'],
    ['--data', '/tmp/x', 'list'],
    ['--data=/tmp/x', 'list'],
    ['--help'],
    ['--version'],
    ['bogus'],
    ['--bogus'],
    ['check', 'monev.sarasehan'],
  ]
  it.each(window.map((args) => [args]))('%j opens the window', (args) => expect(isCommand(args)).toBe(false))
  it.each(answered.map((args) => [args]))('%j is answered', (args) => expect(isCommand(args)).toBe(true))
})

it('switches of Chromium and the folder of the project are no words of the person', () => {
  const project = process.cwd()
  expect(ownArguments(['electron', '--no-sandbox', project, '--log-level=3', 'list'], false)).toEqual(['list'])
  expect(ownArguments(['sarasehan', '--', 'list'], true)).toEqual(['list'])
})

it('the data folder is the one named, else the one of the environment, else the usual one', () => {
  const environment = { SARASEHAN_DATA: '/from/environment' }
  expect(dataFolder(['list', '--data', '/named'], environment, '/usual')).toBe('/named')
  expect(dataFolder(['--data=/named', 'list'], environment, '/usual')).toBe('/named')
  expect(dataFolder(['list'], environment, '/usual')).toBe('/from/environment')
  expect(dataFolder([], {}, '/usual')).toBe('/usual')
})
