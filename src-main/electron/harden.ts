import { app, type Session, type WebContents } from 'electron'
import { isOurs } from './policy.ts'

/** Refuses everything a page of ours never needs: other origins, new windows, webviews, permissions, downloads. */
export function hardenContents(): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => {
      if (!isOurs(event.url)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** Keeps a session on this machine: no request but to our own scheme, no permission, no download, no dictionary from elsewhere. */
export function hardenSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({
      cancel: !(
        isOurs(details.url) ||
        details.url.startsWith('devtools:') ||
        details.url.startsWith('data:') ||
        details.url.startsWith('blob:')
      ),
    })
  })
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerDictionaryDownloadURL('app://sarasehan/none/')
}
