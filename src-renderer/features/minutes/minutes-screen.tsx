import { useEffect, useEffectEvent } from 'react'
import type { Workshop } from '#contract/workshops.ts'
import { type Language, languages } from '#words/language.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { useExporting } from '../../document-parts/exporting.ts'
import { useKept } from '../../document-parts/kept.ts'
import { Preview } from '../../document-parts/preview.tsx'
import { Side } from '../../document-parts/side.tsx'
import { useChanges } from '../../document-parts/use-changes.ts'
import { zooms } from '../../document-parts/zoom.tsx'
import { Choices } from './choices.tsx'
import { DocumentList } from './document-list.tsx'
import { ExportPanel } from './export-panel.tsx'
import styles from './minutes.module.css'

/** The minutes as they will be printed, live; what in them still wants an eye; and the way to hand them out. */
export function MinutesScreen({ workshop }: { workshop: Workshop }) {
  const { minutes } = useWords()
  const overview = useAnswer('documents.overview', { workshopId: workshop.id })
  const [language, setLanguage] = useKept<Language>('minutes.language', languages, useLanguage())
  const [confidential, setConfidential] = useKept('minutes.confidential', ['no', 'yes'] as const, 'no')
  const [zoom, setZoom] = useKept('minutes.zoom', zooms, window.innerWidth < 1500 ? 'width' : '125')
  const includeConfidential = confidential === 'yes'
  const exporting = useExporting({ workshopId: workshop.id, document: 'notula', language, includeConfidential })
  const address = pageAddress({ workshopId: workshop.id, language, includeConfidential, version: useChanges() })

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const key = event.key.toLowerCase()
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || (key !== 'p' && key !== 'e')) return
    event.preventDefault()
    if (!event.repeat) exporting.writePdf()
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])

  return (
    <div className={styles.screen}>
      <DocumentList workshop={workshop} overview={overview} />
      <main className={styles.middle} aria-label={minutes.page}>
        <Preview address={address} title={minutes.preview} composing={minutes.composing} zoom={zoom} onZoom={setZoom} />
      </main>
      <Side label={minutes.choices} foot={<ExportPanel workshop={workshop} exporting={exporting} />}>
        <Choices
          language={language}
          onLanguage={setLanguage}
          confidential={includeConfidential}
          onConfidential={(included) => setConfidential(included ? 'yes' : 'no')}
          overview={overview}
        />
      </Side>
    </div>
  )
}

function pageAddress(page: { workshopId: string; language: Language; includeConfidential: boolean; version: number }): string {
  const { workshopId, language, includeConfidential, version } = page
  return `/document/notula?workshop=${workshopId}&language=${language}&confidential=${includeConfidential ? 1 : 0}&v=${version}`
}
