import { type SyntheticEvent, useEffect } from 'react'
import { useWords } from '../../api/words.tsx'
import { Button } from '../../parts/button.tsx'
import { ActionRow } from './action-rows.tsx'
import styles from './agreements.module.css'
import { DecisionRow } from './decision-rows.tsx'
import { LongList } from './long-list.tsx'
import { ObstacleRow } from './obstacle-rows.tsx'
import { OfferRow } from './offer-rows.tsx'
import type { ProgrammeFilter, Records } from './records.ts'
import { useRemoval } from './removal.ts'
import { type OpenForm, useScope } from './screen-context.ts'
import { Section } from './section.tsx'
import { SuggestionRow } from './suggestion-rows.tsx'

/** The page itself: five sections of rows. Pressing anywhere in a row, or moving the focus into it, selects it. */
export function Page({ records, all, filter }: { records: Records; all: Records; filter: ProgrammeFilter }) {
  const { agreements } = useWords()
  const { workshop, locked, selection } = useScope()
  const remove = useRemoval(workshop.id)
  const select = (event: SyntheticEvent) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-record]') : null
    if (row?.dataset.record) selection.set(row.dataset.record)
  }
  const withAction = new Set(all.actions.flatMap((action) => action.causes.map((cause) => cause.id)))
  const part = { records, filter }
  const programmeId = filter === 'all' || filter === 'none' ? null : filter
  return (
    <main className={styles.page} onFocus={select} onPointerDown={select}>
      <div className={styles.measure}>
        {locked && <p className={styles.closed}>{agreements.closed}</p>}
        <Section name="decisions" {...part} action={<DecisionSteps records={records} programmeId={programmeId} />}>
          {records.decisions.map((decision) => (
            <DecisionRow
              key={decision.id}
              decision={decision}
              hasAction={[decision, ...decision.causes].some((each) => withAction.has(each.id))}
              onBin={() => void remove({ table: 'decision', ...decision })}
            />
          ))}
        </Section>
        <Section name="actions" {...part} action={<Add form={{ form: 'action', programmeId }}>{agreements.addAction}</Add>}>
          {records.actions.map((action) => (
            <ActionRow key={action.id} action={action} onBin={() => void remove({ table: 'action', ...action })} />
          ))}
        </Section>
        <Section name="offers" {...part} action={<Add form={{ form: 'offer', programmeId }}>{agreements.addOffer}</Add>}>
          {records.offers.map((offer) => (
            <OfferRow key={offer.id} offer={offer} onBin={() => void remove({ table: 'offer', ...offer })} />
          ))}
        </Section>
        <Section name="suggestions" {...part}>
          <LongList list={records.suggestions}>{(suggestion) => <SuggestionRow key={suggestion.id} suggestion={suggestion} />}</LongList>
        </Section>
        <Section name="obstacles" {...part}>
          <LongList list={records.obstacles}>{(obstacle) => <ObstacleRow key={obstacle.id} obstacle={obstacle} />}</LongList>
        </Section>
      </div>
    </main>
  )
}

function Add({ form, children }: { form: OpenForm; children: string }) {
  const { locked, open } = useScope()
  if (locked) return null
  return (
    <Button look="text" icon="plus" onClick={() => open(form)}>
      {children}
    </Button>
  )
}

/** Reading back goes one by one: F9 leads to the next decision that has not been read back, Enter says that it has. */
function DecisionSteps({ records, programmeId }: { records: Records; programmeId: string | null }) {
  const { agreements } = useWords()
  const { locked } = useScope()
  const next = records.decisions.find((decision) => decision.readBackAt === null)
  const nextId = locked ? undefined : next?.id
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F9' || nextId === undefined) return
      event.preventDefault()
      goToReadBack(nextId)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [nextId])
  return (
    <>
      {next && nextId && (
        <Button look="text" shortcut="F9" onClick={() => goToReadBack(nextId)}>
          {agreements.readNext(next.code)}
        </Button>
      )}
      <Add form={{ form: 'decision', programmeId }}>{agreements.addDecision}</Add>
    </>
  )
}

function goToReadBack(id: string): void {
  const button = document.querySelector<HTMLElement>(`[data-read-back="${id}"]`)
  button?.scrollIntoView({ block: 'center' })
  button?.focus({ preventScroll: true })
}
