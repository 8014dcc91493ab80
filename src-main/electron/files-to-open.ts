import { resolve } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import { z } from 'zod'
import type { PickedFiles } from '../app/picked-files.ts'

/** What a second start hands to the first: the whole path of the package it was asked to open. */
export const handedOver = z.object({ file: z.string().nullable() }).catch({ file: null })

/** The package named on the command line, as a whole path; null where there is none. */
export function fileToOpen(args: readonly string[], folder: string): string | null {
  const named = args.find((word, index) => word.endsWith('.sarasehan') && args[index - 1] !== '--data')
  return named === undefined ? null : resolve(folder, named)
}

/** Files that the system asks to open, kept until there is a window with an open data folder behind it. */
export interface FilesToOpen {
  open(path: string): void
  showIn(window: BrowserWindow, picked: PickedFiles): void
}

/** No file yet. */
export function filesToOpen(): FilesToOpen {
  const waiting: string[] = []
  let show: ((path: string) => void) | undefined
  return {
    open(path) {
      if (show) show(path)
      else waiting.push(path)
    },
    showIn(window, picked) {
      const send = (path: string) => {
        app.addRecentDocument(path)
        if (!window.isDestroyed()) window.webContents.send('opened', picked.add(path))
      }
      const begin = () => {
        show = send
        for (const path of waiting.splice(0)) send(path)
      }
      // The preload script hears of a file from the moment its page begins to load.
      if (window.webContents.isLoading()) window.webContents.once('did-finish-load', begin)
      else begin()
    },
  }
}
