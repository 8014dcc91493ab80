import { useState } from 'react'
import type { Output } from '#contract/contract.ts'
import { envelope } from '../../api/call.ts'
import { useAnswer, useCommand } from '../../api/hooks.ts'
import { useWords } from '../../api/words.tsx'
import { Combobox } from '../../parts/combobox.tsx'
import { useUndoNotice } from '../../parts/undo-notice.ts'
import { MergeDialog, type Side } from './merge-dialog.tsx'

type About = Output<'registers.organisation'>
type Field = 'name' | 'shortName' | 'category'

/** Compares two organisations and makes them one. */
export function MergeOrganisations({ oneId, otherId, onClose }: { oneId: string; otherId: string | null; onClose: () => void }) {
  const { common, home, registers } = useWords()
  const words = registers.merge
  const [chosenId, setChosenId] = useState(otherId)
  const [typed, setTyped] = useState('')
  const one = useAnswer('registers.organisation', { organisationId: oneId })
  const answer = useAnswer('registers.organisation', chosenId === null ? null : { organisationId: chosenId })
  const other = answer?.id === chosenId ? answer : undefined
  const found = useAnswer('registers.organisations', otherId === null ? { words: typed } : null)?.rows ?? []
  const merge = useCommand('people.mergeOrganisations')
  const tell = useUndoNotice()
  if (!one || (otherId !== null && !other)) return null
  const options = found
    .filter(({ id }) => id !== oneId)
    .map(({ id, name, shortName, category }) => ({ id, name, more: category, also: shortName }))
  const isKnown = options.some(({ id }) => id === chosenId)
  return (
    <MergeDialog<Field>
      title={words.organisations}
      sides={[sideOf(one, words.andMore), other ? sideOf(other, words.andMore) : null]}
      fields={(['name', 'shortName', 'category'] as const).map((field) => ({ field, word: registers[field] }))}
      facts={(['names', 'workshops', 'programmes', 'actions', 'offers'] as const).map((fact) => ({ fact, word: words[fact] }))}
      chooser={
        otherId === null && (
          <Combobox
            label={words.other.organisations(one.name)}
            options={other && !isKnown ? [{ id: other.id, name: other.name }, ...options] : options}
            value={chosenId}
            placeholder={words.choose}
            countLabel={common.found}
            onType={setTyped}
            onChoose={setChosenId}
          />
        )
      }
      onMerge={async (keepId, mergedId, values) => {
        const sent = envelope(null)
        const reply = await merge({ keepId, otherId: mergedId, values }, sent)
        if (!reply.ok || !other) return false
        const [kept, merged] = keepId === one.id ? [one, other] : [other, one]
        tell({ text: words.done(values.name ?? kept.name, merged.name), late: home.late, sent })
        return true
      }}
      onClose={onClose}
    />
  )
}

function sideOf(about: About, andMore: (count: number) => string): Side<Field> {
  const { id, name, shortName, category, people, names, workshops, programmes, actions, offers } = about
  return {
    id,
    name,
    values: { name, shortName, category },
    weight: people + actions + offers + programmes.length + workshops.length,
    facts: {
      names: people > names.length ? [...names.slice(0, 4), andMore(people - Math.min(names.length, 4))] : names,
      workshops: workshops.map(({ title, date }) => `${title} (${date.slice(0, 4)})`),
      programmes,
      actions: actions > 0 ? [String(actions)] : [],
      offers: offers > 0 ? [String(offers)] : [],
    },
  }
}
