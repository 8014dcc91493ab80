import { useState } from 'react'
import type { AmendedField, Indicator } from '#contract/programmes.ts'
import { withoutSign } from '#words/figures.ts'
import { OneOf, WordsField } from '../../agreement-parts/fields.tsx'
import { FormDialog } from '../../agreement-parts/form-dialog.tsx'
import { newId } from '../../api/call.ts'
import { useCommand } from '../../api/hooks.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { TextField } from '../../parts/field.tsx'
import { amendedText } from './amendments.tsx'
import { readFigure } from './reading.rules.ts'

/** Puts a locked baseline or target right, with the reason that goes with it. */
export function AmendDialog({ indicator, onClose }: { indicator: Indicator; onClose: () => void }) {
  const { prepare } = useWords()
  const language = useLanguage()
  const words = prepare.indicators
  const amend = useCommand('indicators.amend')
  const fields: readonly AmendedField[] =
    indicator.measure === 'number' ? ['target', 'baseline', 'baselineYear'] : ['targetWords', 'baselineYear']
  const [field, setField] = useState<AmendedField>(fields[0] ?? 'target')
  const [typed, setTyped] = useState('')
  const [comment, setComment] = useState('')
  const isFigure = field === 'target' || field === 'baseline'
  const figure = isFigure ? readFigure(withoutSign(typed, indicator), language) : typed.trim()
  const before = indicator[field]
  const value = figure === '' ? null : (figure ?? null)

  const lacking = () => {
    if (figure === undefined) return words.amend.lackingFigure
    if ((value ?? '') === (before ?? '')) return words.amend.lackingChange
    return comment.trim() === '' ? words.amend.lackingComment : null
  }
  const save = async () => {
    const reply = await amend({ indicatorId: indicator.id, amendmentId: newId(), field, value, comment })
    if (reply.ok) onClose()
  }
  return (
    <FormDialog title={words.amend.title(indicator.name)} onClose={onClose} onSave={save} lacking={lacking()}>
      {fields.length > 1 && (
        <OneOf
          label={words.amend.what}
          options={fields.map((one) => ({ value: one, word: words[one] }))}
          value={field}
          onChange={setField}
        />
      )}
      <TextField
        label={words.amend.value}
        value={typed}
        hint={words.amend.before(amendedText(indicator, field, before, language))}
        problem={figure === undefined ? words.notANumber(words[field], '', typed) : undefined}
        onChange={(event) => setTyped(event.target.value)}
      />
      <WordsField label={words.amend.comment} value={comment} onChange={setComment} />
    </FormDialog>
  )
}
