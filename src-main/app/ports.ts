import type { Settings } from '../contract/settings.ts'
import type { SourceReading, SourceRequest } from '../features/spreadsheets/read-source.ts'
import type { PickedFiles } from './picked-files.ts'

/** A page to print: complete HTML whose links stay inside the program. */
export interface PrintJob {
  readonly html: string
  readonly title: string
  readonly language: 'id' | 'en'
  readonly footer: string
  /** The data folder whose pictures it may show, at `/attachments/<sha256>`. */
  readonly dataFolder: string
}

/** A picture drawn anew: nothing of the file it came from but what is seen. Measures in pixels. */
export interface DrawnPicture {
  readonly bytes: Uint8Array
  readonly mime: 'image/png' | 'image/jpeg'
  readonly width: number
  readonly height: number
}

/** What only the surrounding system can do. Electron gives the real ones, tests give their own. */
export interface Ports {
  /** Milliseconds UTC. */
  now(): number
  printPdf(page: PrintJob): Promise<{ bytes: Uint8Array; pages: number }>
  /**
   * Draws a PNG, JPEG or SVG anew in a process of its own, its longer side at most `longest` pixels: without scripts, places, dates or anything
   * else the file held. Null where it cannot be drawn.
   */
  drawPicture(picture: { bytes: Uint8Array; mime: string; longest: number }): Promise<DrawnPicture | null>
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
