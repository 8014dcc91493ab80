import { type DragEvent, useState } from 'react'
import type { Letterhead } from '#contract/letterheads.ts'
import type { Workshop } from '#contract/workshops.ts'
import { useCommand, useDropped, useJob } from '../../../api/hooks.ts'
import { useWords } from '../../../api/words.tsx'
import { Button } from '../../../parts/button.tsx'
import { DetailRow } from '../detail-row.tsx'
import styles from './letterhead.module.css'

/** One of the two logos: as it is, and a picture chosen or dropped in its place. */
export function LogoField({ workshop, letterhead, side }: { workshop: Workshop; letterhead: Letterhead; side: 'left' | 'right' }) {
  const { letterhead: words } = useWords()
  const take = useJob('letterheads.takeLogo')
  const setLogo = useCommand('letterheads.setLogo')
  const handIn = useDropped()
  const [busy, setBusy] = useState(false)
  const [over, setOver] = useState(false)
  const label = words.logos[side]
  const logo = side === 'left' ? letterhead.leftLogo : letterhead.rightLogo
  const choose = async (token: string | null) => {
    setBusy(true)
    await take({ workshopId: workshop.id, letterheadId: letterhead.id, side, token })
    setBusy(false)
  }
  const drop = async (event: DragEvent) => {
    const file = event.dataTransfer.files[0]
    if (!file) return
    event.preventDefault()
    setOver(false)
    const picked = await handIn(file)
    if (picked) await choose(picked.token)
  }
  const hold = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    setOver(true)
  }
  return (
    <DetailRow label={label} plain>
      {() => (
        <fieldset
          className={styles.logo}
          aria-label={label}
          data-over={over || undefined}
          title={words.logoHint}
          onDragOver={hold}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => void drop(event)}
        >
          <span className={styles.picture}>
            {logo ? <img src={`/attachments/${logo.sha256}`} alt={label} /> : <span>{words.noLogo}</span>}
          </span>
          <Button
            look="text"
            disabled={busy}
            aria-label={words.of(logo ? words.otherLogo : words.takeLogo, label)}
            onClick={() => void choose(null)}
          >
            {logo ? words.otherLogo : words.takeLogo}
          </Button>
          {logo && (
            <Button
              look="text"
              aria-label={words.of(words.removeLogo, label)}
              onClick={() => void setLogo({ letterheadId: letterhead.id, side, logo: null })}
            >
              {words.removeLogo}
            </Button>
          )}
        </fieldset>
      )}
    </DetailRow>
  )
}
