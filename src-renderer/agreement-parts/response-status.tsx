import type { ResponseOutcome } from '#contract/contributions.ts'
import { useWords } from '../api/words.tsx'
import { Status, type StatusColour } from '../parts/status.tsx'

const colours: Record<ResponseOutcome, StatusColour> = {
  accepted: 'green',
  partly: 'amber',
  rejected: 'grey',
  studied: 'amber',
  notRelevant: 'grey',
}

/** How a suggestion stands: what was answered, or that it still waits for an answer, in amber as all that waits. */
export function ResponseStatus({ outcome }: { outcome: ResponseOutcome | null }) {
  const { common } = useWords()
  if (outcome === null) return <Status colour="amber">{common.unanswered}</Status>
  return <Status colour={colours[outcome]}>{common.response[outcome]}</Status>
}
