import { useState } from 'react'
import type { Programme } from '#contract/programmes.ts'
import type { Workshop } from '#contract/workshops.ts'
import { newId } from '../../../api/call.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useWords } from '../../../api/words.tsx'
import { Button } from '../../../parts/button.tsx'
import { NewField } from '../new-field.tsx'
import rowStyles from '../new-row.module.css'
import { useNewRow } from '../new-row.ts'
import { readMinutes } from '../reading.rules.ts'
import styles from './agenda.module.css'
import { purposeOf, usePurposes } from './block-purpose.tsx'

const empty = { title: '', minutes: '30', purpose: '', responsible: '' }

/** The line on which the next block is written; what it is for names an unnamed one. */
export function NewBlock({ workshop, programmes, count }: { workshop: Workshop; programmes: readonly Programme[]; count: number }) {
  const { common, prepare, planning } = useWords()
  const words = prepare.agenda
  const add = useCommand('agenda.addBlock')
  const purposes = usePurposes(programmes)
  const [wrong, setWrong] = useState(false)
  const row = useNewRow(count, empty, ({ title, minutes, purpose, responsible }) => {
    const plannedMinutes = readMinutes(minutes)
    setWrong(plannedMinutes === undefined)
    if (title.trim() === '' || plannedMinutes === undefined) return null
    const block = { title, ...purposeOf(purpose), plannedMinutes: Number(plannedMinutes), responsible }
    return add({ workshopId: workshop.id, blockId: newId(), ...block }).then((reply) => reply.ok)
  })
  const about = (purpose: string) => {
    const programme = programmes.find(({ id }) => id === purpose)?.name
    const name = programme ?? (purpose === 'break' ? planning.agenda.breakTitle : '')
    row.set({ purpose, ...(row.draft.title.trim() === '' ? { title: name } : {}) })
  }
  return (
    <tfoot className={rowStyles.foot}>
      {wrong && (
        <tr className={rowStyles.problem}>
          <td colSpan={8} role="alert">
            {words.minutesWrong(row.draft.title.trim(), row.draft.minutes)}
          </td>
        </tr>
      )}
      <tr className={rowStyles.row} onKeyDown={row.press}>
        <td colSpan={2} />
        <td>
          <NewField
            label={words.title}
            placeholder={words.addHint}
            ref={row.first}
            value={row.draft.title}
            onType={(title) => row.set({ title })}
          />
        </td>
        <td>
          <NewField figure label={words.minutes} wrong={wrong} value={row.draft.minutes} onType={(minutes) => row.set({ minutes })} />
        </td>
        <td className={styles.purposeCell} colSpan={2}>
          <select
            aria-label={planning.agenda.purpose}
            className={`${rowStyles.choice} ${rowStyles.fill}`}
            value={row.draft.purpose}
            onChange={(event) => about(event.target.value)}
          >
            <Options options={purposes.kinds} />
            <optgroup label={planning.agenda.programmes}>
              <Options options={purposes.programmes} />
            </optgroup>
          </select>
        </td>
        <td>
          <NewField
            label={words.responsible}
            placeholder={words.responsible}
            value={row.draft.responsible}
            onType={(responsible) => row.set({ responsible })}
          />
        </td>
        <td>
          <Button onClick={row.add} shortcut="Enter" title={words.add}>
            {common.add}
          </Button>
        </td>
      </tr>
    </tfoot>
  )
}

function Options({ options }: { options: readonly { value: string; word: string }[] }) {
  return options.map(({ value, word }) => (
    <option key={value} value={value}>
      {word}
    </option>
  ))
}
