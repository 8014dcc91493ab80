import { createContext, use } from 'react'
import type { Action, Decision, Offer } from '#contract/agreements.ts'
import type { Workshop } from '#contract/workshops.ts'
import type { Cause } from '../../agreement-parts/cause.tsx'

import type { Selection } from './selection.ts'

/** The form that stands open over the screen. */
export type OpenForm =
  | { readonly form: 'decision'; readonly decision?: Decision; readonly cause?: Cause; readonly programmeId?: string | null }
  | { readonly form: 'action'; readonly action?: Action; readonly cause?: Cause; readonly programmeId?: string | null }
  | { readonly form: 'offer'; readonly offer?: Offer; readonly cause?: Cause; readonly programmeId?: string | null }
  | { readonly form: 'response' | 'wayOut'; readonly contributionId: string }

/** What every row of the Agreements screen needs to know of it. */
export interface AgreementsScope {
  readonly workshop: Workshop
  /** A closed workshop: nothing but actions can be changed. */
  readonly locked: boolean
  readonly selection: Selection
  /** The row that counts as selected as long as nobody has chosen one. */
  readonly firstId: string | null
  open(form: OpenForm): void
  /** Leads to a record of this page. */
  show(recordId: string): void
  /** Leads to a contribution on the Live screen. */
  showInLive(contributionId: string): void
  /** The short name of a programme, empty for none. */
  programmeName(programmeId: string | null): string
}

export const AgreementsContext = createContext<AgreementsScope | null>(null)

/** The screen a row stands on. */
export function useScope(): AgreementsScope {
  const scope = use(AgreementsContext)
  if (!scope) throw new Error('a row of agreements stands outside their screen')
  return scope
}
