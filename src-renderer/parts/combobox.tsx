import { useCombobox } from 'downshift'
import { type CSSProperties, useRef, useState } from 'react'
import { type Findable, matching } from '#words/finding.ts'
import { besideField } from './beside-field.ts'
import styles from './combobox.module.css'

export interface Option extends Findable {
  readonly id: string
}

/** Finds one of many by typing: two letters are mostly enough. Arrow keys and Enter choose, Escape leaves. */
export function Combobox({
  label,
  options,
  value,
  onChoose,
  placeholder,
  none,
  hideLabel = false,
  quiet = false,
  disabled = false,
  countLabel,
  onType,
}: {
  label: string
  options: readonly Option[]
  value: string | null
  onChoose: (id: string | null) => void
  placeholder?: string
  /** What stands for nobody or nothing; left out where one must be chosen. */
  none?: string
  hideLabel?: boolean
  /** Reads as text until it is wanted, as what is written on a form. */
  quiet?: boolean
  disabled?: boolean
  /** Says how many were found, for those who listen. */
  countLabel: (count: number) => string
  /** Told what is typed, where the options are asked for by it. */
  onType?: (typed: string) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const [place, setPlace] = useState<CSSProperties>({})
  const field = useRef<HTMLInputElement>(null)
  const chosen = options.find((option) => option.id === value) ?? null
  const all = none === undefined ? options : [{ id: '', name: none }, ...options]
  const shown = matching(all, typed ?? '').slice(0, 60)
  const box = useCombobox<Option>({
    items: shown,
    selectedItem: chosen,
    inputValue: typed ?? chosen?.name ?? '',
    defaultHighlightedIndex: 0,
    itemToString: (option) => option?.name ?? '',
    getA11yStatusMessage: ({ isOpen }) => (isOpen ? countLabel(shown.length) : ''),
    onSelectedItemChange: ({ selectedItem }) => {
      setTyped(null)
      onChoose(selectedItem && selectedItem.id !== '' ? selectedItem.id : null)
    },
    onIsOpenChange: ({ isOpen }) => {
      if (isOpen && field.current) setPlace(besideField(field.current))
      if (!isOpen) setTyped(null)
    },
  })
  return (
    <div className={styles.box}>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: getLabelProps ties it to the input below */}
      <label {...box.getLabelProps()} className={hideLabel ? 'only-heard' : styles.label}>
        {label}
      </label>
      <div>
        <input
          {...box.getInputProps({
            ref: field,
            placeholder,
            disabled,
            onFocus: (event) => event.currentTarget.select(),
            // In the very event: told later, as downshift tells it, a letter typed meanwhile would be lost.
            onChange: (event) => {
              setTyped(event.currentTarget.value)
              onType?.(event.currentTarget.value)
            },
            onKeyDown: (event) => {
              // Escape on a closed list is not ours: it closes the dialog, and empties nothing.
              if (event.key === 'Escape' && !box.isOpen) Object.assign(event.nativeEvent, { preventDownshiftDefault: true })
              // Nothing is found, or not yet: Enter chooses nothing, sends nothing and leaves what was typed.
              if (event.key === 'Enter' && box.isOpen && typed !== null && shown.length === 0) {
                Object.assign(event.nativeEvent, { preventDownshiftDefault: true })
                event.preventDefault()
              }
            },
          })}
          className={quiet ? styles.quiet : styles.input}
          spellCheck={false}
        />
        <ul {...box.getMenuProps({ className: styles.list, style: place, hidden: !box.isOpen || shown.length === 0 })}>
          {box.isOpen &&
            shown.map((option, index) => (
              <li
                key={option.id}
                {...box.getItemProps({ item: option, index, className: index === box.highlightedIndex ? styles.on : styles.option })}
              >
                <span>{option.name}</span>
                {option.more && <span className={styles.more}>{option.more}</span>}
              </li>
            ))}
        </ul>
      </div>
    </div>
  )
}
