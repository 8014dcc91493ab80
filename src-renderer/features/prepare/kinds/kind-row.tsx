import { kindColours, kindIcons } from '#contract/choices.ts'
import type { Kind, Workshop } from '#contract/workshops.ts'
import { wordOf } from '#words/word-of.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useLanguage, useWords } from '../../../api/words.tsx'
import { Icon } from '../../../parts/icon.tsx'
import { MoveButtons, moveKeys } from '../../../parts/move-buttons.tsx'
import { QuietChoice } from '../../../parts/quiet-choice.tsx'
import { StoredText } from '../../../parts/stored-text.tsx'
import { TickMark } from '../../../parts/tick-mark.tsx'
import { useClosed } from '../closed-note.tsx'
import { readFilled } from '../reading.rules.ts'
import sheet from '../sheet.module.css'
import styles from './kinds.module.css'
import { letterIn } from './kinds.rules.ts'

interface Shown {
  workshop: Workshop
  kind: Kind
}

/** One kind: its key, its names, how it looks and what it counts as. */
export function KindRow({ isFirst, isLast, isOnly, ...shown }: Shown & { isFirst: boolean; isLast: boolean; isOnly: boolean }) {
  const { prepare, planning } = useWords()
  const language = useLanguage()
  const words = planning.kinds
  const { workshop, kind } = shown
  const closed = useClosed(workshop)
  const edit = useCommand('workshops.editKind')
  const move = useCommand('workshops.moveKind')
  const name = wordOf(kind, language)
  const moving = { isFirst, isLast, onMove: (by: -1 | 1) => void move({ kindId: kind.id, by }) }
  return (
    <tr
      onKeyDown={closed ? undefined : moveKeys(moving)}
      className={`${styles.kind} kind-${kind.colour}`}
      data-hidden={kind.hidden || undefined}
    >
      <Letter {...shown} />
      <Word {...shown} field="wordId" />
      <Word {...shown} field="wordEn" />
      <Looks {...shown} />
      <td className={styles.roleOf}>{words.kindRoles[kind.role]}</td>
      <td>
        <TickMark
          label={prepare.of(words.shown, name)}
          checked={!kind.hidden}
          locked={closed ?? (isOnly ? words.shown : undefined)}
          onChange={(checked) => void edit({ kindId: kind.id, changes: { hidden: !checked } })}
        />
      </td>
      <td>
        {!closed && (
          <div className={sheet.acts}>
            <MoveButtons name={name} {...moving} />
          </div>
        )}
      </td>
    </tr>
  )
}

function Letter({ workshop, kind }: Shown) {
  const { prepare, planning } = useWords()
  const language = useLanguage()
  const words = planning.kinds
  const store = useCommand('workshops.editKind', { quiet: true })
  const takenBy = (letter: string | undefined) => workshop.kinds.find((other) => other.letter === letter && other.id !== kind.id)
  return (
    <td className={styles.key}>
      <StoredText
        label={prepare.of(words.letter, wordOf(kind, language))}
        value={kind.letter}
        read={(typed) => (takenBy(letterIn(typed)) ? undefined : letterIn(typed))}
        problem={(typed) => {
          const letter = letterIn(typed)
          const taken = takenBy(letter)
          return letter && taken ? words.letterTaken(letter, wordOf(taken, language)) : words.letterWrong(typed)
        }}
        locked={useClosed(workshop)}
        onStore={(letter) => store({ kindId: kind.id, changes: { letter } })}
      />
    </td>
  )
}

function Word({ workshop, kind, field }: Shown & { field: 'wordId' | 'wordEn' }) {
  const { prepare, planning } = useWords()
  const words = planning.kinds
  const store = useCommand('workshops.editKind', { quiet: true })
  return (
    <td className={styles.word} lang={field === 'wordId' ? 'id' : 'en'}>
      <StoredText
        label={prepare.of(words[field], kind[field])}
        value={kind[field]}
        read={readFilled}
        problem={() => words.wordMissing}
        locked={useClosed(workshop)}
        onStore={(word) => store({ kindId: kind.id, changes: { [field]: word } })}
      />
    </td>
  )
}

function Looks({ workshop, kind }: Shown) {
  const { prepare, planning } = useWords()
  const language = useLanguage()
  const words = planning.kinds
  const closed = useClosed(workshop)
  const edit = useCommand('workshops.editKind')
  const name = wordOf(kind, language)
  return (
    <>
      <td>
        <QuietChoice
          label={prepare.of(words.icon, name)}
          value={kind.icon}
          lead={
            <span className={styles.drawing}>
              <Icon name={kind.icon} />
            </span>
          }
          options={withOwn(kindIcons, kind.icon, words.icons)}
          locked={closed}
          onChoose={(chosen) => {
            const icon = kindIcons.find((one) => one === chosen)
            if (icon) void edit({ kindId: kind.id, changes: { icon } })
          }}
        />
      </td>
      <td>
        <QuietChoice
          label={prepare.of(words.colour, name)}
          value={kind.colour}
          options={withOwn(kindColours, kind.colour, words.colours)}
          locked={closed}
          onChoose={(chosen) => {
            const colour = kindColours.find((one) => one === chosen)
            if (colour) void edit({ kindId: kind.id, changes: { colour } })
          }}
        />
      </td>
    </>
  )
}

/** All that can be chosen, and what is there now though it came from elsewhere. */
function withOwn<Value extends string>(values: readonly Value[], own: string, words: Record<Value, string>) {
  const known = values.map((value) => ({ value: value as string, word: words[value] }))
  return known.some(({ value }) => value === own) ? known : [{ value: own, word: own }, ...known]
}
