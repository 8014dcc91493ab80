import type { Handlers } from './operations.ts'
import type { Ports } from './ports.ts'

/** What the command line needs of the process around it. */
export interface Outside {
  readonly handlersFor: (ports: Ports, dataFolder: string) => Handlers
  readonly ports: Ports
  /** The data folder where none is named: `SARASEHAN_DATA`, or else the user's own. */
  readonly dataFolder: string
  /** Where relative paths begin. */
  readonly workingFolder: string
  readonly deviceName: string
  /** Standard output: only what was asked for, a line at a time. */
  readonly print: (line: string) => void
  /** Standard error: one line. */
  readonly complain: (line: string) => void
  readonly logDefect: (name: string, error: unknown) => void
}
