import { useId } from 'react'
import type { Workshop } from '#contract/workshops.ts'
import { useAnswer } from '../api/hooks.ts'
import { useWords } from '../api/words.tsx'
import { Combobox, type Option } from '../parts/combobox.tsx'
import { Choice, TextArea } from '../parts/field.tsx'
import styles from './form.module.css'

/** The words of a record: Enter sends the form, Shift+Enter breaks the line. What came along with the cause is marked, so that typing replaces it. */
export function WordsField({
  label,
  value,
  onChange,
  placeholder,
  start = false,
}: {
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  /** The first field of its form, which takes the focus. */
  start?: boolean
}) {
  return (
    <TextArea
      label={label}
      value={value}
      placeholder={placeholder}
      className="words"
      onFocus={(event) => start && event.currentTarget.select()}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
        event.preventDefault()
        event.currentTarget.form?.requestSubmit()
      }}
    />
  )
}

/** One of a few, all of them in sight. */
export function OneOf<Value extends string>({
  label,
  options,
  value,
  onChange,
}: {
  label: string
  options: readonly { value: Value; word: string }[]
  value: Value | null
  onChange: (value: Value) => void
}) {
  const name = useId()
  return (
    <fieldset>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.choices}>
        {options.map((option) => (
          <label key={option.value} className={styles.choice}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            {option.word}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** Which programme a record belongs to, or none. */
export function ProgrammeChoice({
  workshop,
  value,
  onChange,
}: {
  workshop: Workshop
  value: string | null
  onChange: (programmeId: string | null) => void
}) {
  const { agreements } = useWords()
  const programmes = useAnswer('programmes.ofWorkshop', { workshopId: workshop.id }) ?? []
  return (
    <Choice label={agreements.programme} value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}>
      <option value="">{agreements.noProgramme}</option>
      {programmes.map((programme) => (
        <option key={programme.id} value={programme.id}>
          {programme.shortName || programme.name}
        </option>
      ))}
    </Choice>
  )
}

/** An organisation of the register. */
export function OrganisationChoice({
  label,
  value,
  onChoose,
  needed = false,
}: {
  label: string
  value: string | null
  onChoose: (organisationId: string | null) => void
  /** No "nobody" among the choices. */
  needed?: boolean
}) {
  const { common } = useWords()
  const organisations = useAnswer('people.organisations', {}) ?? []
  const options: Option[] = organisations.map(({ id, name, shortName }) => ({ id, name, also: shortName }))
  return (
    <Combobox
      label={label}
      options={options}
      value={value}
      onChoose={onChoose}
      countLabel={common.found}
      {...(needed ? {} : { none: common.none })}
    />
  )
}
