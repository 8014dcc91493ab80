import { contextBridge, ipcRenderer, webUtils } from 'electron'

/** All a page can reach: ask the door, hand in a file that was dropped, be told that something changed, and what the menu asks for. */
contextBridge.exposeInMainWorld('sarasehan', {
  dispatch: (name: string, input: unknown, sent?: unknown) => ipcRenderer.invoke('dispatch', name, input, sent),
  // Only a file from outside has a path; a page that makes one up gets none.
  dropped: (file: File) => ipcRenderer.invoke('dropped', webUtils.getPathForFile(file), file.name),
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
