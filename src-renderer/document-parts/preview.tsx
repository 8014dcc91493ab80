import { useLayoutEffect, useRef, useState } from 'react'
import styles from './preview.module.css'
import { heightOf, type Place, placeAt, setOnSheets, sheetWidth } from './sheet.ts'
import { pageScale, useWidth, type Zoom, ZoomBar } from './zoom.tsx'

interface Shown {
  readonly address: string
  readonly height: number
}

/**
 * The very page that is printed, live: after a change the next one loads unseen and takes the place of the last when it is whole,
 * at the same words. It runs no script; it is of our own origin so that this screen can measure it and hear keys pressed in it.
 */
export function Preview({
  address,
  title,
  composing,
  zoom,
  onZoom,
}: {
  address: string
  /** What is shown, for whoever does not see it. */
  title: string
  /** Said until the first page is there. */
  composing: string
  zoom: Zoom
  onZoom: (zoom: Zoom) => void
}) {
  const desk = useRef<HTMLElement>(null)
  const frames = useRef(new Map<string, HTMLIFrameElement>())
  const place = useRef<Place | null>(null)
  const [shown, setShown] = useState<Shown | null>(null)
  const [loading, setLoading] = useState({ address, arrived: false })
  // One page loads at a time: changes that come meanwhile wait for it, and only the last of them is loaded.
  if (loading.arrived && loading.address !== address) setLoading({ address, arrived: false })
  const scale = pageScale(zoom, useWidth(desk))

  const take = async (loaded: string) => {
    const page = frames.current.get(loaded)?.contentDocument
    if (!page) return setLoading({ address: loaded, arrived: true })
    page.addEventListener('keydown', passOn)
    const height = await setOnSheets(page)
    const before = shown && frames.current.get(shown.address)?.contentDocument
    if (before && desk.current) place.current = placeAt(before, desk.current.scrollTop / scale)
    setShown({ address: loaded, height })
    setLoading({ address: loaded, arrived: true })
  }

  useLayoutEffect(() => {
    const page = shown && frames.current.get(shown.address)?.contentDocument
    if (page && place.current && desk.current) desk.current.scrollTop = heightOf(page, place.current) * scale
    place.current = null
  }, [shown, scale])

  const addresses = shown && shown.address !== loading.address ? [shown.address, loading.address] : [loading.address]
  return (
    <div className={styles.region}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.desk} ref={desk} tabIndex={0} aria-label={title}>
        {!shown && <p className={styles.wait}>{composing}</p>}
        <div className={styles.place} style={shown ? { width: sheetWidth * scale, height: shown.height * scale } : unseen}>
          {addresses.map((each) => (
            <iframe
              key={each}
              ref={(frame) => {
                if (frame) frames.current.set(each, frame)
                return () => void frames.current.delete(each)
              }}
              sandbox="allow-same-origin"
              title={title}
              src={each}
              className={each === shown?.address ? styles.frame : styles.next}
              aria-hidden={each !== shown?.address}
              style={{ width: sheetWidth, height: shown?.height ?? 1123, scale: String(scale) }}
              onLoad={() => void take(each)}
            />
          ))}
        </div>
      </section>
      <ZoomBar zoom={zoom} scale={scale} onZoom={onZoom} />
    </div>
  )
}

// The first page loads unseen: until it is there it must not make the desk scroll.
const unseen = { height: 0, overflow: 'hidden' }

/** A key pressed inside the page is a key pressed in the window. */
function passOn(event: KeyboardEvent): void {
  const again = new KeyboardEvent('keydown', { ...keysOf(event), bubbles: true, cancelable: true })
  if (!document.dispatchEvent(again)) event.preventDefault()
}

function keysOf({ key, code, ctrlKey, shiftKey, altKey, metaKey, repeat }: KeyboardEvent) {
  return { key, code, ctrlKey, shiftKey, altKey, metaKey, repeat }
}
