import { newId } from '../../api/call.ts'
import { useCommand } from '../../api/hooks.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { StoredText } from '../../parts/stored-text.tsx'
import styles from './inspector.module.css'
import type { Inspected } from './inspector.tsx'

/** The words in other languages, beside the original, which they never replace. */
export function Renderings({ contribution, frozen }: { contribution: Inspected; frozen: boolean }) {
  const { live } = useWords()
  const screens = useLanguage()
  const render = useCommand('contributions.render', { quiet: true })
  const languages = ['id', 'en'].filter((language) => language !== contribution.language)
  return (
    <details className={styles.details} open={contribution.language !== screens}>
      <summary>{live.inspector.renderings}</summary>
      {languages.map((language) => (
        <div key={`${contribution.id}-${language}`} className={styles.rendering}>
          <span className="faint">{live.inspector.languages[language] ?? language}</span>
          <StoredText
            multiline
            label={live.inspector.renderingIn(live.inspector.languages[language] ?? language)}
            className={styles.text}
            placeholder="–"
            value={contribution.renderings.find((rendering) => rendering.language === language)?.text ?? ''}
            locked={frozen ? live.capture.closed : undefined}
            onStore={(text) => render({ contributionId: contribution.id, renderingId: newId(), language, text })}
          />
        </div>
      ))}
    </details>
  )
}
