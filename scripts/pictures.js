// npm run pictures: sets up, and takes the README's pictures on the Node that every tool runs on.
import { runInForeground } from './foreground.js'
import { inProject, nodePath, root } from './setup/paths.js'
import { tellFailure, tellOn } from './setup/report.js'
import { setUp } from './setup/set-up.js'

tellOn(process.stderr)
try {
  await setUp('start')
  process.exitCode = await runInForeground(nodePath, [inProject('scripts', 'take-pictures.js')], { cwd: root })
} catch (error) {
  tellFailure(error)
  process.exitCode = 1
}
