import { useState } from 'react'
import type { Output } from '#contract/contract.ts'
import type { Workshop } from '#contract/workshops.ts'
import { newId } from '../api/call.ts'
import { useAnswer, useCommand } from '../api/hooks.ts'
import { offered } from '../api/nameless.ts'
import { useWords } from '../api/words.tsx'
import { Button } from '../parts/button.tsx'
import { Combobox } from '../parts/combobox.tsx'
import { CauseLine } from './cause.tsx'
import { OneOf, WordsField } from './fields.tsx'
import { FormDialog } from './form-dialog.tsx'
import { personOption } from './person-option.ts'

const outcomes = ['accepted', 'partly', 'rejected', 'studied', 'notRelevant'] as const

interface Props {
  workshop: Workshop
  onClose: () => void
}

/** Writes the response to a suggestion: what becomes of it, why, and who said so. */
export function ResponseForm({ contributionId, ...props }: Props & { contributionId: string }) {
  const suggestion = useAnswer('contributions.one', { contributionId })
  return suggestion?.id === contributionId ? <Form suggestion={suggestion} {...props} /> : null
}

function Form({ workshop, suggestion, onClose }: Props & { suggestion: Output<'contributions.one'> }) {
  const { agreements, common } = useWords()
  const respond = useCommand('agreements.respond')
  const withdraw = useCommand('agreements.withdrawResponse')
  const people = useAnswer('people.ofWorkshop', { workshopId: workshop.id }) ?? []
  const [outcome, setOutcome] = useState(suggestion.response)
  const [reason, setReason] = useState(suggestion.responseReason)
  const [by, setBy] = useState(suggestion.responseBy)

  const save = async () => {
    if (outcome === null) return
    const reply = await respond({ contributionId: suggestion.id, responseId: newId(), outcome, reason: reason.trim(), attendanceId: by })
    if (reply.ok) onClose()
  }
  const takeBack = async () => {
    const reply = await withdraw({ contributionId: suggestion.id })
    if (reply.ok) onClose()
  }

  return (
    <FormDialog
      title={agreements.responseTo(suggestion.code)}
      onClose={onClose}
      onSave={save}
      lacking={lackingOf(outcome, by, reason, agreements.lacking)}
      extra={suggestion.response !== null && <Button onClick={() => void takeBack()}>{agreements.withdraw}</Button>}
    >
      <CauseLine workshop={workshop} cause={suggestion} />
      <OneOf
        label={agreements.response}
        options={outcomes.map((value) => ({ value, word: common.response[value] }))}
        value={outcome}
        onChange={setOutcome}
      />
      <Combobox
        label={agreements.responder}
        options={offered(people, ({ id }) => id === by).map((person) => personOption(person.id, person))}
        value={by}
        none={agreements.nobodyNamed}
        onChoose={setBy}
        countLabel={common.found}
      />
      <WordsField label={agreements.reason} value={reason} onChange={setReason} />
    </FormDialog>
  )
}

/** A suggestion is not turned down without a reason and somebody who stands for it. */
function lackingOf(
  outcome: Output<'contributions.one'>['response'],
  by: string | null,
  reason: string,
  words: { outcome: string; responder: string; reason: string },
): string | null {
  if (outcome === null) return words.outcome
  if (outcome !== 'rejected') return null
  return by === null ? words.responder : reason.trim() === '' ? words.reason : null
}
