import { useJob } from '../../api/hooks.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { QuietChoice } from '../../parts/quiet-choice.tsx'
import styles from './capture-line.module.css'

/** In which language the line is typed: that of the screens until another is chosen; it stays so on this device. */
export function CaptureLanguage({ typedIn }: { typedIn: string }) {
  const { live } = useWords()
  const language = useLanguage()
  const change = useJob('settings.change')
  const names = live.inspector.languages
  return (
    <QuietChoice
      label={live.capture.language}
      className={styles.language}
      value={typedIn}
      options={[...new Set([...Object.keys(names), typedIn])].map((tag) => ({ value: tag, word: names[tag] ?? tag }))}
      onChoose={(chosen) => void change({ captureLanguage: chosen === language ? null : chosen })}
    />
  )
}
