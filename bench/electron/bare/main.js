// The least an Electron program can be: one window with one field.
import { app } from 'electron'
import { openBareWindow } from './window.js'

app.on('window-all-closed', () => app.quit())
void app.whenReady().then(openBareWindow)
