import type { Workshop } from '#contract/workshops.ts'
import { Code } from '../parts/code.tsx'

/** How a record is marked that is no contribution: its icon, by the letters of its code. */
export const recordIcons = { KP: 'stamp', A: 'list-todo', TK: 'handshake' } as const

/** A record's code in the icon and colour of its kind; without a kind, those of a decision, action or offer. */
export function CodeOf({ workshop, code, kindId }: { workshop: Workshop; code: string; kindId?: string | undefined }) {
  const kind = workshop.kinds.find((each) => each.id === kindId)
  return (
    <Code colour={kind?.colour ?? 'rekam'} icon={kind?.icon ?? recordIcon(code)}>
      {code}
    </Code>
  )
}

/** The icon of a decision, action or offer with this code. */
export function recordIcon(code: string): string {
  const letters = code.slice(0, code.indexOf('-'))
  return letters === 'A' ? recordIcons.A : letters === 'TK' ? recordIcons.TK : recordIcons.KP
}
