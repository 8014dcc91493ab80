// npm run bench: sets up, builds, and runs the benches side by side into one table. `npm run bench -- B3` runs one of them.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { build } from 'vite'
import { openVirtualScreen, screenMissing } from '../scripts/display.js'
import { electronEnvironment, electronPath } from '../scripts/electron.js'
import { runInForeground } from '../scripts/foreground.js'
import { inProject, nodePath, root, workFolder } from '../scripts/setup/paths.js'
import { tellFailure, tellOn } from '../scripts/setup/report.js'
import { setUp } from '../scripts/setup/set-up.js'

const bundle = path.join(workFolder, 'bench')

tellOn(process.stdout)
try {
  await setUp('start')
  await bundleBenches()
  process.exitCode = await runBenches(process.argv.slice(2))
} catch (error) {
  tellFailure(error)
  process.exitCode = 1
}

// The sides that run in process are the program's own sources, bundled as the program is.
async function bundleBenches() {
  mkdirSync(bundle, { recursive: true })
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { target: 'node', noExternal: true },
    build: {
      ssr: true,
      target: 'node24',
      minify: false,
      outDir: bundle,
      emptyOutDir: true,
      rolldownOptions: {
        input: inProject('bench', 'bench.ts'),
        external: ['better-sqlite3', '@playwright/test', '@actual-app/api'],
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  })
}

async function runBenches(args) {
  const screen = screenMissing() ? await openVirtualScreen() : undefined
  const env = { ...electronEnvironment(), ...screen?.env, SARASEHAN_ELECTRON: electronPath(), SARASEHAN_ROOT: root }
  try {
    return await runInForeground(nodePath, [path.join(bundle, 'bench.js'), ...args], { cwd: root, env })
  } finally {
    await screen?.close()
  }
}
