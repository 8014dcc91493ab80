import { memo } from 'react'
import type { Kind } from '#contract/workshops.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Key } from '../../parts/key.tsx'
import styles from './kind-keys.module.css'
import { wordOf } from './kind-words.ts'

/** The kinds with their letters; the chosen one is underlined. The letter stands inside the word where the word has it, before it otherwise. */
export const KindKeys = memo(function KindKeys({
  kinds,
  chosenId,
  onChoose,
}: {
  kinds: readonly Kind[]
  chosenId: string | null
  onChoose: (kind: Kind) => void
}) {
  const { live } = useWords()
  const language = useLanguage()
  return (
    <fieldset className={styles.keys}>
      <legend className="only-heard">{live.capture.kind}</legend>
      <span aria-hidden>
        <Key>Alt</Key>
      </span>
      {kinds.map((kind) => {
        const word = wordOf(kind, language)
        return (
          <button
            key={kind.id}
            type="button"
            className={`${styles.kind} ${kind.id === chosenId ? styles.chosen : ''} kind-${kind.colour}`}
            aria-pressed={kind.id === chosenId}
            aria-label={live.capture.kindOf(word, kind.letter)}
            title={live.capture.kindOf(word, kind.letter)}
            onClick={() => onChoose(kind)}
          >
            <Icon name={kind.icon} />
            <Lettered word={shortWord(word, language)} letter={kind.letter} inside={language === 'id'} />
          </button>
        )
      })}
    </fieldset>
  )
})

/** A long name is told by its main word: the first in Indonesian, the last in English. */
function shortWord(word: string, language: 'id' | 'en'): string {
  if (word.length <= 12) return word
  return word.split(' ').at(language === 'id' ? 0 : -1) ?? word
}

function Lettered({ word, letter, inside }: { word: string; letter: string; inside: boolean }) {
  const at = inside ? word.toLowerCase().indexOf(letter) : -1
  if (at < 0) {
    return (
      <span>
        <b>{letter}</b> {word}
      </span>
    )
  }
  return (
    <span>
      {word.slice(0, at)}
      <b>{word.slice(at, at + 1)}</b>
      {word.slice(at + 1)}
    </span>
  )
}
