import { useEffect, useMemo, useRef, useState } from 'react'
import type { Workshop } from '#contract/workshops.ts'
import { type Section, sectionAsked, sections } from '../../agreement-parts/section-place.ts'
import { useShowInLive } from '../../agreement-parts/show-in-live.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useRoute } from '../../api/route.ts'
import styles from './agreements.module.css'
import { Contents } from './contents.tsx'
import { OpenedForm } from './opened-form.tsx'
import { Page } from './page.tsx'
import { ofProgramme, type ProgrammeFilter, type Records, useRecords } from './records.ts'
import { AgreementsContext, type AgreementsScope, type OpenForm } from './screen-context.ts'
import { sectionId } from './section.tsx'
import { emptySelection } from './selection.ts'
import { Trace } from './trace.tsx'

/** What came of the words: decisions, actions, offers, responses, ways out, each with the words it came from and the one next step. */
export function AgreementsScreen({ workshop }: { workshop: Workshop }) {
  const records = useRecords(workshop.id)
  const programmes = useAnswer('programmes.ofWorkshop', { workshopId: workshop.id })
  const showInLive = useShowInLive(workshop.id)
  const [filter, setFilter] = useState<ProgrammeFilter>('all')
  const [selection] = useState(emptySelection)
  const [form, setForm] = useState<OpenForm | null>(null)
  const ready = records !== undefined
  const shown = records && ofProgramme(records, filter)
  const firstId = shown ? firstOf(shown) : null

  useEffect(() => {
    const asked = sectionAsked()
    if (ready && asked) goToPart(asked)
  }, [ready])

  const scope = useMemo<AgreementsScope>(
    () => ({
      workshop,
      locked: workshop.status === 'closed',
      selection,
      firstId,
      open: setForm,
      show: (id) => {
        setFilter('all')
        selection.set(id)
        requestAnimationFrame(() => showRow(id))
      },
      showInLive,
      programmeName: (id) => programmes?.find((programme) => programme.id === id)?.shortName ?? '',
    }),
    [workshop, selection, firstId, showInLive, programmes],
  )

  const { show } = scope
  const route = useRoute()
  const soughtId = route.screen === 'agreements' ? route.recordId : undefined
  const found = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (!ready || !soughtId || found.current === soughtId) return
    found.current = soughtId
    show(soughtId)
  }, [ready, soughtId, show])

  if (!records || !shown) return <main className={styles.screen} />
  return (
    <AgreementsContext value={scope}>
      <div className={styles.screen}>
        <Contents shown={shown} all={records} programmes={programmes ?? []} filter={filter} onFilter={setFilter} onGo={goToPart} />
        <Page records={shown} all={records} filter={filter} />
        <Trace records={records} />
      </div>
      {form && <OpenedForm workshop={workshop} opened={form} onClose={() => setForm(null)} />}
    </AgreementsContext>
  )
}

/** Nothing chosen yet: the first row shows what the margin is for. */
function firstOf(records: Records): string | null {
  return sections.map((section) => records[section][0]?.id).find((id) => id !== undefined) ?? null
}

function goToPart(section: Section): void {
  const element = document.getElementById(sectionId(section))
  element?.scrollIntoView()
  element?.focus({ preventScroll: true })
}

function showRow(id: string): void {
  const row = document.getElementById(`record-${id}`)
  row?.scrollIntoView({ block: 'nearest' })
  row?.querySelector('button')?.focus({ preventScroll: true })
}
