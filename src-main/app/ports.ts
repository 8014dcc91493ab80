import type { Settings } from '../contract/settings.ts'
import type { SourceReading, SourceRequest } from '../features/spreadsheets/read-source.ts'
import type { PickedFiles } from './picked-files.ts'

/** A page to print: complete HTML whose links stay inside the program. */
export interface PrintJob {
  readonly html: string
  readonly title: string
  readonly language: 'id' | 'en'
  readonly footer: string
}

/** What only the surrounding system can do. Electron gives the real ones, tests give their own. */
export interface Ports {
  /** Milliseconds UTC. */
  now(): number
  printPdf(page: PrintJob): Promise<{ bytes: Uint8Array; pages: number }>
  /** Asks where to write; null when the person thinks better of it. */
  askWhereToSave(suggestion: { name: string; extension: string; title: string }): Promise<string | null>
  askWhatToOpen(request: { extensions: string[]; title: string }): Promise<string | null>
  /** Files a person has picked, by dialog or by dropping them. */
  readonly picked: PickedFiles
  /**
   * Reads a large table beside the work, so that the room does not feel it, and tells how many rows it found. Refuses as `readSource`
   * does; answers null once the signal stops it.
   */
  readBeside(request: SourceRequest, watch: { signal: AbortSignal; onRows: (count: number) => void }): Promise<SourceReading | null>
  openFile(path: string): Promise<void>
  showInFolder(path: string): void
  copyText(text: string): void
  readSettings(): Settings
  writeSettings(settings: Settings): void
  readonly version: string
  readonly runtime: string
  /** The folder of files that ship with the program. */
  readonly resources: string
}
