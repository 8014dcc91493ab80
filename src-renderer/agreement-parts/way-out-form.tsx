import { useState } from 'react'
import type { Output } from '#contract/contract.ts'
import type { Contribution } from '#contract/contributions.ts'
import type { Workshop } from '#contract/workshops.ts'
import { newId } from '../api/call.ts'
import { useAnswer, useCommand } from '../api/hooks.ts'
import { useWords } from '../api/words.tsx'
import { IconButton } from '../parts/button.tsx'
import { Combobox } from '../parts/combobox.tsx'
import { useAllContributions } from './all-contributions.ts'
import { CauseLine } from './cause.tsx'
import { CodeOf } from './code-of.tsx'
import { WordsField } from './fields.tsx'
import styles from './form.module.css'
import { FormDialog } from './form-dialog.tsx'

interface Props {
  workshop: Workshop
  onClose: () => void
}

/** Finds an obstacle its way out among what was said, or writes down why it stays open. */
export function WayOutForm({ contributionId, ...props }: Props & { contributionId: string }) {
  const obstacle = useAnswer('contributions.one', { contributionId })
  const waysOut = useAllContributions(props.workshop.id, 'waysOut')
  return obstacle?.id === contributionId && waysOut ? <Form obstacle={obstacle} waysOut={waysOut} {...props} /> : null
}

function Form({
  workshop,
  obstacle,
  waysOut,
  onClose,
}: Props & { obstacle: Output<'contributions.one'>; waysOut: readonly Contribution[] }) {
  const { agreements, common } = useWords()
  const resolve = useCommand('agreements.resolve')
  const leaveOpen = useCommand('agreements.leaveOpen')
  const [wayOutId, setWayOutId] = useState<string | null>(null)
  const [reason, setReason] = useState(obstacle.openReason)
  const linked = new Set(obstacle.related.filter((each) => each.relation === 'resolvesBy').map((each) => each.id))
  const reworded = reason.trim() !== obstacle.openReason

  const save = async () => {
    if (wayOutId !== null) {
      const reply = await resolve({ linkId: newId(), obstacleId: obstacle.id, wayOutId })
      if (!reply.ok) return
    }
    if (reworded) {
      const reply = await leaveOpen({ contributionId: obstacle.id, reason })
      if (!reply.ok) return
    }
    onClose()
  }

  return (
    <FormDialog
      title={agreements.wayOutOf(obstacle.code)}
      onClose={onClose}
      onSave={save}
      lacking={wayOutId === null && !reworded ? agreements.lacking.wayOut : null}
    >
      <CauseLine workshop={workshop} cause={obstacle} />
      {waysOut.length === 0 ? (
        <p className="soft">{agreements.noWaysOut}</p>
      ) : (
        <Combobox
          label={agreements.wayOut}
          options={nearestFirst(waysOut, obstacle)
            .filter((each) => !linked.has(each.id))
            .map((each) => ({ id: each.id, name: `${each.code} ${each.text}`, more: each.name }))}
          value={wayOutId}
          none={common.none}
          onChoose={setWayOutId}
          countLabel={common.found}
        />
      )}
      <LinkedWaysOut workshop={workshop} obstacle={obstacle} waysOut={waysOut.filter((each) => linked.has(each.id))} />
      <WordsField label={agreements.openReason} placeholder={agreements.openReasonHint} value={reason} onChange={setReason} />
    </FormDialog>
  )
}

/** The ways out an obstacle has, each with the way to take it back. */
function LinkedWaysOut({
  workshop,
  obstacle,
  waysOut,
}: {
  workshop: Workshop
  obstacle: { id: string }
  waysOut: readonly Contribution[]
}) {
  const { agreements } = useWords()
  const unlink = useCommand('agreements.unlink')
  if (waysOut.length === 0) return null
  return (
    <ul className={styles.links} aria-label={agreements.waysOut}>
      {waysOut.map((wayOut) => (
        <li key={wayOut.id}>
          <CodeOf workshop={workshop} code={wayOut.code} kindId={wayOut.kindId} />
          <span className={styles.word}>{wayOut.text}</span>
          <IconButton
            icon="x"
            label={agreements.unlink(wayOut.code)}
            onClick={() => void unlink({ fromId: wayOut.id, toId: obstacle.id })}
          />
        </li>
      ))}
    </ul>
  )
}

/** What was said about the same programme stands first. */
function nearestFirst(waysOut: readonly Contribution[], { programmeId }: { programmeId: string | null }): Contribution[] {
  return [...waysOut].sort((a, b) => Number(b.programmeId === programmeId) - Number(a.programmeId === programmeId))
}
