import { contextBridge, ipcRenderer, webUtils } from 'electron'

// A file may be opened before the page can hear of it.
const opened: unknown[] = []
let hearOpened: ((file: unknown) => void) | undefined
ipcRenderer.on('opened', (_event, file: unknown) => {
  if (hearOpened) hearOpened(file)
  else opened.push(file)
})

/** All a page can reach: ask the door, hand in a file that was dropped, be told of a file to open, that something changed, and what the menu asks for. */
contextBridge.exposeInMainWorld('sarasehan', {
  dispatch: (name: string, input: unknown, sent?: unknown) => ipcRenderer.invoke('dispatch', name, input, sent),
  // Only a file from outside has a path; a page that makes one up gets none.
  dropped: (file: File) => ipcRenderer.invoke('dropped', webUtils.getPathForFile(file), file.name),
  onOpened: (listener: (file: unknown) => void) => {
    hearOpened = listener
    for (const file of opened.splice(0)) listener(file)
    return () => {
      if (hearOpened === listener) hearOpened = undefined
    }
  },
  onChanged: (listener: (what: string) => void) => {
    const hear = (_event: unknown, what: string) => listener(what)
    ipcRenderer.on('changed', hear)
    return () => void ipcRenderer.off('changed', hear)
  },
  onMenu: (listener: (action: string) => void) => {
    const hear = (_event: unknown, action: string) => listener(action)
    ipcRenderer.on('menu', hear)
    return () => void ipcRenderer.off('menu', hear)
  },
})
