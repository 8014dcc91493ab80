import type { Programme } from '#contract/programmes.ts'
import type { Workshop } from '#contract/workshops.ts'
import { indicatorStanding, indicatorStandings } from '#words/indicator-standing.ts'
import { useCommand } from '../../api/hooks.ts'
import { useWords } from '../../api/words.tsx'
import { IconButton } from '../../parts/button.tsx'
import { MoveButtons, moveKeys } from '../../parts/move-buttons.tsx'
import { Status } from '../../parts/status.tsx'
import { StoredText } from '../../parts/stored-text.tsx'
import { useClosed } from './closed-note.tsx'
import styles from './programmes.module.css'
import sheet from './sheet.module.css'
import { useTakeOut } from './take-out.ts'

/** One programme in the list: its name leads to its indicators. */
export function ProgrammeRow({
  workshop,
  programme,
  isFirst,
  isLast,
  onOpen,
}: {
  workshop: Workshop
  programme: Programme
  isFirst: boolean
  isLast: boolean
  onOpen: (programmeId: string) => void
}) {
  const { prepare } = useWords()
  const words = prepare.programmes
  const closed = useClosed(workshop)
  const edit = useCommand('programmes.edit', { quiet: true })
  const move = useCommand('programmes.move')
  const takeOut = useTakeOut(workshop.id)
  const ids = { workshopId: workshop.id, programmeId: programme.id }
  const moving = { isFirst, isLast, onMove: (by: -1 | 1) => void move({ ...ids, by }) }
  return (
    <tr onKeyDown={closed ? undefined : moveKeys(moving)}>
      <td className={sheet.name}>
        <button type="button" className={styles.open} aria-label={words.openNamed(programme.name)} onClick={() => onOpen(programme.id)}>
          {programme.name}
        </button>
      </td>
      <td>
        <StoredText
          label={prepare.of(words.group, programme.name)}
          value={programme.groupName}
          placeholder="–"
          onStore={(groupName) => edit({ programmeId: programme.id, changes: { groupName } })}
        />
      </td>
      <td>
        <IndicatorStates programme={programme} />
      </td>
      <td>
        {!closed && (
          <div className={sheet.acts}>
            <MoveButtons name={programme.name} {...moving} />
            <IconButton icon="trash" label={words.takeOutNamed(programme.name)} onClick={() => void takeOut(programme)} />
          </div>
        )}
      </td>
    </tr>
  )
}

function IndicatorStates({ programme: { indicators } }: { programme: Programme }) {
  const { common, prepare } = useWords()
  if (indicators.length === 0) return <span className="faint">{prepare.programmes.noIndicators}</span>
  return (
    <span className={styles.states}>
      {indicatorStandings.flatMap((standing) => {
        const those = indicators.filter((one) => indicatorStanding(one) === standing)
        return those.slice(0, 1).map(({ status }) => (
          <Status key={standing} colour={status}>
            {prepare.programmes.statusCount(those.length, common.indicator[standing])}
          </Status>
        ))
      })}
    </span>
  )
}
