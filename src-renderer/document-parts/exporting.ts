import { useCallback, useRef, useState } from 'react'
import type { Given } from '#contract/contract.ts'
import { useJob } from '../api/hooks.ts'
import { useWords } from '../api/words.tsx'
import { useNotice } from '../parts/notices.tsx'

/** A file that was written: where, when (ms UTC), and how long it is in pages where it has any. */
export interface Written {
  readonly path: string
  readonly at: number
  readonly pages: number | null
}

export interface Exporting {
  /** What is being written now. */
  readonly busy: 'pdf' | 'package' | null
  readonly written: Written | null
  writePdf(): void
  writePackage(): void
  open(path: string): void
  showInFolder(path: string): void
}

/** Writes the document as it stands, or the workshop as a package, and remembers the last file. One at a time. */
export function useExporting(choice: Omit<Given<'documents.export'>, 'path'>): Exporting {
  const { minutes } = useWords()
  const notify = useNotice()
  const exportDocument = useJob('documents.export')
  const exportPackage = useJob('packages.export')
  const openFile = useJob('documents.openFile')
  const showFile = useJob('documents.showInFolder')
  const [busy, setBusy] = useState<Exporting['busy']>(null)
  const [written, setWritten] = useState<Written | null>(null)
  const running = useRef(false)

  const write = useCallback(async (what: 'pdf' | 'package', work: () => Promise<Omit<Written, 'at'> | null>) => {
    if (running.current) return null
    running.current = true
    setBusy(what)
    try {
      const file = await work()
      if (file) setWritten({ ...file, at: Date.now() })
      return file
    } finally {
      running.current = false
      setBusy(null)
    }
  }, [])

  return {
    busy,
    written,
    writePdf: async () => {
      const file = await write('pdf', async () => {
        const reply = await exportDocument({ ...choice, path: null })
        return reply.ok && reply.value.path !== null ? { path: reply.value.path, pages: reply.value.pages } : null
      })
      if (file) {
        const { path } = file
        notify(minutes.writtenPages(fileName(path), file.pages ?? 0), { label: minutes.open, run: () => void openFile({ path }) })
      }
    },
    writePackage: async () => {
      const file = await write('package', async () => {
        const reply = await exportPackage({ workshopId: choice.workshopId, path: null })
        return reply.ok && reply.value.path !== null ? { path: reply.value.path, pages: null } : null
      })
      if (file) {
        const { path } = file
        notify(minutes.written(fileName(path)), { label: minutes.showInFolder, run: () => void showFile({ path }) })
      }
    },
    open: (path) => void openFile({ path }),
    showInFolder: (path) => void showFile({ path }),
  }
}

/** The last part of a path, on every system. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}
