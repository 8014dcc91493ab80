import { useState } from 'react'
import type { Action } from '#contract/agreements.ts'
import type { Given } from '#contract/contract.ts'
import type { Workshop } from '#contract/workshops.ts'
import { newId } from '../api/call.ts'
import { useAnswer, useCommand } from '../api/hooks.ts'
import { offered } from '../api/nameless.ts'
import { useLanguage, useWords } from '../api/words.tsx'
import { Combobox } from '../parts/combobox.tsx'
import { DateField } from '../parts/date-field.tsx'
import { Choice, TextField } from '../parts/field.tsx'
import { useNotice } from '../parts/notices.tsx'
import { Status } from '../parts/status.tsx'
import { type Cause, CauseLine } from './cause.tsx'
import { OrganisationChoice, ProgrammeChoice, WordsField } from './fields.tsx'
import styles from './form.module.css'
import { FormDialog } from './form-dialog.tsx'
import { missingTerms } from './missing-terms.ts'
import { personOption } from './person-option.ts'

type Draft = Omit<Given<'agreements.addAction'>, 'workshopId' | 'actionId' | 'causeId' | 'linkId'>

const priorities = [1, 2, 3] as const
const statuses = ['notStarted', 'underWay', 'done', 'cancelled'] as const

/** Adds an action, or changes one: what, who, by when. Says what it still lacks to be agreed, and keeps it all the same. */
export function ActionForm({
  workshop,
  action,
  cause,
  programmeId = null,
  onClose,
}: {
  workshop: Workshop
  action?: Action
  cause?: Cause
  /** Where a new one without a cause belongs. */
  programmeId?: string | null
  onClose: () => void
}) {
  const { agreements, common } = useWords()
  const language = useLanguage()
  const notify = useNotice()
  const add = useCommand('agreements.addAction')
  const edit = useCommand('agreements.editAction')
  const [draft, setDraft] = useState<Draft>(() => fieldsOf(action, cause, programmeId))
  const set = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }))
  const missing = missingTerms(draft)

  const save = async () => {
    const reply = action
      ? await edit({ actionId: action.id, changes: draft })
      : await add({ workshopId: workshop.id, actionId: newId(), causeId: cause?.id ?? null, linkId: newId(), ...draft })
    if (!reply.ok) return
    if ('code' in reply.value) notify(agreements.added(reply.value.code))
    onClose()
  }

  return (
    <FormDialog
      title={action ? agreements.edit(action.code) : agreements.newAction}
      onClose={onClose}
      onSave={save}
      lacking={draft.text.trim() === '' ? agreements.lacking.text : null}
      adding={!action}
      state={
        missing.length > 0 ? (
          <Status colour="amber" icon="triangle-alert">
            {agreements.notAgreed(missing.map((term) => agreements.terms[term]))}
          </Status>
        ) : (
          <Status colour="green">{agreements.complete}</Status>
        )
      }
    >
      {cause && <CauseLine workshop={workshop} cause={cause} />}
      <WordsField label={agreements.what} value={draft.text} onChange={(text) => set({ text })} start />
      <div className={styles.pair}>
        <OwnerChoice
          workshop={workshop}
          action={action}
          value={draft.ownerPersonId}
          onChoose={(ownerPersonId, organisationId) =>
            set({ ownerPersonId, ...(organisationId === null ? {} : { ownerOrganisationId: organisationId }) })
          }
        />
        <OrganisationChoice
          label={agreements.ownerOrganisation}
          value={draft.ownerOrganisationId}
          onChoose={(ownerOrganisationId) => set({ ownerOrganisationId })}
        />
      </div>
      <div className={styles.three}>
        <DateField
          label={agreements.due}
          value={draft.dueOn}
          onStore={(dueOn) => set({ dueOn })}
          onOrAfter={workshop.date}
          language={language}
          unreadable={common.dateUnreadable}
        />
        <Choice
          label={agreements.status}
          value={draft.status}
          onChange={(event) => set({ status: statuses.find((status) => status === event.target.value) ?? draft.status })}
        >
          {statuses.map((status) => (
            <option key={status} value={status}>
              {common.action[status]}
            </option>
          ))}
        </Choice>
        <Choice
          label={agreements.priority}
          value={draft.priority ?? ''}
          onChange={(event) => set({ priority: Number(event.target.value) || null })}
        >
          <option value="">{agreements.noPriority}</option>
          {priorities.map((priority) => (
            <option key={priority} value={priority}>
              {agreements.priorities[priority]}
            </option>
          ))}
        </Choice>
      </div>
      <div className={styles.pair}>
        <ProgrammeChoice workshop={workshop} value={draft.programmeId} onChange={(programmeId) => set({ programmeId })} />
        <TextField label={agreements.resources} value={draft.resources} onChange={(event) => set({ resources: event.target.value })} />
      </div>
    </FormDialog>
  )
}

/** Choosing a person also says whose organisation it is. A person no longer in the workshop stays chosen until another is. */
function OwnerChoice({
  workshop,
  action,
  value,
  onChoose,
}: {
  workshop: Workshop
  action: Action | undefined
  value: string | null
  onChoose: (personId: string | null, organisationId: string | null) => void
}) {
  const { agreements, common } = useWords()
  const people = useAnswer('people.ofWorkshop', { workshopId: workshop.id }) ?? []
  const options = offered(people, ({ personId }) => personId === value).map((person) => personOption(person.personId, person))
  const gone = action?.ownerPersonId && !people.some((person) => person.personId === action.ownerPersonId)
  return (
    <Combobox
      label={agreements.owner}
      options={gone && action.ownerPersonId ? [...options, { id: action.ownerPersonId, name: action.ownerName }] : options}
      value={value}
      none={common.none}
      countLabel={common.found}
      onChoose={(personId) => onChoose(personId, people.find((person) => person.personId === personId)?.organisationId ?? null)}
    />
  )
}

function fieldsOf(action: Action | undefined, cause: Cause | undefined, programmeId: string | null): Draft {
  return {
    text: action?.text ?? cause?.text ?? '',
    programmeId: action ? action.programmeId : (cause?.programmeId ?? programmeId),
    ownerPersonId: action?.ownerPersonId ?? null,
    ownerOrganisationId: action?.ownerOrganisationId ?? null,
    dueOn: action?.dueOn ?? null,
    resources: action?.resources ?? '',
    priority: action?.priority ?? null,
    status: action?.status ?? 'notStarted',
  }
}
