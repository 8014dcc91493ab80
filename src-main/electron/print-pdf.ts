import { join } from 'node:path'
import { BrowserWindow, type Session, session } from 'electron'
import { documentWords } from '#words/documents.ts'
import type { PrintJob } from '../app/ports.ts'
import { Refusal } from '../contract/refusal.ts'
import { escaped } from '../features/documents/escape.ts'
import { serveApp } from './app-protocol.ts'
import { finishedBeside } from './finish-beside.ts'
import { hardenSession } from './harden.ts'
import { origin, scheme } from './policy.ts'

/** What to print: page size and margins come from its stylesheet; `landscape` only where that says nothing; `resources` is the folder the stylesheet and fonts ship in. */
export type Print = PrintJob & { readonly resources: string; readonly landscape?: boolean }

/**
 * Prints a document to a tagged A4 PDF in a hidden window without scripts, frames or requests to anywhere, one at a time.
 * Refuses (`cannotPrint`) when the window dies or takes longer than a minute; text that was shrunk or set in other fonts than ours is a defect.
 */
export function printPdf(print: Print): Promise<{ bytes: Uint8Array; pages: number }> {
  const turn = lastPrint.then(() => printed(print))
  lastPrint = turn.catch(() => undefined)
  return turn
}

let lastPrint: Promise<unknown> = Promise.resolve()
let printsSoFar = 0
const pages = new Map<string, string>()
let dataFolderOfPrint: string | undefined
const patience = 60_000

async function printed({
  html,
  title,
  language,
  footer,
  resources,
  dataFolder,
  landscape = false,
}: Print): Promise<{ bytes: Uint8Array; pages: number }> {
  printsSoFar += 1
  const path = `/document/print-${printsSoFar}`
  pages.set(path, html)
  dataFolderOfPrint = dataFolder
  const window = new BrowserWindow({
    show: false,
    width: 900,
    height: 1200,
    webPreferences: {
      session: printSession(resources),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
      backgroundThrottling: false,
      navigateOnDragDrop: false,
    },
  })
  try {
    const raw = await inTime(window, async () => {
      await window.loadURL(origin + path)
      return window.webContents.printToPDF({
        landscape,
        preferCSSPageSize: true,
        printBackground: true,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: footerTemplate(footer, language),
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      })
    })
    return await finishedBeside({ raw, title, language })
  } finally {
    pages.delete(path)
    window.destroy()
  }
}

// Nothing of it reaches the disk, and it shares nothing with the program's own windows.
function printSession(resources: string): Session {
  const own = session.fromPartition('print')
  if (own.protocol.isProtocolHandled(scheme)) return own
  hardenSession(own)
  const documents = join(resources, 'documents')
  serveApp(own, { renderer: documents, resources, data: () => dataFolderOfPrint }, async ({ pathname }) => pages.get(pathname))
  return own
}

async function inTime<Value>(window: BrowserWindow, work: () => Promise<Value>): Promise<Value> {
  let alarm: NodeJS.Timeout | undefined
  const gaveUp = new Promise<never>((_, refuse) => {
    alarm = setTimeout(() => refuse(new Refusal('cannotPrint', { why: 'timeout' })), patience)
    window.webContents.once('render-process-gone', (_event, { reason }) => refuse(new Refusal('cannotPrint', { why: reason })))
  })
  try {
    return await Promise.race([work(), gaveUp])
  } finally {
    clearTimeout(alarm)
  }
}

// Chrome sets it in a page of its own, where only the system's fonts exist: those that have Arial's measures. The state, its first part, is bold;
// a long title in the middle gives way to what stands around it.
function footerTemplate(footer: string, language: PrintJob['language']): string {
  const { page, of } = documentWords(language).footer
  const parts = footer.split(' · ').map(escaped)
  const [state, document, detail] = [parts[0], parts.slice(1, -1).join(' · '), parts.slice(1).at(-1)]
  return `<style>#footer{padding:0;overflow:hidden}div{min-width:0;font:7.2pt/10pt Arial,"Liberation Sans",Arimo,Helvetica,sans-serif;color:#4d4d4d}div>*{flex:none;white-space:pre}b{color:#111}</style>
<div style="box-sizing:border-box;width:100%;padding:0 20mm 8mm 30mm"><div style="display:flex;padding-top:4pt;border-top:.4pt solid #8c8c8c">
<b>${state ?? ''}</b>${document === '' ? '' : `<span> · </span><span style="flex:0 1 auto;min-width:0;overflow:hidden;text-overflow:ellipsis">${document}</span>`}${detail === undefined ? '' : `<span> · ${detail}</span>`}
<span style="margin-left:auto;padding-left:8mm">${page} <span class="pageNumber"></span> ${of} <span class="totalPages"></span></span></div></div>`
}
