import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Program } from './program.ts'

/** Drawn of lines, with everything a drawing could do to whoever opens it. */
const drawing = `<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" onload="fetch('http://127.0.0.1:9/ran')">
<script>fetch('http://127.0.0.1:9/ran')</script><image href="http://127.0.0.1:9/loaded.png" width="5" height="5"/>
<rect x="10" y="10" width="80" height="30" fill="#b91c1c"/></svg>`

/** Puts a drawing of lines into a folder and gives its path. */
export function aDrawing(folder: string): string {
  const file = path.join(folder, 'lambang.svg')
  writeFileSync(file, drawing)
  return file
}

/** Puts a photograph into a folder: wider than any logo is kept, with a place and a maker in its head. */
export async function aPhotograph(program: Program, folder: string): Promise<string> {
  const data = await program.page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 3000
    canvas.height = 1500
    const brush = canvas.getContext('2d')
    if (!brush) throw new Error('nothing to draw with')
    brush.fillStyle = '#1d6b3f'
    brush.fillRect(0, 0, 3000, 1500)
    return canvas.toDataURL('image/jpeg', 0.8)
  })
  const bytes = Buffer.from(data.slice(data.indexOf(',') + 1), 'base64')
  const note = Buffer.from('Exif\0\0GPS -1.2379 116.8529 Kamera Rahasia')
  const head = Buffer.from([0xff, 0xe1, (note.length + 2) >> 8, (note.length + 2) & 0xff])
  const file = path.join(folder, 'foto.jpg')
  writeFileSync(file, Buffer.concat([bytes.subarray(0, 2), head, note, bytes.subarray(2)]))
  return file
}
