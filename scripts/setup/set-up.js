// Everything between a fresh clone and a program that starts: each step is skipped when it has been done.
import { addonCompiled, addonReady, placeAddon } from './addon.js'
import { buildRuntime, runtimeReady } from './development-runtime.js'
import { downloadElectron, downloadSettled, publishedElectron } from './electron-download.js'
import { fetchNode, installLibraries, librariesReady, nodeReady } from './libraries.js'
import { lockSetUp } from './lock.js'
import { requireNode } from './node-version.js'
import { buildProgram, programReady } from './program.js'
import { interruptible } from './run.js'
import { installationInterrupted, installPackages, missingPackages } from './system-packages.js'

/** Sets up what `purpose` needs: 'start' ends with a built program, 'test' builds later and has tools of its own. */
export async function setUp(purpose) {
  requireNode()
  await interruptible(async () => {
    let unlock
    for (const { ready, make } of steps(purpose)) {
      if (ready()) continue
      unlock ??= await lockSetUp()
      // Another set-up may have done it while this one waited.
      if (!ready()) await make()
    }
    unlock?.()
  })
}

function steps(purpose) {
  const development = () => !publishedElectron()
  const missing = () => missingPackages(purposes(purpose))
  return [
    { ready: librariesReady, make: installLibraries },
    { ready: nodeReady, make: fetchNode },
    { ready: downloadSettled, make: downloadElectron },
    // After the download, because only then it is known whether something must be compiled: nobody is asked twice.
    { ready: () => missing().length === 0 && !installationInterrupted(), make: () => installPackages(missing()) },
    { ready: () => !development() || runtimeReady(), make: buildRuntime },
    { ready: () => addonReady({ development: development() }), make: () => placeAddon({ development: development() }) },
    ...(purpose === 'start' ? [{ ready: programReady, make: buildProgram }] : []),
  ]
}

function purposes(purpose) {
  const needed = ['window']
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) needed.push('display')
  if (!publishedElectron() && !addonCompiled()) needed.push('compiling')
  if (purpose === 'test') needed.push('tests')
  return needed
}
