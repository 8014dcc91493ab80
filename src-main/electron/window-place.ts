import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { writeWhole } from '../database/write-file.ts'

const rectangle = z.object({ x: z.int(), y: z.int(), width: z.int().min(200), height: z.int().min(200) })
const stored = z.object({ bounds: rectangle, maximised: z.boolean() })

type Rectangle = z.output<typeof rectangle>

/** Remembers where the window stood. */
export interface WindowPlace {
  /** The last bounds if a display still shows their middle, else a size that fits the first display. */
  last(displays: readonly Rectangle[]): Rectangle | { width: number; height: number }
  wasMaximised(): boolean
  remember(bounds: Rectangle, maximised: boolean): void
}

/** Keeps the place in a small file beside the settings, written when the window has come to rest. */
export function windowPlace(file: string): WindowPlace {
  const known = read(file)
  let timer: NodeJS.Timeout | undefined
  return {
    last: (displays) => {
      const bounds = known?.bounds
      if (bounds && displays.some((display) => contains(display, middle(bounds)))) return bounds
      const first = displays[0]
      return { width: Math.min(1366, first?.width ?? 1366), height: Math.min(768, first?.height ?? 768) }
    },
    wasMaximised: () => known?.maximised ?? false,
    remember: (bounds, maximised) => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        try {
          writeWhole(file, JSON.stringify({ bounds, maximised }))
        } catch {
          // Where a window stood is not worth a message.
        }
      }, 500)
      timer.unref()
    },
  }
}

function read(file: string): z.output<typeof stored> | undefined {
  try {
    return stored.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

function middle({ x, y, width, height }: Rectangle): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 }
}

function contains(area: Rectangle, point: { x: number; y: number }): boolean {
  return point.x >= area.x && point.x < area.x + area.width && point.y >= area.y && point.y < area.y + area.height
}
