import type { Output } from '#contract/contract.ts'
import type { Programme } from '#contract/programmes.ts'
import type { Workshop } from '#contract/workshops.ts'
import { envelope } from '../../../api/call.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useLanguage, useWords } from '../../../api/words.tsx'
import { Button } from '../../../parts/button.tsx'
import { Status } from '../../../parts/status.tsx'
import { useUndoNotice } from '../../../parts/undo-notice.ts'
import styles from './agenda.module.css'

/** Which programmes the day has no time for yet, and how they get some. */
export function MissingBlocks({
  workshop,
  agenda: { blocks, usual },
  programmes,
}: {
  workshop: Workshop
  agenda: Output<'agenda.ofWorkshop'>
  programmes: readonly Programme[]
}) {
  const { prepare, planning } = useWords()
  const language = useLanguage()
  const generate = useCommand('agenda.generate')
  const tell = useUndoNotice()
  const missing = programmes.filter(({ id }) => !blocks.some(({ programmeId }) => programmeId === id))
  if (missing.length === 0) return null
  const words = planning.agenda
  const add = async () => {
    const sent = envelope(workshop.id)
    const programmeIds = missing.map(({ id }) => id)
    const reply = await generate({ workshopId: workshop.id, programmeIds, ...usual, language }, sent)
    if (reply.ok) tell({ text: words.addedThem(reply.value.added), late: prepare.late, sent })
  }
  return (
    <p className={styles.missing}>
      <Status colour="amber">{words.without(missing.length)}</Status>
      <span>{missing.map(({ name, shortName }) => shortName || name).join(', ')}</span>
      <Button look="text" onClick={() => void add()}>
        {words.addThem}
      </Button>
    </p>
  )
}
