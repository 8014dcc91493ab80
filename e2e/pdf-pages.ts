import { execFileSync } from 'node:child_process'

/** One page of a PDF: its text cell by cell, its size in millimetres, and its ink. */
export interface PdfPage {
  readonly text: string
  readonly width: number
  readonly height: number
  /** Where ink darker than `shade` (0 black, 255 white) stands on it, in millimetres from the edges: the nearest to each; undefined where there is none. */
  ink(shade: number, within?: Band): Margins | undefined
}

/** A band across the page, in millimetres from its top. */
export interface Band {
  readonly from: number
  readonly to: number
}

export interface Margins {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const dotsPerInch = 60
const millimetre = dotsPerInch / 25.4

/** The pages of a PDF as they come out of the printer. */
export function pagesOf(pdf: string): PdfPage[] {
  const texts = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1)
  const pixels = execFileSync('pdftoppm', ['-gray', '-r', String(dotsPerInch), pdf], { maxBuffer: 1 << 30 })
  let at = 0
  return texts.map((text) => {
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pixels.subarray(at, at + 40).toString('latin1'))
    if (!head) throw new Error('the page was not drawn')
    const [whole, width, height] = [head[0], Number(head[1]), Number(head[2])]
    const drawn = pixels.subarray(at + whole.length, at + whole.length + width * height)
    at += whole.length + width * height
    return {
      text: text.replace(/\s+/g, ' '),
      width: width / millimetre,
      height: height / millimetre,
      ink: (shade, within) => inkOf(drawn, width, height, shade, within),
    }
  })
}

function inkOf(pixels: Buffer, width: number, height: number, shade: number, within?: Band): Margins | undefined {
  const [first, last] = within ? [Math.ceil(within.from * millimetre), Math.floor(within.to * millimetre)] : [0, height]
  let [left, right, top, bottom] = [width, width, -1, -1]
  for (let y = first; y < last; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((pixels[y * width + x] ?? 255) >= shade) continue
      left = Math.min(left, x)
      right = Math.min(right, width - 1 - x)
      if (top < 0) top = y - first
      bottom = last - 1 - y
    }
  }
  if (top < 0) return undefined
  return { left: left / millimetre, right: right / millimetre, top: top / millimetre, bottom: bottom / millimetre }
}
