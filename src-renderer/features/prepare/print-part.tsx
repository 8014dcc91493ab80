import { useState } from 'react'
import type { Output } from '#contract/contract.ts'
import type { Attendance } from '#contract/people.ts'
import { cardSheets, fewestCards, mostCards, type PackPart, packParts, usualCards } from '#contract/print-pack.ts'
import type { Workshop } from '#contract/workshops.ts'
import { type Language, languages } from '#words/language.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { useExporting } from '../../document-parts/exporting.ts'
import { useKept } from '../../document-parts/kept.ts'
import { LanguageChoice } from '../../document-parts/language-choice.tsx'
import { LastWritten } from '../../document-parts/last-written.tsx'
import { Preview } from '../../document-parts/preview.tsx'
import { Side } from '../../document-parts/side.tsx'
import { useChanges } from '../../document-parts/use-changes.ts'
import { zooms } from '../../document-parts/zoom.tsx'
import { Button } from '../../parts/button.tsx'
import styles from './print.module.css'
import { PrintChoices } from './print-choices.tsx'
import sheet from './sheet.module.css'

const yesOrNo = ['yes', 'no'] as const
const cardCounts = ['', ...Array.from({ length: mostCards - fewestCards + 1 }, (_, index) => String(index + fewestCards))]

/** What is printed before the day, as it will be printed, and the one PDF of it. */
export function PrintPart({
  workshop,
  agenda,
  people,
}: {
  workshop: Workshop
  agenda: Output<'agenda.ofWorkshop'>
  people: readonly Attendance[]
}) {
  const { prepare, printing } = useWords()
  const invited = people.filter((each) => each.invited).length
  const [language, setLanguage] = useKept<Language>('print.language', languages, useLanguage())
  const [chosen, choose] = useParts()
  const [phones, setPhones] = useKept('print.phones', yesOrNo, 'no')
  const [kept, keepCards] = useKept('print.cards', cardCounts, '')
  const [typed, setTyped] = useState<string | null>(null)
  const [zoom, setZoom] = useKept('print.zoom', zooms, 'width')
  const cards = kept === '' ? usualCards(invited) : Number(kept)
  const parts = packParts.filter((part) => chosen[part])
  const pack = { parts, phones: phones === 'yes', cards }
  const exporting = useExporting({ workshopId: workshop.id, document: 'paket-cetak', language, includeConfidential: false, pack })
  const address = pageAddress({ workshopId: workshop.id, language, pack, version: useChanges() })
  const { busy, written } = exporting
  const cardsWrong = typed !== null && !cardCounts.includes(typed)

  return (
    <div className={styles.print}>
      <div className={`${sheet.head} ${styles.head}`}>
        <h2 className={sheet.title}>{prepare.parts.print}</h2>
        <span className="soft">{invited === 0 ? printing.nobody : printing.lead}</span>
      </div>
      {parts.length > 0 ? (
        <Preview address={address} title={printing.preview} composing={printing.composing} zoom={zoom} onZoom={setZoom} />
      ) : (
        <p className={styles.nothing}>{printing.nothing}</p>
      )}
      <Side
        label={printing.choices}
        foot={
          <>
            {written && <LastWritten workshop={workshop} written={written} exporting={exporting} />}
            <Button look="first" icon="download" disabled={busy !== null || parts.length === 0 || cardsWrong} onClick={exporting.writePdf}>
              {busy === 'pdf' ? printing.saving : printing.save}
            </Button>
            <div role="status" className="only-heard">
              {busy === 'pdf' ? printing.saving : ''}
            </div>
          </>
        }
      >
        <PrintChoices
          chosen={chosen}
          onChoose={choose}
          phones={phones === 'yes'}
          onPhones={(printed) => setPhones(printed ? 'yes' : 'no')}
          cards={typed ?? String(cards)}
          cardsWrong={cardsWrong}
          onCards={(count) => {
            setTyped(count)
            if (count !== '' && cardCounts.includes(count)) keepCards(count)
          }}
          counts={{
            signIn: printing.guests(invited),
            agenda: prepare.blockCount(agenda.blocks.length),
            tents: printing.sheets(Math.max(1, Math.ceil(invited / 2))),
            cards: printing.sheets(cardSheets(cards)),
          }}
        />
        <LanguageChoice language={language} onLanguage={setLanguage} />
      </Side>
    </div>
  )
}

function useParts(): [Readonly<Record<PackPart, boolean>>, (part: PackPart, printed: boolean) => void] {
  const [signIn, setSignIn] = useKept('print.signIn', yesOrNo, 'yes')
  const [agenda, setAgenda] = useKept('print.agenda', yesOrNo, 'yes')
  const [tents, setTents] = useKept('print.tents', yesOrNo, 'yes')
  const [cards, setCards] = useKept('print.cardsToo', yesOrNo, 'yes')
  const set = { signIn: setSignIn, agenda: setAgenda, tents: setTents, cards: setCards }
  const chosen = { signIn: signIn === 'yes', agenda: agenda === 'yes', tents: tents === 'yes', cards: cards === 'yes' }
  return [chosen, (part, printed) => set[part](printed ? 'yes' : 'no')]
}

function pageAddress(page: {
  workshopId: string
  language: Language
  pack: { parts: readonly PackPart[]; phones: boolean; cards: number }
  version: number
}): string {
  const { workshopId, language, pack, version } = page
  const { parts, phones, cards } = pack
  return `/document/paket-cetak?workshop=${workshopId}&language=${language}&parts=${parts.join(',')}&phones=${phones ? 1 : 0}&cards=${cards}&v=${version}`
}
