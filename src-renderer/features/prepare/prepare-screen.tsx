import { useState } from 'react'
import type { Workshop } from '#contract/workshops.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useRoute } from '../../api/route.ts'
import { useWords } from '../../api/words.tsx'
import { AgendaPart } from './agenda/agenda-part.tsx'
import { Contents, type Place } from './contents.tsx'
import { DetailsPart } from './details-part.tsx'
import { KindsPart } from './kinds/kinds-part.tsx'
import { LastTimePart } from './last-time/last-time-part.tsx'
import { LetterheadPart } from './letterhead/letterhead-part.tsx'
import { PeoplePart } from './people-part.tsx'
import styles from './prepare.module.css'
import { PrintPart } from './print-part.tsx'
import { ProgrammeSheet } from './programme-sheet.tsx'
import { ProgrammesPart } from './programmes-part.tsx'

/** What an organiser fills in before the day: details, programmes and their indicators, people, agenda. */
export function PrepareScreen({ workshop }: { workshop: Workshop }) {
  const { prepare } = useWords()
  const programmes = useAnswer('programmes.ofWorkshop', { workshopId: workshop.id })
  const people = useAnswer('people.withContacts', { workshopId: workshop.id })
  const agenda = useAnswer('agenda.ofWorkshop', { workshopId: workshop.id })
  const last = useAnswer('workshops.lastTime', { workshopId: workshop.id })
  const route = useRoute()
  const came = route.screen === 'prepare' ? route.part : undefined
  const [place, setPlace] = useState<Place>({ part: came ?? 'details', programmeId: null })
  if (!programmes || !people || !agenda || last === undefined) return <div className={styles.screen} />
  const programme = programmes.find(({ id }) => id === place.programmeId)
  // The workshop before it can go to the bin while one reads.
  const part = place.part === 'lastTime' && last === null ? 'details' : place.part
  const here = { part, programmeId: programme?.id ?? null }
  return (
    <div className={styles.screen}>
      <Contents {...{ workshop, programmes, people, agenda, last }} place={here} onGo={setPlace} />
      <main className={styles.page} aria-label={prepare.parts[part]} key={here.part + here.programmeId}>
        {part === 'details' && <DetailsPart workshop={workshop} people={people} />}
        {part === 'lastTime' && last && <LastTimePart last={last} />}
        {part === 'letterhead' && <LetterheadPart workshop={workshop} people={people} />}
        {part === 'programmes' &&
          (programme ? (
            <ProgrammeSheet workshop={workshop} programmes={programmes} programme={programme} />
          ) : (
            <ProgrammesPart
              workshop={workshop}
              programmes={programmes}
              onOpen={(programmeId) => setPlace({ part: 'programmes', programmeId })}
            />
          ))}
        {part === 'people' && <PeoplePart workshop={workshop} people={people} />}
        {part === 'kinds' && <KindsPart workshop={workshop} />}
        {part === 'agenda' && <AgendaPart workshop={workshop} agenda={agenda} programmes={programmes} />}
        {part === 'print' && <PrintPart workshop={workshop} agenda={agenda} people={people} />}
      </main>
    </div>
  )
}
