import { useState } from 'react'
import type { Offer } from '#contract/agreements.ts'
import type { Workshop } from '#contract/workshops.ts'
import { newId } from '../api/call.ts'
import { useAnswer, useCommand } from '../api/hooks.ts'
import { useWords } from '../api/words.tsx'
import { TextField } from '../parts/field.tsx'
import { useNotice } from '../parts/notices.tsx'
import { type Cause, CauseLine } from './cause.tsx'
import { OneOf, OrganisationChoice, ProgrammeChoice, WordsField } from './fields.tsx'
import styles from './form.module.css'
import { FormDialog } from './form-dialog.tsx'

const states = ['pending', 'accepted', 'declined'] as const

type Draft = Pick<Offer, 'text' | 'programmeId' | 'toOrganisationId' | 'term' | 'condition' | 'state'> & {
  fromOrganisationId: string | null
}

/** Adds an offer of collaboration, or changes one: who offers what to whom, when, on what condition, and how it was answered. */
export function OfferForm({
  workshop,
  offer,
  cause,
  programmeId = null,
  onClose,
}: {
  workshop: Workshop
  offer?: Offer
  cause?: Cause
  /** Where a new one without a cause belongs. */
  programmeId?: string | null
  onClose: () => void
}) {
  const { agreements, common } = useWords()
  const notify = useNotice()
  const add = useCommand('agreements.addOffer')
  const edit = useCommand('agreements.editOffer')
  const people = useAnswer('people.ofWorkshop', { workshopId: workshop.id }) ?? []
  const [draft, setDraft] = useState<Draft>(() => fieldsOf(offer, cause, programmeId))
  const set = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }))
  const speaker = people.find((person) => person.id === cause?.attendanceId)
  const giver = draft.fromOrganisationId ?? speaker?.organisationId ?? null

  const save = async () => {
    if (giver === null) return
    const fields = { ...draft, fromOrganisationId: giver }
    const reply = offer
      ? await edit({ offerId: offer.id, changes: fields })
      : await add({ workshopId: workshop.id, offerId: newId(), causeId: cause?.id ?? null, linkId: newId(), ...fields })
    if (!reply.ok) return
    if ('code' in reply.value) notify(agreements.added(reply.value.code))
    onClose()
  }

  return (
    <FormDialog
      title={offer ? agreements.edit(offer.code) : agreements.newOffer}
      onClose={onClose}
      onSave={save}
      lacking={draft.text.trim() === '' ? agreements.lacking.text : giver === null ? agreements.lacking.giver : null}
      adding={!offer}
    >
      {cause && <CauseLine workshop={workshop} cause={cause} />}
      <WordsField label={agreements.offered} value={draft.text} onChange={(text) => set({ text })} start />
      <div className={styles.pair}>
        <OrganisationChoice
          label={agreements.offerFrom}
          value={giver}
          needed
          onChoose={(fromOrganisationId) => set({ fromOrganisationId })}
        />
        <OrganisationChoice
          label={agreements.offerTo}
          value={draft.toOrganisationId}
          onChoose={(toOrganisationId) => set({ toOrganisationId })}
        />
      </div>
      <div className={styles.three}>
        <ProgrammeChoice workshop={workshop} value={draft.programmeId} onChange={(programmeId) => set({ programmeId })} />
        <TextField label={agreements.offerTerm} value={draft.term} onChange={(event) => set({ term: event.target.value })} />
        <TextField label={agreements.offerCondition} value={draft.condition} onChange={(event) => set({ condition: event.target.value })} />
      </div>
      <OneOf
        label={agreements.offerState}
        options={states.map((value) => ({ value, word: common.offer[value] }))}
        value={draft.state}
        onChange={(state) => set({ state })}
      />
    </FormDialog>
  )
}

function fieldsOf(offer: Offer | undefined, cause: Cause | undefined, programmeId: string | null): Draft {
  return {
    text: offer?.text ?? cause?.text ?? '',
    programmeId: offer ? offer.programmeId : (cause?.programmeId ?? programmeId),
    fromOrganisationId: offer?.fromOrganisationId ?? null,
    toOrganisationId: offer?.toOrganisationId ?? null,
    term: offer?.term ?? '',
    condition: offer?.condition ?? '',
    state: offer?.state ?? 'pending',
  }
}
