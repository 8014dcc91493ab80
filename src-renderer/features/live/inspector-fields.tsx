import type { Attendance } from '#contract/people.ts'
import type { Programme } from '#contract/programmes.ts'
import type { Workshop } from '#contract/workshops.ts'
import { wordOf } from '#words/word-of.ts'
import { offered } from '../../api/nameless.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { Combobox } from '../../parts/combobox.tsx'
import { Choice } from '../../parts/field.tsx'
import styles from './inspector.module.css'
import type { Inspected } from './inspector.tsx'

interface Shown {
  workshop: Workshop
  programmes: readonly Programme[]
  people: readonly Attendance[]
  contribution: Inspected
  frozen: boolean
  onChange: (changes: {
    kindId?: string
    attendanceId?: string | null
    source?: Inspected['source']
    programmeId?: string | null
    stepId?: string | null
    visibility?: Inspected['visibility']
    language?: string
  }) => void
}

/** What a contribution belongs to: kind, speaker, programme, step, confidentiality, the language it was said in. */
export function InspectorFields({ workshop, programmes, people, contribution, frozen, onChange }: Shown) {
  const { live, common } = useWords()
  const language = useLanguage()
  const words = live.inspector
  const languages = [...new Set([...Object.keys(words.languages), contribution.language])]
  // A hidden kind is offered to nothing new, and kept by what has it.
  const kinds = workshop.kinds.filter(({ id, hidden }) => !hidden || id === contribution.kindId)
  return (
    <div className={styles.fields}>
      <Choice
        label={words.kind}
        value={contribution.kindId}
        disabled={frozen}
        onChange={(event) => onChange({ kindId: event.target.value })}
      >
        {kinds.map((kind) => (
          <option key={kind.id} value={kind.id}>
            {`${kind.letter.toUpperCase()}  ${wordOf(kind, language)}`}
          </option>
        ))}
      </Choice>
      <Choice
        label={words.visibility}
        value={contribution.visibility}
        disabled={frozen}
        onChange={(event) => onChange({ visibility: event.target.value as Inspected['visibility'] })}
      >
        {(['open', 'confidential', 'private'] as const).map((visibility) => (
          <option key={visibility} value={visibility}>
            {words.visibilities[visibility]}
          </option>
        ))}
      </Choice>
      <div className={styles.whole}>
        <Combobox
          label={words.speaker}
          options={offered(people, ({ id }) => id === contribution.attendanceId).map((person) => ({
            id: person.id,
            name: person.name,
            more: [person.position, person.organisationShort].filter(Boolean).join(', '),
            also: person.shortName,
          }))}
          value={contribution.attendanceId}
          none={words.nobody}
          disabled={frozen}
          countLabel={common.found}
          onChoose={(attendanceId) => onChange({ attendanceId })}
        />
      </div>
      <div className={styles.whole}>
        <Choice
          label={words.programme}
          value={contribution.programmeId ?? ''}
          disabled={frozen}
          onChange={(event) => onChange({ programmeId: event.target.value || null })}
        >
          <option value="">{words.noProgramme}</option>
          {programmes.map((programme, index) => (
            <option key={programme.id} value={programme.id}>
              {`${index < 9 ? `${index + 1}  ` : ''}${programme.shortName || programme.name}`}
            </option>
          ))}
        </Choice>
      </div>
      <Choice
        label={words.step}
        value={contribution.stepId ?? ''}
        disabled={frozen}
        onChange={(event) => onChange({ stepId: event.target.value || null })}
      >
        <option value="">{words.noStep}</option>
        {workshop.steps.map((step) => (
          <option key={step.id} value={step.id}>
            {wordOf(step, language)}
          </option>
        ))}
      </Choice>
      <Choice
        label={words.source}
        value={contribution.source}
        disabled={frozen}
        onChange={(event) => onChange({ source: event.target.value as Inspected['source'] })}
      >
        {(['spoken', 'card', 'phone'] as const).map((source) => (
          <option key={source} value={source}>
            {live.row.source[source]}
          </option>
        ))}
      </Choice>
      <Choice
        label={words.language}
        value={contribution.language}
        disabled={frozen}
        onChange={(event) => onChange({ language: event.target.value })}
      >
        {languages.map((tag) => (
          <option key={tag} value={tag}>
            {words.languages[tag] ?? tag}
          </option>
        ))}
      </Choice>
    </div>
  )
}
