import { useLayoutEffect, useRef, useState } from 'react'
import type { Workshop } from '#contract/workshops.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useLanguage, useWords } from '../../../api/words.tsx'
import styles from './letterhead.module.css'

const sheetWidth = 794

/** The page brings a desk of its own for those who open it alone; here the sheet lies on this screen. */
const onItsSheet = `
  html { background: #fff; overflow: hidden; }
  html > body { width: 210mm; min-width: 0; padding: 0; }
  body > main { width: 210mm; min-height: 0; margin: 0; padding: 14mm 20mm 16mm 30mm; background: none; box-shadow: none; }
`

/** Head and foot of the documents on a small sheet, as they print; it follows every change. */
export function LetterheadPreview({ workshop }: { workshop: Workshop }) {
  const { letterhead: words } = useWords()
  const language = useLanguage()
  const page = useAnswer('letterheads.page', { workshopId: workshop.id, language })
  const place = useRef<HTMLElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const [width, setWidth] = useState(0)
  const [height, setHeight] = useState(600)
  useLayoutEffect(() => {
    const element = place.current
    if (!element) return
    const watch = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  const measure = async () => {
    const shown = frame.current?.contentDocument
    if (!shown?.defaultView) return
    const sheet = new shown.defaultView.CSSStyleSheet()
    sheet.replaceSync(onItsSheet)
    shown.adoptedStyleSheets = [sheet]
    await shown.fonts.ready
    setHeight(Math.ceil(shown.documentElement.getBoundingClientRect().height))
  }
  const scale = width / sheetWidth
  return (
    <section className={styles.preview} ref={place} aria-label={words.preview}>
      {page && (
        <div className={styles.sheet} style={{ height: height * scale }}>
          <iframe
            ref={frame}
            key={page.html}
            sandbox="allow-same-origin"
            title={words.preview}
            tabIndex={-1}
            src={`/document/letterhead?workshop=${workshop.id}&language=${language}&sum=${sumOf(page.html)}`}
            style={{ width: sheetWidth, height, scale: String(scale) }}
            onLoad={() => void measure()}
          />
        </div>
      )}
    </section>
  )
}

/** Another address for another page, so that the frame shows it. */
function sumOf(text: string): number {
  let sum = 0
  for (let index = 0; index < text.length; index += 1) sum = (sum * 31 + text.charCodeAt(index)) | 0
  return sum
}
