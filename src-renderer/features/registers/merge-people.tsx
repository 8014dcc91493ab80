import { useState } from 'react'
import { sexes } from '#contract/choices.ts'
import type { Output } from '#contract/contract.ts'
import { envelope } from '../../api/call.ts'
import { useAnswer, useCommand } from '../../api/hooks.ts'
import { useWords } from '../../api/words.tsx'
import { Combobox } from '../../parts/combobox.tsx'
import { useUndoNotice } from '../../parts/undo-notice.ts'
import { MergeDialog, type Side } from './merge-dialog.tsx'

type About = Output<'registers.person'>
type Field = 'name' | 'sex' | 'phone' | 'email'

/** Compares two people and makes them one. */
export function MergePeople({ oneId, otherId, onClose }: { oneId: string; otherId: string | null; onClose: () => void }) {
  const { common, home, prepare, registers } = useWords()
  const words = registers.merge
  const [chosenId, setChosenId] = useState(otherId)
  const [typed, setTyped] = useState('')
  const one = useAnswer('registers.person', { personId: oneId })
  const answer = useAnswer('registers.person', chosenId === null ? null : { personId: chosenId })
  const other = answer?.id === chosenId ? answer : undefined
  const found = useAnswer('registers.people', otherId === null ? { words: typed } : null)?.rows ?? []
  const merge = useCommand('people.merge')
  const tell = useUndoNotice()
  if (!one || (otherId !== null && !other)) return null
  const options = found
    .filter(({ id }) => id !== oneId)
    .map(({ id, name, position, organisation }) => ({ id, name, more: prepare.people.known(position, organisation) }))
  const isKnown = options.some(({ id }) => id === chosenId)
  const shared = one.workshops.filter(({ workshopId }) => other?.workshops.some((stay) => stay.workshopId === workshopId))
  return (
    <MergeDialog<Field>
      title={words.people}
      sides={[sideOf(one), other ? sideOf(other) : null]}
      fields={[
        { field: 'name', word: prepare.people.name },
        { field: 'sex', word: prepare.people.sex, show: (sex) => prepare.people.sexes[sexes.find((one) => one === sex) ?? ''] },
        { field: 'phone', word: prepare.people.phone },
        { field: 'email', word: prepare.people.email },
      ]}
      facts={(['standings', 'workshops', 'contributions', 'actions'] as const).map((fact) => ({ fact, word: words[fact] }))}
      chooser={
        otherId === null && (
          <Combobox
            label={words.other.people(one.name)}
            options={other && !isKnown ? [{ id: other.id, name: other.name }, ...options] : options}
            value={chosenId}
            placeholder={words.choose}
            countLabel={common.found}
            onType={setTyped}
            onChoose={setChosenId}
          />
        )
      }
      note={shared.length > 0 ? words.both(shared.map(({ title }) => title).join(', ')) : undefined}
      onMerge={async (keepId, mergedId, { name, sex, phone, email }) => {
        const sent = envelope(null)
        const values = {
          ...(name !== undefined && { name }),
          ...((sex === 'L' || sex === 'P') && { sex: sex as 'L' | 'P' }),
          ...(phone !== undefined && { phone }),
          ...(email !== undefined && { email }),
        }
        const reply = await merge({ keepId, otherId: mergedId, values }, sent)
        if (!reply.ok || !other) return false
        const [kept, merged] = keepId === one.id ? [one, other] : [other, one]
        tell({ text: words.done(name ?? kept.name, merged.name), late: home.late, sent })
        return true
      }}
      onClose={onClose}
    />
  )
}

function sideOf({ id, name, sex, phone, email, standings, workshops, contributions, actions }: About): Side<Field> {
  return {
    id,
    name,
    values: { name, sex, phone, email },
    weight: contributions + actions + workshops.length,
    facts: {
      standings: standings.map(({ position, organisation }) => [position, organisation].filter(Boolean).join(', ')).filter(Boolean),
      workshops: workshops.map(({ title, date }) => `${title} (${date.slice(0, 4)})`),
      contributions: contributions > 0 ? [String(contributions)] : [],
      actions: actions > 0 ? [String(actions)] : [],
    },
  }
}
