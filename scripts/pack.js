// npm run pack: packs the program into a folder under release/ that starts. Words after `--` go to electron-builder,
// as in `npm run pack -- --linux deb`; installers are only made of the published Electron.

import path from 'node:path'
import { electronPath, electronVersion } from './electron.js'
import { runInForeground } from './foreground.js'
import { publishedElectron } from './setup/electron-download.js'
import { nodePath, toolPath } from './setup/paths.js'
import { SetUpError, tellFailure, tellOn } from './setup/report.js'
import { toolsOnPath } from './setup/run.js'
import { setUp } from './setup/set-up.js'

const wanted = process.argv.slice(2)

tellOn(process.stdout)
try {
  await setUp('start')
  process.exitCode = await runInForeground(nodePath, [toolPath('electron-builder'), ...packing()], { env: toolsOnPath() })
} catch (error) {
  tellFailure(error)
  process.exitCode = 1
}

function packing() {
  const onlyFolder = wanted.length === 0 || wanted.includes('--dir')
  const always = ['--publish', 'never', ...(wanted.length === 0 ? ['--dir'] : wanted)]
  if (publishedElectron()) return always
  if (!onlyFolder) throw new SetUpError('Installers are made of the published Electron only, and this machine could not download it.')
  return [...always, `-c.electronDist=${path.dirname(electronPath())}`, `-c.electronVersion=${electronVersion()}`]
}
