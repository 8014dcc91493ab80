import { useId } from 'react'
import { type Language, languages } from '#words/language.ts'
import { useWords } from '../api/words.tsx'
import styles from './choices.module.css'

/** The language a document is printed in, whatever the screen's. */
export function LanguageChoice({ language, onLanguage }: { language: Language; onLanguage: (language: Language) => void }) {
  const { minutes } = useWords()
  const name = useId()
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{minutes.language}</legend>
      {languages.map((each) => (
        <label key={each} className={styles.choice}>
          <input type="radio" name={name} checked={each === language} onChange={() => onLanguage(each)} />
          {minutes.languages[each]}
        </label>
      ))}
    </fieldset>
  )
}
