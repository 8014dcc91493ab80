import { describe, expect, it } from 'vitest'
import { installPackages, missingPackages } from './system-packages.js'

const nothing = { hasLibrary: () => false, hasProgram: () => false }
const everything = { hasLibrary: () => true, hasProgram: () => true }

describe.runIf(process.platform === 'linux')('system packages', () => {
  it('asks for nothing that is there', () => {
    expect(missingPackages(['window', 'display', 'compiling', 'tests'], everything)).toEqual([])
  })

  it('asks for a compiler only where something must be compiled', () => {
    expect(missingPackages(['window'], nothing)).not.toContain('g++')
    expect(missingPackages(['compiling'], nothing)).toEqual(['python3', 'make', 'g++'])
  })

  it('names one command for someone who is not root', async () => {
    await expect(installPackages(['xvfb'], { isRoot: false })).rejects.toThrow(
      /\nsudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb$/,
    )
  })
})
