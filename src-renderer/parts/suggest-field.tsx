import { useCombobox } from 'downshift'
import { type CSSProperties, type Ref, useState } from 'react'
import { besideField } from './beside-field.ts'
import styles from './combobox.module.css'
import type { Option } from './combobox.tsx'

const shownAtOnce = 40

/** A line to write on that proposes what is known already: arrow keys and Enter, or the pointer, take a proposal; whatever else is typed stands. */
export function SuggestField({
  label,
  value,
  options,
  onType,
  onTake,
  countLabel,
  className = '',
  ref,
}: {
  label: string
  value: string
  /** What is proposed for what is typed now. */
  options: readonly Option[]
  onType: (typed: string) => void
  onTake: (id: string) => void
  /** Says how many were found, for those who listen. */
  countLabel: (count: number) => string
  className?: string | undefined
  ref?: Ref<HTMLInputElement> | undefined
}) {
  const shown = options.slice(0, shownAtOnce)
  const [place, setPlace] = useState<CSSProperties>({})
  const box = useCombobox<Option>({
    items: shown,
    selectedItem: null,
    inputValue: value,
    itemToString: (option) => option?.name ?? '',
    getA11yStatusMessage: ({ isOpen }) => (isOpen ? countLabel(shown.length) : ''),
    onSelectedItemChange: ({ selectedItem }) => selectedItem && onTake(selectedItem.id),
    // Leaving the field takes nothing: what was typed stands.
    stateReducer: (_state, { type, changes }) =>
      type === useCombobox.stateChangeTypes.InputBlur ? { ...changes, selectedItem: null, inputValue: value } : changes,
  })
  const isOpen = box.isOpen && shown.length > 0
  return (
    <>
      <input
        {...box.getInputProps({
          ...(ref && { ref }),
          'aria-label': label,
          'aria-labelledby': undefined,
          placeholder: label,
          onInput: (event) => {
            setPlace(besideField(event.currentTarget))
            onType(event.currentTarget.value)
          },
          onKeyDown: (event) => {
            if (event.key.startsWith('Arrow')) setPlace(besideField(event.currentTarget))
            // A proposal taken by Enter is no finished row, and one that is left by Escape empties nothing.
            if (event.key === 'Enter' && isOpen && box.highlightedIndex >= 0) event.stopPropagation()
            if (event.key === 'Escape' && !isOpen) Object.assign(event.nativeEvent, { preventDownshiftDefault: true })
          },
        })}
        className={className}
        autoComplete="off"
        spellCheck={false}
      />
      <ul
        {...box.getMenuProps({ 'aria-label': label, 'aria-labelledby': undefined, className: styles.list, style: place, hidden: !isOpen })}
      >
        {isOpen &&
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
    </>
  )
}
