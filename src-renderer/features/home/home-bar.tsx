import { roles } from '#contract/operation.ts'
import { languages } from '#words/language.ts'
import { useHelp } from '../../api/help.ts'
import { useAnswer, useJob } from '../../api/hooks.ts'
import { addressOf } from '../../api/route.ts'
import { useWords } from '../../api/words.tsx'
import { Icon } from '../../parts/icon.tsx'
import { QuietChoice } from '../../parts/quiet-choice.tsx'
import styles from './home-bar.module.css'

const themes = ['system', 'light', 'dark'] as const
const sizes = [80, 90, 100, 110, 125, 150, 175, 200]

/** The name of the program and how it shows itself on this device. */
export function HomeBar() {
  const { common, home, registers } = useWords()
  const settings = useAnswer('settings.get', {})
  const change = useJob('settings.change')
  const openHelp = useHelp()
  if (!settings) return <header className={styles.bar} />
  return (
    <header className={styles.bar}>
      <h1 data-start className={styles.name}>
        {common.program}
      </h1>
      {settings.role !== 'noteTaker' && (
        <a className={styles.registers} href={addressOf({ screen: 'registers', fromId: null })}>
          {registers.title}
        </a>
      )}
      <div className={styles.settings}>
        <QuietChoice
          label={common.settings.language}
          value={settings.language}
          options={languages.map((value) => ({ value, word: common.languages[value] }))}
          lead={<Icon name="languages" />}
          onChoose={(language) => void change({ language })}
        />
        <QuietChoice
          label={common.settings.theme}
          value={settings.theme}
          options={themes.map((value) => ({ value, word: common.settings.themes[value] }))}
          lead={<Icon name={settings.theme === 'light' ? 'sun' : 'moon'} />}
          onChoose={(theme) => void change({ theme })}
        />
        <QuietChoice
          label={common.settings.role}
          value={settings.role}
          options={roles.map((value) => ({ value, word: common.roles[value] }))}
          lead={<Icon name="users" />}
          onChoose={(role) => void change({ role })}
        />
        <TextSize size={settings.textSize} onChange={(textSize) => void change({ textSize })} />
        <button type="button" className={styles.help} title={common.keys.title} onClick={openHelp}>
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
        <Icon name="a-arrow-down" size="18px" />
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
        <Icon name="a-arrow-up" size="18px" />
      </button>
    </fieldset>
  )
}
