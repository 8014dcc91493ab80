import { useCallback, useState } from 'react'
import type { Programme } from '#contract/programmes.ts'
import { indicatorFieldKeys, peopleFieldKeys } from '#contract/spreadsheet-fields.ts'
import type { Workshop } from '#contract/workshops.ts'
import { ask } from '../../../api/call.ts'
import { useWords } from '../../../api/words.tsx'
import { Button } from '../../../parts/button.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { IndicatorRows } from './indicator-rows.tsx'
import { PeopleRows } from './people-rows.tsx'
import { useOffers } from './use-offers.ts'
import type { Offer } from './use-table.ts'

/** The way to participants from a spreadsheet: a button, a paste, or a file dropped onto the window. */
export function PeopleImport({ workshop }: { workshop: Workshop }) {
  const { importing, spreadsheets } = useWords()
  const entry = useEntry(workshop)
  const ids = { workshopId: workshop.id }
  return (
    <>
      {entry.button}
      {entry.opened && (
        <ImportDialog
          {...entry.opened}
          {...ids}
          programmeId={null}
          kind={{
            words: importing.people,
            fields: peopleFieldKeys,
            fieldWords: spreadsheets.fields.people,
            read: ({ programmeId: _none, ...asked }) => ask('spreadsheets.readPeople', { ...ids, ...asked }),
            enter: ({ programmeId: _none, ...asked }) => ask('spreadsheets.importPeople', { ...ids, ...asked }),
            wantsProgramme: () => false,
            lacking: ({ columns }) => (columns.some(({ field }) => field === 'name') ? null : importing.people.noName),
            rows: (rows, flagged) => <PeopleRows rows={rows} flagged={flagged} />,
          }}
        />
      )}
    </>
  )
}

/** The same way to indicators; those of no programme belong to `programmeId`. */
export function IndicatorImport({
  workshop,
  programmes,
  programmeId,
}: {
  workshop: Workshop
  programmes: readonly Programme[]
  programmeId: string | null
}) {
  const { importing, spreadsheets } = useWords()
  const words = importing.indicators
  const entry = useEntry(workshop)
  const ids = { workshopId: workshop.id }
  return (
    <>
      {entry.button}
      {entry.opened && (
        <ImportDialog
          {...entry.opened}
          {...ids}
          programmeId={programmeId}
          programmes={programmes}
          kind={{
            words,
            fields: indicatorFieldKeys,
            fieldWords: spreadsheets.fields.indicators,
            read: (asked) => ask('spreadsheets.readIndicators', { ...ids, ...asked }),
            enter: (asked) => ask('spreadsheets.importIndicators', { ...ids, ...asked }),
            wantsProgramme: ({ columns, rows }) =>
              rows.some(({ programme }) => programme === '') || !columns.some(({ field }) => field === 'programme'),
            lacking: ({ columns, rows }) => {
              if (!columns.some(({ field }) => field === 'name')) return words.noName
              return rows.some(({ programme }) => programme === '') ? words.programmeMissing : null
            },
            rows: (rows, flagged) => <IndicatorRows rows={rows} flagged={flagged} />,
          }}
        />
      )}
    </>
  )
}

/** The button, and what the dialog is opened with; a closed workshop has neither. */
function useEntry(workshop: Workshop) {
  const { importing } = useWords()
  const [opened, setOpened] = useState<{ offer: Offer | null } | null>(null)
  const closed = workshop.status === 'closed'
  const take = useCallback((offer: Offer) => {
    if (!document.querySelector('dialog[open]')) setOpened({ offer })
  }, [])
  useOffers(!closed && opened === null, take)
  return {
    button: closed ? null : (
      <Button look="text" onClick={() => setOpened({ offer: null })}>
        {importing.open}
      </Button>
    ),
    opened: closed ? null : opened && { ...opened, onClose: () => setOpened(null) },
  }
}
