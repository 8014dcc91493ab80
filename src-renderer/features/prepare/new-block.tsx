import { useState } from 'react'
import type { Programme } from '#contract/programmes.ts'
import type { Workshop } from '#contract/workshops.ts'
import { newId } from '../../api/call.ts'
import { useCommand } from '../../api/hooks.ts'
import { useWords } from '../../api/words.tsx'
import { Button } from '../../parts/button.tsx'
import styles from './agenda.module.css'
import { NewField } from './new-field.tsx'
import rowStyles from './new-row.module.css'
import { useNewRow } from './new-row.ts'
import { readMinutes } from './reading.rules.ts'

const empty = { title: '', minutes: '30', programmeId: '', responsible: '' }

/** The line on which the next block is written; choosing a programme names an unnamed block after it. */
export function NewBlock({ workshop, programmes, count }: { workshop: Workshop; programmes: readonly Programme[]; count: number }) {
  const { common, prepare } = useWords()
  const words = prepare.agenda
  const add = useCommand('agenda.addBlock')
  const [wrong, setWrong] = useState(false)
  const row = useNewRow(count, empty, ({ title, minutes, programmeId, responsible }) => {
    const plannedMinutes = readMinutes(minutes)
    setWrong(plannedMinutes === undefined)
    if (title.trim() === '' || plannedMinutes === undefined) return null
    const block = { title, programmeId: programmeId || null, plannedMinutes: Number(plannedMinutes), responsible }
    return add({ workshopId: workshop.id, blockId: newId(), ...block }).then((reply) => reply.ok)
  })
  const about = (programmeId: string) => {
    const name = programmes.find(({ id }) => id === programmeId)?.name ?? ''
    row.set({ programmeId, ...(row.draft.title.trim() === '' ? { title: name } : {}) })
  }
  return (
    <tfoot className={rowStyles.foot}>
      {wrong && (
        <tr className={rowStyles.problem}>
          <td colSpan={6} role="alert">
            {words.minutesWrong(row.draft.title.trim(), row.draft.minutes)}
          </td>
        </tr>
      )}
      <tr className={rowStyles.row} onKeyDown={row.press}>
        <td />
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
        <td className={styles.programmeCell}>
          <select
            aria-label={words.programme}
            className={`${rowStyles.choice} ${rowStyles.fill}`}
            value={row.draft.programmeId}
            onChange={(event) => about(event.target.value)}
          >
            <option value="">{words.noProgramme}</option>
            {programmes.map(({ id, name, shortName }) => (
              <option key={id} value={id}>
                {shortName || name}
              </option>
            ))}
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
