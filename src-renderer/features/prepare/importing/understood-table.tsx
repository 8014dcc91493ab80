import { useEffect, useId, useMemo, useRef } from 'react'
import { useWords } from '../../../api/words.tsx'
import { Button } from '../../../parts/button.tsx'
import { QuietChoice } from '../../../parts/quiet-choice.tsx'
import { SectionHead } from '../../../parts/section-head.tsx'
import { Columns } from './columns.tsx'
import styles from './importing.module.css'
import { Problems } from './problems.tsx'
import type { Asked, TableKind, Understood } from './table-kind.ts'

/** A table as it was understood: what its columns mean, what will be entered, what is wrong with it. */
export function UnderstoodTable<Field extends string, Row>({
  kind,
  asked,
  table,
  programmes,
  meanings,
  onMean,
  onChange,
  onOtherSource,
}: {
  kind: TableKind<Field, Row>
  asked: Asked<Field>
  table: Understood<Field, Row>
  programmes: readonly { readonly id: string; readonly name: string }[]
  meanings: ReadonlyMap<number, Field>
  onMean: (column: number, field: Field | null) => void
  onChange: (changes: Partial<Asked<Field>>) => void
  onOtherSource: () => void
}) {
  const { importing } = useWords()
  const { counts } = table
  const rows = useRef<HTMLElement>(null)
  const origin = useRef<HTMLDivElement>(null)
  const headId = useId()
  // Where one goes on reading once a table is there.
  useEffect(() => {
    rows.current?.focus({ preventScroll: true })
    origin.current?.scrollIntoView({ block: 'end' })
  }, [])
  const flagged = useMemo(() => new Set(table.problems.map(({ line }) => line)), [table])
  const all = counts.new + counts.known + counts.changed + counts.here
  const named = table.columns.some(({ field }) => field === 'name')
  return (
    <>
      <div className={styles.origin} ref={origin}>
        <Origin
          table={table}
          onSheet={(sheet) => onChange({ sheet, headingLines: undefined, mapping: undefined })}
          onHeading={(headingLines) => onChange({ headingLines, mapping: undefined })}
        />
        {programmes.length > 0 && (kind.wantsProgramme(table) || asked.programmeId !== null) && (
          <ProgrammeChoice
            programmes={programmes}
            named={table.columns.some(({ field }) => field === 'programme')}
            value={asked.programmeId}
            onChoose={(programmeId) => onChange({ programmeId })}
          />
        )}
        <Button look="text" className={styles.push ?? ''} onClick={onOtherSource}>
          {importing.otherSource}
        </Button>
      </div>
      <div className={styles.parts}>
        <Columns columns={table.columns} fields={kind.fields} fieldWords={kind.fieldWords} meanings={meanings} onMean={onMean} />
        <div className={styles.right}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard */}
          <section className={styles.rows} aria-labelledby={headId} tabIndex={0} ref={rows}>
            <div className={styles.rowsHead}>
              <SectionHead
                id={headId}
                level={3}
                title={importing.entered}
                more={named ? <span aria-live="polite">{importing.counts(counts, kind.words)}</span> : undefined}
              />
            </div>
            {all === 0 ? (
              <p className={styles.nothing}>{named ? kind.words.none : kind.words.noName}</p>
            ) : (
              <>
                {counts.here === all && <p className={styles.nothing}>{kind.words.allHere}</p>}
                {kind.rows(table.rows, flagged)}
              </>
            )}
            {all > table.rows.length && <p className={styles.more}>{importing.more(all - table.rows.length)}</p>}
          </section>
          <Problems kind={kind} table={table} />
        </div>
      </div>
    </>
  )
}

function Origin<Field extends string, Row>({
  table,
  onSheet,
  onHeading,
}: {
  table: Understood<Field, Row>
  onSheet: (sheet: string) => void
  onHeading: (lines: number[]) => void
}) {
  const { importing } = useWords()
  const { file, sheet, otherSheets } = table
  const id = useId()
  return (
    <>
      <span className={styles.file}>{file || importing.pasted}</span>
      {otherSheets.length > 0 && (
        <span className={styles.pair}>
          <label htmlFor={id}>{importing.sheet}</label>
          <QuietChoice
            id={id}
            value={sheet}
            options={[sheet, ...otherSheets].map((name) => ({ value: name, word: name }))}
            onChoose={onSheet}
          />
        </span>
      )}
      <HeadingChoice table={table} onHeading={onHeading} />
    </>
  )
}

/** Which lines hold the headings: one of the first, two that follow each other, or none. */
function HeadingChoice<Field extends string, Row>({
  table: { headingLines, firstLines },
  onHeading,
}: {
  table: Understood<Field, Row>
  onHeading: (lines: number[]) => void
}) {
  const { importing } = useWords()
  const id = useId()
  const choices = firstLines.flatMap(({ line, words }, at) => {
    const next = firstLines[at + 1]?.line
    return [{ lines: [line], words }, ...(next === undefined ? [] : [{ lines: [line, next], words: '' }])]
  })
  const present = headingLines.join(' ')
  // Those that were found may be three, or stand further down.
  const shown = [{ lines: headingLines, words: '' }, ...choices].filter(({ lines }, at, all) => {
    const same = all.findLastIndex((other) => other.lines.join(' ') === lines.join(' '))
    return lines.length > 0 && same === at
  })
  return (
    <span className={styles.pair}>
      <label htmlFor={id}>{importing.heading}</label>
      <QuietChoice
        id={id}
        className={styles.headingChoice}
        value={present}
        options={[
          { value: '', word: importing.noHeading },
          ...shown.map(({ lines, words }) => ({ value: lines.join(' '), word: importing.headingOn(lines, brief(words)) })),
        ]}
        onChoose={(chosen) => onHeading(chosen === '' ? [] : chosen.split(' ').map(Number))}
      />
    </span>
  )
}

/** As much of a line as tells it from the others. */
function brief(words: string): string {
  return words.length <= 32 ? words : `${words.slice(0, 32).replace(/[\s,]+\S*$/u, '')}…`
}

function ProgrammeChoice({
  programmes,
  named,
  value,
  onChoose,
}: {
  programmes: readonly { readonly id: string; readonly name: string }[]
  named: boolean
  value: string | null
  onChoose: (programmeId: string | null) => void
}) {
  const { importing } = useWords()
  const id = useId()
  return (
    <span className={styles.pair}>
      <label htmlFor={id}>{named ? importing.indicators.programmeOfOthers : importing.indicators.programme}</label>
      <QuietChoice
        id={id}
        value={value ?? ''}
        options={[{ value: '', word: importing.indicators.noProgramme }, ...programmes.map((one) => ({ value: one.id, word: one.name }))]}
        onChoose={(chosen) => onChoose(chosen === '' ? null : chosen)}
      />
    </span>
  )
}
