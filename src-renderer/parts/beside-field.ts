import type { CSSProperties } from 'react'

/** Where a list stands on the window: under its field, or above it where there is more room. What is fixed does not know by itself how far its surroundings are scrolled. */
export function besideField(field: HTMLElement): CSSProperties {
  const { top, bottom, left } = field.getBoundingClientRect()
  const [above, below] = [top - margin, window.innerHeight - bottom - margin]
  return below >= Math.min(tallest, above)
    ? { left, top: bottom, maxHeight: Math.min(tallest, below) }
    : { left, bottom: window.innerHeight - top + gap, maxHeight: Math.min(tallest, above) }
}

/** In pixels. */
const [tallest, margin, gap] = [280, 16, 3]
