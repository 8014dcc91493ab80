import { useEffect, useEffectEvent } from 'react'
import type { Workshop } from '#contract/workshops.ts'
import { type Language, languages } from '#words/language.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { Choices } from './choices.tsx'
import { DocumentList } from './document-list.tsx'
import { ExportPanel } from './export-panel.tsx'
import { useExporting } from './exporting.ts'
import { useKept } from './kept.ts'
import styles from './minutes.module.css'
import { Preview } from './preview.tsx'
import { useChanges } from './use-changes.ts'
import { zooms } from './zoom.tsx'

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
      <Preview address={address} zoom={zoom} onZoom={setZoom} />
      <aside className={styles.choices} aria-label={minutes.choices}>
        <div className={styles.upper}>
          <Choices
            language={language}
            onLanguage={setLanguage}
            confidential={includeConfidential}
            onConfidential={(included) => setConfidential(included ? 'yes' : 'no')}
            overview={overview}
          />
        </div>
        <ExportPanel workshop={workshop} exporting={exporting} />
      </aside>
    </div>
  )
}

function pageAddress(page: { workshopId: string; language: Language; includeConfidential: boolean; version: number }): string {
  const { workshopId, language, includeConfidential, version } = page
  return `/document/notula?workshop=${workshopId}&language=${language}&confidential=${includeConfidential ? 1 : 0}&v=${version}`
}
