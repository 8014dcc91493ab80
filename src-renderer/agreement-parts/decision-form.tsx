import { useState } from 'react'
import type { Decision } from '#contract/agreements.ts'
import type { Workshop } from '#contract/workshops.ts'
import { newId } from '../api/call.ts'
import { useCommand } from '../api/hooks.ts'
import { useWords } from '../api/words.tsx'
import { TextField } from '../parts/field.tsx'
import { useNotice } from '../parts/notices.tsx'
import { type Cause, CauseLine } from './cause.tsx'
import { readCount } from './count.rules.ts'
import { OneOf, ProgrammeChoice, WordsField } from './fields.tsx'
import styles from './form.module.css'
import { FormDialog } from './form-dialog.tsx'

const outcomes = ['agreed', 'rejected', 'undecided'] as const
const methods = ['consensus', 'handCount'] as const
const votes = ['votesFor', 'votesAgainst', 'abstained'] as const

type Vote = (typeof votes)[number]
/** Hands as they were typed: what is no count stays in its field, with a sentence about it. */
type Draft = Pick<Decision, 'text' | 'programmeId' | 'outcome' | 'method'> & Record<Vote, string>

/** Adds a decision, or changes one: the words, what came of them, and how the room decided. Hands are counted, never named. */
export function DecisionForm({
  workshop,
  decision,
  cause,
  programmeId = null,
  onClose,
}: {
  workshop: Workshop
  decision?: Decision
  cause?: Cause
  /** Where a new one without a cause belongs. */
  programmeId?: string | null
  onClose: () => void
}) {
  const { agreements, common } = useWords()
  const notify = useNotice()
  const add = useCommand('agreements.addDecision')
  const edit = useCommand('agreements.editDecision')
  const [draft, setDraft] = useState<Draft>(() => fieldsOf(decision, cause, programmeId))
  const set = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }))

  const save = async () => {
    const counted = (vote: Vote) => (draft.method === 'handCount' ? (readCount(draft[vote]) ?? null) : null)
    const fields = { ...draft, votesFor: counted('votesFor'), votesAgainst: counted('votesAgainst'), abstained: counted('abstained') }
    const reply = decision
      ? await edit({ decisionId: decision.id, changes: fields })
      : await add({ workshopId: workshop.id, decisionId: newId(), causeId: cause?.id ?? null, linkId: newId(), ...fields })
    if (!reply.ok) return
    if ('code' in reply.value) notify(agreements.added(reply.value.code))
    onClose()
  }

  const reworded = decision?.readBackAt && (draft.text.trim() !== decision.text || draft.outcome !== decision.outcome)
  return (
    <FormDialog
      title={decision ? agreements.edit(decision.code) : agreements.newDecision}
      onClose={onClose}
      onSave={save}
      lacking={draft.text.trim() === '' ? agreements.lacking.text : null}
      adding={!decision}
      state={reworded ? <span className="faint">{agreements.readBackAgain}</span> : undefined}
    >
      {cause && <CauseLine workshop={workshop} cause={cause} />}
      <WordsField label={agreements.decisionText} value={draft.text} onChange={(text) => set({ text })} start />
      <OneOf
        label={agreements.outcome}
        options={outcomes.map((value) => ({ value, word: common.decision[value] }))}
        value={draft.outcome}
        onChange={(outcome) => set({ outcome })}
      />
      <div className={styles.pair}>
        <OneOf
          label={agreements.method}
          options={methods.map((value) => ({ value, word: common.method[value] }))}
          value={draft.method}
          onChange={(method) => set({ method })}
        />
        <ProgrammeChoice workshop={workshop} value={draft.programmeId} onChange={(programmeId) => set({ programmeId })} />
      </div>
      {draft.method === 'handCount' && (
        <div className={styles.three}>
          {votes.map((vote) => (
            <TextField
              key={vote}
              label={agreements[vote]}
              inputMode="numeric"
              value={draft[vote]}
              problem={readCount(draft[vote]) === undefined ? agreements.noCount(draft[vote].trim()) : undefined}
              onChange={(event) => set({ [vote]: event.target.value })}
            />
          ))}
        </div>
      )}
    </FormDialog>
  )
}

function fieldsOf(decision: Decision | undefined, cause: Cause | undefined, programmeId: string | null): Draft {
  return {
    text: decision?.text ?? cause?.text ?? '',
    programmeId: decision ? decision.programmeId : (cause?.programmeId ?? programmeId),
    outcome: decision?.outcome ?? 'agreed',
    method: decision?.method ?? 'consensus',
    votesFor: String(decision?.votesFor ?? ''),
    votesAgainst: String(decision?.votesAgainst ?? ''),
    abstained: String(decision?.abstained ?? ''),
  }
}
