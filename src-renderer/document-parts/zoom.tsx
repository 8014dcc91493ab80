import { type RefObject, useEffect, useState } from 'react'
import { useWords } from '../api/words.tsx'
import { Icon } from '../parts/icon.tsx'
import styles from './preview.module.css'
import { sheetWidth } from './sheet.ts'

export const zooms = ['width', '50', '67', '80', '100', '125', '150', '200'] as const
/** The size of the page on screen: as wide as there is room for, or in percent. */
export type Zoom = (typeof zooms)[number]

const percents = [50, 67, 80, 100, 125, 150, 200] as const
const deskMargin = 48

/** By how much the page is shown larger than printed, in a desk this many pixels wide. */
export function pageScale(zoom: Zoom, deskWidth: number): number {
  if (zoom !== 'width') return Number(zoom) / 100
  return Math.max(0.4, Math.min(1.6, (deskWidth - deskMargin) / sheetWidth))
}

/** The width of an element in pixels, as it changes. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(sheetWidth + deskMargin)
  useEffect(() => {
    const watched = element.current
    if (!watched) return
    const watch = new ResizeObserver(() => setWidth(watched.clientWidth))
    watch.observe(watched)
    return () => watch.disconnect()
  }, [element])
  return width
}

/** Smaller, larger, actual size, page width: below the page, where a page counter stands. */
export function ZoomBar({ zoom, scale, onZoom }: { zoom: Zoom; scale: number; onZoom: (zoom: Zoom) => void }) {
  const { minutes } = useWords()
  const percent = Math.round(scale * 100)
  const smaller = percents.findLast((each) => each < percent)
  const larger = percents.find((each) => each > percent)
  return (
    <div className={styles.bar} role="toolbar" aria-label={minutes.zoom}>
      <button
        type="button"
        className={styles.tool}
        aria-label={minutes.zoomOut}
        title={minutes.zoomOut}
        disabled={!smaller}
        onClick={() => smaller && onZoom(`${smaller}`)}
      >
        <Icon name="minus" size="16px" />
      </button>
      <button
        type="button"
        className={styles.tool}
        aria-label={`${minutes.percent(percent)}, ${minutes.actualSize}`}
        title={minutes.actualSize}
        onClick={() => onZoom('100')}
      >
        {minutes.percent(percent)}
      </button>
      <button
        type="button"
        className={styles.tool}
        aria-label={minutes.zoomIn}
        title={minutes.zoomIn}
        disabled={!larger}
        onClick={() => larger && onZoom(`${larger}`)}
      >
        <Icon name="plus" size="16px" />
      </button>
      <button type="button" className={styles.tool} aria-pressed={zoom === 'width'} onClick={() => onZoom('width')}>
        {minutes.pageWidth}
      </button>
    </div>
  )
}
