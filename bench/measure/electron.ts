/** The project's folder. */
export const root = process.env.SARASEHAN_ROOT ?? process.cwd()

/** What every start of Electron needs here; as root the browser's sandbox cannot work. */
export const electronFlags = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--log-level=3']

/** The executable that `npm run bench` found. */
export function electron(): string {
  const executable = process.env.SARASEHAN_ELECTRON
  if (!executable) throw new Error('SARASEHAN_ELECTRON names no executable; please run npm run bench')
  return executable
}

/** The environment without anything that would change how the program starts. */
export function benchEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    ([name, value]) => value !== undefined && !/^(SARASEHAN_|BENCH_|ELECTRON_RUN_AS_NODE$|NODE_OPTIONS$)/.test(name),
  )
  return Object.fromEntries(kept) as Record<string, string>
}
