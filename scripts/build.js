// Builds the program into dist/: main process, preload, renderer. Runs on the Node that came with the libraries.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { alive } from './setup/lock.js'
import { inProject, workFolder } from './setup/paths.js'
import { buildStamp, sourceState } from './setup/program.js'

// What both runtimes understand: Electron 33 has Chrome 130 and Node 20.18.
const forWindows = 'chrome130'
const forNode = 'node20.18'
const provided = [/^electron(\/.*)?$/, /^node:/, ...builtinModules, 'better-sqlite3']

const state = sourceState()
// Built beside dist/ and swapped at the end: an interrupted build leaves the last whole one.
const fresh = path.join(workFolder, `dist-${process.pid}`)
removeLeftovers()
process.on('exit', () => rmSync(fresh, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1))

await one('main', mainProcess())
await one('preload', preload())
await one('renderer', renderer())
writeFileSync(path.join(fresh, path.basename(buildStamp)), state)
swap(inProject('dist'))

function mainProcess() {
  const entries = ['main', 'worker'].map((name) => inProject('src-main', 'electron', `${name}.ts`)).filter((file) => existsSync(file))
  return {
    root: inProject(),
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { target: 'node', noExternal: true },
    build: {
      ssr: true,
      target: forNode,
      minify: false,
      rolldownOptions: {
        input: entries,
        external: provided,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  }
}

// A sandboxed preload is one CommonJS file that may ask for nothing but Electron.
function preload() {
  return {
    root: inProject(),
    ssr: { target: 'node', noExternal: true },
    build: {
      ssr: true,
      target: forNode,
      minify: false,
      rolldownOptions: {
        input: inProject('src-main', 'electron', 'preload.ts'),
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
      },
    },
  }
}

// Relative addresses, no code or data inside the pages: the windows' content policy allows neither.
function renderer() {
  const folder = inProject('src-renderer')
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'))
  return {
    root: folder,
    base: './',
    plugins: [react()],
    build: {
      target: forWindows,
      cssTarget: forWindows,
      minify: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: pages.map((name) => path.join(folder, name)) },
    },
  }
}

async function one(name, config) {
  const start = performance.now()
  const outDir = path.join(fresh, name)
  mkdirSync(outDir, { recursive: true })
  await build({
    ...config,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: { ...config.build, outDir, emptyOutDir: true, reportCompressedSize: false },
  })
  const files = readdirSync(outDir, { recursive: true }).map((file) => statSync(path.join(outDir, file)))
  const size = files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0)
  process.stdout.write(`built ${name}: ${Math.round(size / 1000)} kB in ${((performance.now() - start) / 1000).toFixed(1)} s\n`)
}

function swap(place) {
  const old = `${fresh}-old`
  if (existsSync(place)) renameSync(place, old)
  renameSync(fresh, place)
  rmSync(old, { recursive: true, force: true })
}

// What a build left that was killed.
function removeLeftovers() {
  mkdirSync(workFolder, { recursive: true })
  for (const name of readdirSync(workFolder)) {
    const pid = /^dist-(\d+)/.exec(name)?.[1]
    if (pid && !alive(Number(pid))) rmSync(path.join(workFolder, name), { recursive: true, force: true })
  }
}
