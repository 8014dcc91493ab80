import { memo } from 'react'
import type { Kind } from '#contract/workshops.ts'
import { wordOf } from '#words/word-of.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Key } from '../../parts/key.tsx'
import styles from './kind-keys.module.css'

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
            aria-keyshortcuts={`Alt+${kind.letter.toUpperCase()}`}
            title={live.capture.kindOf(word, kind.letter)}
            onClick={() => onChoose(kind)}
          >
            <Icon name={kind.icon} />
            <Name word={word} language={language} letter={kind.letter} />
          </button>
        )
      })}
    </fieldset>
  )
})

/** A long name shows its main word only, the first in Indonesian, the last in English; the rest is heard. */
function Name({ word, language, letter }: { word: string; language: 'id' | 'en'; letter: string }) {
  const shown = word.length <= 12 ? word : (word.split(' ').at(language === 'id' ? 0 : -1) ?? word)
  const rest = language === 'id' ? word.slice(shown.length) : word.slice(0, word.length - shown.length)
  const unseen = rest !== '' && <span className="only-heard">{rest}</span>
  return language === 'id' ? (
    <span>
      <Lettered word={shown} letter={letter} />
      {unseen}
    </span>
  ) : (
    <span>
      <b aria-hidden>{letter}</b> {unseen}
      {shown}
    </span>
  )
}

function Lettered({ word, letter }: { word: string; letter: string }) {
  const at = word.toLowerCase().indexOf(letter)
  if (at < 0) {
    return (
      <>
        <b aria-hidden>{letter}</b> {word}
      </>
    )
  }
  return (
    <>
      {word.slice(0, at)}
      <b>{word.slice(at, at + 1)}</b>
      {word.slice(at + 1)}
    </>
  )
}
