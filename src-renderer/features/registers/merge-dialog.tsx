import { type ReactNode, useId, useRef, useState } from 'react'
import { useWords } from '../../api/words.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import styles from './registers.module.css'

/** One of two that are compared: what can be chosen of it, and what comes along. */
export interface Side<Field extends string> {
  readonly id: string
  readonly name: string
  readonly values: Readonly<Record<Field, string>>
  /** How much hangs on it: the one with more is kept unless told otherwise. */
  readonly weight: number
  readonly facts: Readonly<Record<string, readonly string[]>>
}

/** Two of a register side by side: which is kept, which values win where they differ, and all that becomes that of the one. */
export function MergeDialog<Field extends string>({
  title,
  sides,
  fields,
  facts,
  chooser,
  note,
  onMerge,
  onClose,
}: {
  title: string
  /** The second only once it is chosen. */
  sides: readonly [Side<Field>, Side<Field> | null]
  fields: readonly { field: Field; word: string; show?: (value: string) => string }[]
  facts: readonly { fact: string; word: string }[]
  /** Where the second one is chosen, if it was not known. */
  chooser?: ReactNode
  /** What else to know before the two become one. */
  note?: string | undefined
  onMerge: (keepId: string, otherId: string, values: Partial<Record<Field, string>>) => Promise<boolean>
  onClose: () => void
}) {
  const { registers, common } = useWords()
  const words = registers.merge
  const group = useId()
  const [one, other] = sides
  const [chosen, setChosen] = useState<0 | 1 | null>(null)
  const [picks, setPicks] = useState<Partial<Record<Field, 0 | 1>>>({})
  const sending = useRef(false)
  const kept = chosen ?? (other && other.weight > one.weight ? 1 : 0)
  const both = other && ([one, other] as const)
  const differing = both ? fields.filter(({ field }) => areTwo(both[0].values[field], both[1].values[field])) : []

  const merge = async () => {
    if (!both || sending.current) return
    sending.current = true
    const values = Object.fromEntries(differing.map(({ field }) => [field, both[picks[field] ?? kept].values[field]]))
    const isDone = await onMerge(both[kept].id, both[1 - kept === 0 ? 0 : 1].id, values as Partial<Record<Field, string>>)
    sending.current = false
    if (isDone) onClose()
  }
  const keep = (side: 0 | 1) => {
    setChosen(side)
    setPicks({})
  }
  return (
    <Dialog
      wide
      title={title}
      onClose={onClose}
      onSubmit={() => void merge()}
      actions={
        <>
          {!both && <span className="faint">{words.lacking}</span>}
          <Button onClick={onClose} shortcut="Esc">
            {common.cancel}
          </Button>
          <Button look="first" type="submit" disabled={!both} shortcut="Enter">
            {words.confirm}
          </Button>
        </>
      }
    >
      {chooser}
      {both && (
        <>
          <table className={styles.sides}>
            <colgroup>
              <col style={{ width: 132 }} />
              <col />
              <col />
            </colgroup>
            <tbody>
              <tr className={styles.kept}>
                <th scope="row">{words.kept}</th>
                {both.map((side, at) => (
                  <td key={side.id}>
                    <label className={styles.pick}>
                      <input
                        type="radio"
                        name={`${group}-kept`}
                        aria-label={words.keep(side.name)}
                        checked={kept === at}
                        onChange={() => keep(at === 0 ? 0 : 1)}
                      />
                      <b>{side.name}</b>
                    </label>
                  </td>
                ))}
              </tr>
              {fields.map(({ field, word, show = same }) => (
                <tr key={field}>
                  <th scope="row">{word}</th>
                  {both.map(({ id, values }, at) => {
                    const shown = values[field] === '' ? words.nothing : show(values[field])
                    if (!differing.some((row) => row.field === field)) return <td key={id}>{shown}</td>
                    return (
                      <td key={id}>
                        <label className={styles.pick}>
                          <input
                            type="radio"
                            name={`${group}-${field}`}
                            aria-label={words.take(word, shown)}
                            checked={(picks[field] ?? kept) === at}
                            onChange={() => setPicks({ ...picks, [field]: at === 0 ? 0 : 1 })}
                          />
                          {shown}
                        </label>
                      </td>
                    )
                  })}
                </tr>
              ))}
              {facts.map(({ fact, word }) => (
                <tr key={fact} className={styles.fact}>
                  <th scope="row">{word}</th>
                  {both.map(({ id, facts: own }) => (
                    <td key={id}>
                      <Lines of={own[fact] ?? []} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <p className={styles.told}>
            {words.all(both[kept].name)} {note}
          </p>
        </>
      )}
    </Dialog>
  )
}

const linesShown = 5

function Lines({ of }: { of: readonly string[] }) {
  const { registers } = useWords()
  if (of.length === 0) return registers.merge.nothing
  return (
    <ul>
      {of.slice(0, linesShown).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {of.length > linesShown && <li className="faint">{registers.merge.andMore(of.length - linesShown)}</li>}
    </ul>
  )
}

/** Whether there is something to choose between: where one says nothing, the other holds. */
function areTwo(one: string, other: string): boolean {
  return one !== other && one !== '' && other !== ''
}

function same(value: string): string {
  return value
}
