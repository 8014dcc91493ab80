import { useState } from 'react'
import type { Contribution } from '#contract/contributions.ts'
import type { Workshop } from '#contract/workshops.ts'
import { WordsField } from '../../agreement-parts/fields.tsx'
import { useAnswer, useCommand } from '../../api/hooks.ts'
import { useWords } from '../../api/words.tsx'
import { Button } from '../../parts/button.tsx'
import { Code } from '../../parts/code.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { TextArea, TextField } from '../../parts/field.tsx'
import styles from './close-dialog.module.css'
import { speakerOf } from './stream-row.tsx'

/** Closing: every obstacle without a way out needs its reason first; the button says what is missing. */
export function CloseDialog({
  workshop,
  unsaved,
  onClose,
  onToLine,
}: {
  workshop: Workshop
  /** What stands in the capture line. */
  unsaved: string
  onClose: () => void
  onToLine: () => void
}) {
  const { live, common } = useWords()
  const obstacles = useAnswer('contributions.page', { workshopId: workshop.id, filter: 'openObstacles', words: '', offset: 0, limit: 1000 })
  const counts = useAnswer('contributions.counts', { workshopId: workshop.id })
  const close = useCommand('workshops.close')
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const [remark, setRemark] = useState('')
  if (unsaved !== '') return <UnsavedLine words={unsaved} onClose={onClose} onToLine={onToLine} />
  if (!obstacles || !counts) return null
  const reasonOf = (obstacle: Contribution) => (reasons[obstacle.id] ?? obstacle.openReason).trim()
  const missing = obstacles.filter((obstacle) => reasonOf(obstacle) === '').length
  const submit = async () => {
    if (missing > 0) return
    const reply = await close({
      workshopId: workshop.id,
      reasons: obstacles.map((obstacle) => ({ contributionId: obstacle.id, reason: reasonOf(obstacle) })),
      closingReason: remark,
    })
    if (reply.ok) onClose()
  }
  return (
    <Dialog
      title={live.closing.title}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          {missing > 0 && <span className={styles.missing}>{live.closing.missing(missing)}</span>}
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="first" type="submit" disabled={missing > 0}>
            {live.closing.close}
          </Button>
        </>
      }
    >
      <p>{obstacles.length > 0 ? live.closing.openObstacles(obstacles.length) : live.closing.allSettled}</p>
      {counts.unanswered > 0 && <p className="soft">{live.closing.unanswered(counts.unanswered)}</p>}
      {obstacles.length > 0 && (
        <ol className={styles.list}>
          {obstacles.map((obstacle) => (
            <li key={obstacle.id} className={styles.obstacle}>
              <Code colour="kendala">{obstacle.code}</Code>
              <div>
                <p className="words">
                  <b>{speakerOf(obstacle, live.row)}</b> {obstacle.text}
                </p>
                <TextField
                  hideLabel
                  label={live.closing.reasonFor(obstacle.code)}
                  placeholder={live.closing.reasonFor(obstacle.code)}
                  value={reasons[obstacle.id] ?? obstacle.openReason}
                  onChange={(event) => setReasons({ ...reasons, [obstacle.id]: event.target.value })}
                />
              </div>
            </li>
          ))}
        </ol>
      )}
      <TextArea label={live.closing.remark} value={remark} onChange={(event) => setRemark(event.target.value)} />
    </Dialog>
  )
}

/** Half a sentence would be missing in the minutes without anybody noticing: it is saved or cleared first. */
function UnsavedLine({ words, onClose, onToLine }: { words: string; onClose: () => void; onToLine: () => void }) {
  const { live, common } = useWords()
  return (
    <Dialog
      title={live.closing.title}
      onClose={onClose}
      onSubmit={onToLine}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="first" type="submit">
            {live.closing.toLine}
          </Button>
        </>
      }
    >
      <p>{live.closing.unsaved}</p>
      <blockquote className={`words ${styles.unsaved}`}>{words}</blockquote>
    </Dialog>
  )
}

/** Re-opening a closed workshop, with its reason. */
export function ReopenDialog({ workshop, onClose }: { workshop: Workshop; onClose: () => void }) {
  const { live, common } = useWords()
  const reopen = useCommand('workshops.reopen')
  const [reason, setReason] = useState('')
  const submit = async () => {
    if (reason.trim() === '') return
    const reply = await reopen({ workshopId: workshop.id, reason })
    if (reply.ok) onClose()
  }
  return (
    <Dialog
      title={live.reopening.title}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="first" type="submit" disabled={reason.trim() === ''}>
            {live.reopening.reopen}
          </Button>
        </>
      }
    >
      <WordsField label={live.reopening.reason} value={reason} onChange={setReason} />
    </Dialog>
  )
}
