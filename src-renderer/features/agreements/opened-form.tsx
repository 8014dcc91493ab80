import type { Workshop } from '#contract/workshops.ts'
import { ActionForm } from '../../agreement-parts/action-form.tsx'
import { DecisionForm } from '../../agreement-parts/decision-form.tsx'
import { OfferForm } from '../../agreement-parts/offer-form.tsx'
import { ResponseForm } from '../../agreement-parts/response-form.tsx'
import { WayOutForm } from '../../agreement-parts/way-out-form.tsx'
import type { OpenForm } from './screen-context.ts'

/** The form that stands open over the screen. */
export function OpenedForm({ workshop, opened, onClose }: { workshop: Workshop; opened: OpenForm; onClose: () => void }) {
  const common = { workshop, onClose }
  if (opened.form === 'decision') return <DecisionForm {...opened} {...common} />
  if (opened.form === 'action') return <ActionForm {...opened} {...common} />
  if (opened.form === 'offer') return <OfferForm {...opened} {...common} />
  if (opened.form === 'response') return <ResponseForm contributionId={opened.contributionId} {...common} />
  return <WayOutForm contributionId={opened.contributionId} {...common} />
}
