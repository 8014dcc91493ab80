import type { Programme } from '#contract/programmes.ts'
import type { Workshop } from '#contract/workshops.ts'
import { newId } from '../../api/call.ts'
import { useCommand } from '../../api/hooks.ts'
import { useWords } from '../../api/words.tsx'
import { Button } from '../../parts/button.tsx'
import { ClosedNote, useClosed } from './closed-note.tsx'
import { IndicatorImport } from './importing/import-entry.tsx'
import { NewField } from './new-field.tsx'
import rowStyles from './new-row.module.css'
import { useNewRow } from './new-row.ts'
import { ProgrammeRow } from './programme-row.tsx'
import styles from './sheet.module.css'

/** All programmes of the workshop in their order, each with how its indicators stand. */
export function ProgrammesPart({
  workshop,
  programmes,
  onOpen,
}: {
  workshop: Workshop
  programmes: readonly Programme[]
  onOpen: (programmeId: string) => void
}) {
  const { prepare } = useWords()
  const words = prepare.programmes
  const closed = useClosed(workshop)
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h2 className={styles.title}>{prepare.parts.programmes}</h2>
        <div className={styles.push}>
          <IndicatorImport workshop={workshop} programmes={programmes} programmeId={null} />
        </div>
      </div>
      <p className={styles.lead}>{words.lead}</p>
      <ClosedNote workshop={workshop} />
      <table className={styles.table}>
        <colgroup>
          <col />
          <col style={{ width: '26%' }} />
          <col style={{ width: '25%' }} />
          <col style={{ width: 112 }} />
        </colgroup>
        <thead>
          <tr>
            <th>{words.name}</th>
            <th>{words.group}</th>
            <th>{words.indicators}</th>
            <th>
              <span className="only-heard">{prepare.acts}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {programmes.length === 0 && (
            <tr className={styles.none}>
              <td colSpan={4}>{words.none}</td>
            </tr>
          )}
          {programmes.map((programme, at) => (
            <ProgrammeRow
              key={programme.id}
              workshop={workshop}
              programme={programme}
              isFirst={at === 0}
              isLast={at === programmes.length - 1}
              onOpen={onOpen}
            />
          ))}
        </tbody>
        {!closed && <NewProgramme workshop={workshop} count={programmes.length} />}
      </table>
    </div>
  )
}

function NewProgramme({ workshop, count }: { workshop: Workshop; count: number }) {
  const { prepare } = useWords()
  const words = prepare.programmes
  const add = useCommand('programmes.add')
  const row = useNewRow(count, { name: '', group: '' }, ({ name, group }) => {
    if (name.trim() === '') return null
    const rest = { shortName: '', place: '', partners: '', budget: '' }
    return add({ workshopId: workshop.id, programmeId: newId(), name, groupName: group, ...rest }).then((reply) => reply.ok)
  })
  return (
    <tfoot className={rowStyles.foot}>
      <tr className={rowStyles.row} onKeyDown={row.press}>
        <td>
          <NewField
            label={words.name}
            placeholder={words.addHint}
            ref={row.first}
            value={row.draft.name}
            onType={(name) => row.set({ name })}
          />
        </td>
        <td>
          <NewField label={words.group} placeholder={words.groupHint} value={row.draft.group} onType={(group) => row.set({ group })} />
        </td>
        <td colSpan={2}>
          <Button onClick={row.add} shortcut="Enter">
            {words.add}
          </Button>
        </td>
      </tr>
    </tfoot>
  )
}
