import { kindRoles } from '#contract/choices.ts'
import type { Workshop } from '#contract/workshops.ts'
import { newId } from '../../../api/call.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useWords } from '../../../api/words.tsx'
import { Button } from '../../../parts/button.tsx'
import { useClosed } from '../closed-note.tsx'
import { NewField } from '../new-field.tsx'
import rowStyles from '../new-row.module.css'
import { useNewRow } from '../new-row.ts'
import sheet from '../sheet.module.css'
import { KindRow } from './kind-row.tsx'
import styles from './kinds.module.css'
import { freeLetter, letterIn, looksOf } from './kinds.rules.ts'

/** The kinds of what is said, in the order of their keys. */
export function KindsTable({ workshop }: { workshop: Workshop }) {
  const { prepare, planning } = useWords()
  const words = planning.kinds
  const { kinds } = workshop
  const shown = kinds.filter(({ hidden }) => !hidden).length
  return (
    <table className={`${sheet.table} ${styles.table}`} aria-label={words.kinds}>
      <colgroup>
        <col className={styles.letter} />
        <col />
        <col />
        <col className={styles.icon} />
        <col className={styles.colour} />
        <col className={styles.role} />
        <col className={styles.shown} />
        <col className={styles.acts} />
      </colgroup>
      <thead>
        <tr>
          <th>{words.letter}</th>
          <th>{words.wordId}</th>
          <th>{words.wordEn}</th>
          <th>{words.icon}</th>
          <th>{words.colour}</th>
          <th>{words.role}</th>
          <th>{words.shown}</th>
          <th>
            <span className="only-heard">{prepare.acts}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind, at) => (
          <KindRow
            key={kind.id}
            workshop={workshop}
            kind={kind}
            isFirst={at === 0}
            isLast={at === kinds.length - 1}
            isOnly={shown === 1 && !kind.hidden}
          />
        ))}
      </tbody>
      {!useClosed(workshop) && <NewKind workshop={workshop} />}
    </table>
  )
}

const empty = { letter: '', wordId: '', wordEn: '', role: 'plain' as (typeof kindRoles)[number] }

function NewKind({ workshop }: { workshop: Workshop }) {
  const { common, planning } = useWords()
  const words = planning.kinds
  const add = useCommand('workshops.addKind')
  const { kinds } = workshop
  const row = useNewRow(kinds.length, empty, ({ letter: typed, wordId, wordEn, role }) => {
    const letter = typed.trim() === '' ? freeLetter(wordId, kinds) : letterIn(typed)
    if (wordId.trim() === '' || letter === undefined) return null
    const kind = { letter, wordId, wordEn: wordEn.trim() || wordId, role, ...looksOf(role) }
    return add({ workshopId: workshop.id, kindId: newId(), ...kind }).then((reply) => reply.ok)
  })
  return (
    <tfoot className={styles.foot}>
      <tr className={rowStyles.row} onKeyDown={row.press}>
        <td>
          <NewField
            label={words.letter}
            placeholder={freeLetter(row.draft.wordId, kinds) ?? ''}
            value={row.draft.letter}
            onType={(letter) => row.set({ letter })}
          />
        </td>
        <td>
          <NewField
            label={words.wordId}
            placeholder={words.addKindHint}
            ref={row.first}
            value={row.draft.wordId}
            onType={(wordId) => row.set({ wordId })}
          />
        </td>
        <td>
          <NewField
            label={words.wordEn}
            placeholder={words.englishHint}
            value={row.draft.wordEn}
            onType={(wordEn) => row.set({ wordEn })}
          />
        </td>
        <td colSpan={3}>
          <select
            aria-label={words.role}
            className={`${rowStyles.choice} ${rowStyles.fill}`}
            value={row.draft.role}
            onChange={(event) => row.set({ role: kindRoles.find((role) => role === event.target.value) ?? 'plain' })}
          >
            {kindRoles.map((role) => (
              <option key={role} value={role}>
                {words.kindRoles[role]}
              </option>
            ))}
          </select>
        </td>
        <td colSpan={2}>
          <Button onClick={row.add} shortcut="Enter" title={words.addKind}>
            {common.add}
          </Button>
        </td>
      </tr>
    </tfoot>
  )
}
