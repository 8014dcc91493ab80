import { useAnswer } from '../../api/hooks.ts'
import { useWords } from '../../api/words.tsx'
import { Button } from '../../parts/button.tsx'
import styles from './registers.module.css'

/** Who or which may be entered twice, each two with what makes it likely and the way to compare them. */
export function TwinsMargin({
  part,
  onCompare,
}: {
  part: 'people' | 'organisations'
  onCompare: (oneId: string, otherId: string) => void
}) {
  const { registers } = useWords()
  const words = registers.twins
  const twins = useAnswer('registers.twins', {})?.[part]
  return (
    <aside className={styles.margin} aria-label={words.title}>
      <h2>{words.title}</h2>
      {twins && <p className={styles.lead}>{twins.length === 0 ? words.none : words.lead}</p>}
      <ul>
        {twins?.map(({ oneId, otherId, oneName, otherName, because }) => (
          <li key={`${oneId} ${otherId}`} className={styles.pair}>
            <p>
              <b>{oneName}</b> {words.and} <b>{otherName}</b>
            </p>
            <p className={styles.because}>
              {words.because[because]}
              <Button look="text" aria-label={words.compareNamed(oneName, otherName)} onClick={() => onCompare(oneId, otherId)}>
                {words.compare}
              </Button>
            </p>
          </li>
        ))}
      </ul>
    </aside>
  )
}
