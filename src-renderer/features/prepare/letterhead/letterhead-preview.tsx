import type { Workshop } from '#contract/workshops.ts'
import { useLanguage, useWords } from '../../../api/words.tsx'
import { useKept } from '../../../document-parts/kept.ts'
import { Preview } from '../../../document-parts/preview.tsx'
import { useChanges } from '../../../document-parts/use-changes.ts'
import { zooms } from '../../../document-parts/zoom.tsx'

/** Head and foot of the documents on their sheet, as they print; it follows every change. */
export function LetterheadPreview({ workshop }: { workshop: Workshop }) {
  const { letterhead: words } = useWords()
  const [zoom, setZoom] = useKept('letterhead.zoom', zooms, 'width')
  const address = `/document/letterhead?workshop=${workshop.id}&language=${useLanguage()}&v=${useChanges()}`
  return <Preview address={address} title={words.preview} composing={words.composing} zoom={zoom} onZoom={setZoom} />
}
