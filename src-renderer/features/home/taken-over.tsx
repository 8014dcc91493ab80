import { useWords } from '../../api/words.tsx'
import { Tick } from '../../parts/field.tsx'
import styles from './taken-over.module.css'

const parts = ['people', 'indicators'] as const
type Part = (typeof parts)[number]

/** What of the last workshop comes along and may be left out, where this year's lists bring it. */
export function TakenOver({ without, onChange }: { without: readonly Part[]; onChange: (without: Part[]) => void }) {
  const { lastTime } = useWords()
  return (
    <fieldset className={styles.parts} aria-label={lastTime.alsoTakes}>
      <span aria-hidden>{lastTime.alsoTakes}</span>
      {parts.map((part) => (
        <Tick
          key={part}
          label={lastTime.takes[part]}
          checked={!without.includes(part)}
          onChange={(takes) => onChange(takes ? without.filter((one) => one !== part) : [...without, part])}
        />
      ))}
      <p className={styles.hint}>{lastTime.takesHint}</p>
    </fieldset>
  )
}
