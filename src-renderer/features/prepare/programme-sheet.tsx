import type { Programme } from '#contract/programmes.ts'
import type { Workshop } from '#contract/workshops.ts'
import { useCommand } from '../../api/hooks.ts'
import { useWords } from '../../api/words.tsx'
import { Button } from '../../parts/button.tsx'
import { StoredText } from '../../parts/stored-text.tsx'
import { ClosedNote, useClosed } from './closed-note.tsx'
import { IndicatorImport } from './importing/import-entry.tsx'
import { IndicatorTable } from './indicator-table.tsx'
import styles from './programmes.module.css'
import { readFilled } from './reading.rules.ts'
import sheet from './sheet.module.css'
import { useTakeOut } from './take-out.ts'

/** One programme: who runs it and with whom, and the table of its indicators. */
export function ProgrammeSheet({
  workshop,
  programmes,
  programme,
}: {
  workshop: Workshop
  programmes: readonly Programme[]
  programme: Programme
}) {
  const { prepare } = useWords()
  const closed = useClosed(workshop)
  const edit = useCommand('programmes.edit', { quiet: true })
  const takeOut = useTakeOut(workshop.id)
  return (
    <div className={sheet.page}>
      <div className={sheet.head}>
        <h2 className={`${sheet.title} ${styles.heading}`}>
          <StoredText
            label={prepare.programmes.name}
            value={programme.name}
            read={readFilled}
            problem={() => prepare.nameMissing}
            onStore={(name) => edit({ programmeId: programme.id, changes: { name } })}
          />
        </h2>
        {!closed && (
          <div className={sheet.push}>
            <IndicatorImport workshop={workshop} programmes={programmes} programmeId={programme.id} />
            <Button look="text" aria-label={prepare.programmes.takeOutNamed(programme.name)} onClick={() => void takeOut(programme)}>
              {prepare.programmes.takeOut}
            </Button>
          </div>
        )}
      </div>
      <Facts programme={programme} />
      <ClosedNote workshop={workshop} />
      <IndicatorTable workshop={workshop} programme={programme} />
    </div>
  )
}

const factFields = ['group', 'chair', 'shortName', 'year', 'place', 'responsible', 'partners', 'budget'] as const

function Facts({ programme }: { programme: Programme }) {
  const { prepare } = useWords()
  const edit = useCommand('programmes.edit', { quiet: true })
  return (
    <div className={styles.facts}>
      {factFields.map((word) => {
        const field = word === 'group' ? 'groupName' : word
        const id = `${word}-${programme.id}`
        return (
          <div key={word} className={styles.fact}>
            <label htmlFor={id}>{prepare.programmes[word]}</label>
            <StoredText
              id={id}
              value={programme[field]}
              placeholder="–"
              onStore={(value) => edit({ programmeId: programme.id, changes: { [field]: value } })}
            />
          </div>
        )
      })}
    </div>
  )
}
