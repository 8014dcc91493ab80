import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

/** A process of a fixture as a program that this Node runs. */
export interface WritingProgram {
  argumentsFor(folder: string, ...more: string[]): string[]
  readonly env: NodeJS.ProcessEnv
  remove(): void
}

const root = join(import.meta.dirname, '..', '..')

/** Builds it into one file, inside the project, where the engine is found. */
export async function buildWritingProgram(source = 'writing-process.fixture.ts'): Promise<WritingProgram> {
  const folder = mkdtempSync(join(root, 'node_modules', '.sarasehan-writing-'))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { target: 'node', noExternal: true },
    build: {
      ssr: true,
      minify: false,
      outDir: folder,
      rolldownOptions: {
        input: join(import.meta.dirname, source),
        external: [/^node:/, 'better-sqlite3'],
        output: { entryFileNames: 'writing.mjs' },
      },
    },
  })
  return {
    argumentsFor: (data, ...more) => [join(folder, 'writing.mjs'), data, join(root, 'resources'), ...more],
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
