import { useQueryClient } from '@tanstack/react-query'
import type { Settings } from '#contract/settings.ts'
import { languages } from '#words/language.ts'
import { useAnswer, useJob } from '../../api/hooks.ts'
import { useWords } from '../../api/words.tsx'
import { Icon } from '../../parts/icon.tsx'
import { QuietChoice } from '../../parts/quiet-choice.tsx'
import styles from './home-bar.module.css'

const themes = ['system', 'light', 'dark'] as const
const sizes = [80, 90, 100, 110, 125, 150, 175, 200]

/** The name of the program and how it shows itself on this device. */
export function HomeBar() {
  const { common, home } = useWords()
  const settings = useAnswer('settings.get', {})
  const change = useChangeSettings()
  if (!settings) return <header className={styles.bar} />
  return (
    <header className={styles.bar}>
      <h1 className={styles.name}>{common.program}</h1>
      <div className={styles.settings}>
        <QuietChoice
          label={common.settings.language}
          value={settings.language}
          options={languages.map((value) => ({ value, word: common.languages[value] }))}
          lead={<Icon name="languages" />}
          onChoose={(language) => change({ language })}
        />
        <QuietChoice
          label={common.settings.theme}
          value={settings.theme}
          options={themes.map((value) => ({ value, word: common.settings.themes[value] }))}
          lead={<Icon name={settings.theme === 'light' ? 'sun' : 'moon'} />}
          onChoose={(theme) => change({ theme })}
        />
        <TextSize size={settings.textSize} onChange={(textSize) => change({ textSize })} />
        <button type="button" className={styles.help} title={common.keys.title} onClick={askForShortcuts}>
          <Icon name="circle-help" />
          {home.help}
        </button>
      </div>
    </header>
  )
}

function TextSize({ size, onChange }: { size: number; onChange: (size: number) => void }) {
  const { common, home } = useWords()
  const smaller = sizes.findLast((one) => one < size)
  const larger = sizes.find((one) => one > size)
  return (
    <fieldset className={styles.size} aria-label={common.settings.textSize}>
      <button
        type="button"
        className={styles.step}
        aria-label={common.settings.smaller}
        title={common.settings.smaller}
        disabled={smaller === undefined}
        onClick={() => smaller !== undefined && onChange(smaller)}
      >
        A−
      </button>
      <output className={styles.percent}>{home.changeTextSize(size)}</output>
      <button
        type="button"
        className={styles.step}
        aria-label={common.settings.bigger}
        title={common.settings.bigger}
        disabled={larger === undefined}
        onClick={() => larger !== undefined && onChange(larger)}
      >
        A+
      </button>
    </fieldset>
  )
}

/** The help itself belongs to the shell, which opens it on this key. */
function askForShortcuts(): void {
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'F1', shiftKey: true, bubbles: true, cancelable: true }))
}

/** Settings are no history and no command, so nothing else says that they changed. */
function useChangeSettings(): (changes: Partial<Settings>) => void {
  const cache = useQueryClient()
  const change = useJob('settings.change')
  return (changes) => void change(changes).then(() => cache.invalidateQueries({ queryKey: ['settings.get'] }))
}
