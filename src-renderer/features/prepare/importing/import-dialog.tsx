import { useCallback, useEffect, useRef, useState } from 'react'
import { newId } from '../../../api/call.ts'
import { useWords } from '../../../api/words.tsx'
import { Button } from '../../../parts/button.tsx'
import { Dialog } from '../../../parts/dialog.tsx'
import { Icon } from '../../../parts/icon.tsx'
import { useUndoNotice } from '../../../parts/undo-notice.ts'
import styles from './importing.module.css'
import { Progress } from './progress.tsx'
import { SourceForm } from './source-form.tsx'
import type { TableKind, Understood } from './table-kind.ts'
import { UnderstoodTable } from './understood-table.tsx'
import { useOffers } from './use-offers.ts'
import { type Offer, useTable } from './use-table.ts'

/** Takes a table from a paste or a file, shows how it is understood, and enters it as one change once that is confirmed. */
export function ImportDialog<Field extends string, Row>({
  kind,
  workshopId,
  programmeId,
  programmes = [],
  offer,
  onClose,
}: {
  kind: TableKind<Field, Row>
  workshopId: string
  programmeId: string | null
  /** Where rows that name no programme may go; none where that is not asked. */
  programmes?: readonly { readonly id: string; readonly name: string }[]
  offer: Offer | null
  onClose: () => void
}) {
  const { common, importing, prepare, refusals } = useWords()
  const table = useTable(kind, programmeId)
  const tell = useUndoNotice()
  const [typed, setTyped] = useState('')
  const [atSource, setAtSource] = useState(false)
  const { shown, refusal, busy } = table

  const toTable = (taken: boolean) => {
    if (taken) setAtSource(false)
  }
  const takeAny = (given: Offer) => {
    void table.take(given).then(toTable)
  }
  const latest = useRef(takeAny)
  useEffect(() => {
    latest.current = takeAny
  })
  const take = useCallback((given: Offer) => latest.current(given), [])
  useOffers(true, take)
  useEffect(() => {
    if (offer) latest.current(offer)
  }, [offer])

  const showsTable = shown !== null && !atSource
  const lacking = showsTable ? kind.lacking(shown.table) : null
  const [count, changed] = showsTable ? [shown.table.counts.new + shown.table.counts.known, shown.table.counts.changed] : [0, 0]
  const ready = showsTable ? lacking === null && count + changed > 0 && busy === null : typed.trim() !== '' && busy === null

  const submit = async () => {
    if (!ready) return
    if (!showsTable) return take({ text: typed })
    const sent = { id: newId(), at: Date.now(), workshopId }
    const entered = await table.enter(sent.id)
    if (entered === null) return
    onClose()
    if (entered.added + entered.changed > 0) tell({ text: kind.words.added(entered.added, entered.changed), late: prepare.late, sent })
  }

  const enter = useRef(submit)
  useEffect(() => {
    enter.current = submit
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !event.ctrlKey) return
      event.preventDefault()
      // A key held down must not enter what it has just read.
      if (event.repeat) return
      void enter.current()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])

  return (
    <Dialog
      title={kind.words.title}
      onClose={onClose}
      onSubmit={() => void submit()}
      page={showsTable}
      wide
      actions={
        <>
          <div className={styles.state} aria-live="polite">
            {busy ? (
              <Progress {...busy} onStop={table.stop} />
            ) : (
              (lacking ?? (showsTable && <Brief table={shown.table} words={kind.words} />))
            )}
          </div>
          <Button onClick={onClose} shortcut="Esc">
            {common.cancel}
          </Button>
          <Button look="first" type="submit" disabled={!ready} shortcut="Ctrl Enter">
            {showsTable ? kind.words.add(count, changed) : importing.read}
          </Button>
        </>
      }
    >
      <div className={showsTable ? styles.understanding : styles.asking}>
        {refusal && (
          <p role="alert" className={styles.refusal}>
            <Icon name="circle-x" /> {refusals[refusal.code](refusal.details)}
          </p>
        )}
        {showsTable ? (
          <UnderstoodTable
            kind={kind}
            asked={shown.asked}
            table={shown.table}
            programmes={programmes}
            meanings={table.meanings}
            onMean={(column, field) => void table.mean(column, field)}
            onChange={(changes) => void table.change(changes)}
            onOtherSource={() => setAtSource(true)}
          />
        ) : (
          <SourceForm
            hint={kind.words.hint}
            typed={typed}
            onType={setTyped}
            onPaste={take}
            onChoose={() => void table.choose().then(toTable)}
            onBack={shown ? () => setAtSource(false) : undefined}
          />
        )}
      </div>
    </Dialog>
  )
}

/** The counts once more, where the parts stand one below the other and may be out of sight. */
function Brief({ table, words }: { table: Pick<Understood<string, unknown>, 'counts'>; words: TableKind<string, unknown>['words'] }) {
  const { importing } = useWords()
  const { counts } = table
  return (
    <span className={styles.brief}>
      {importing.counts(counts, words)}
      {counts.problems > 0 && `; ${importing.problemsLeft(counts.problems)}`}
    </span>
  )
}
