import { type ReactNode, useState } from 'react'
import { countText } from '#words/numbers.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { Button } from '../../parts/button.tsx'
import styles from './section.module.css'

const step = 200

/** A list that may be very long: its first rows, and the way to the next ones. What wants a hand stands first, so it is among them. */
export function LongList<Each extends { id: string }>({ list, children }: { list: readonly Each[]; children: (each: Each) => ReactNode }) {
  const { agreements } = useWords()
  const language = useLanguage()
  const [limit, setLimit] = useState(step)
  const left = list.length - limit
  return (
    <>
      {list.slice(0, limit).map(children)}
      {left > 0 && (
        <li className={styles.more}>
          <Button onClick={() => setLimit(limit + step)}>{agreements.showMore(countText(left, language))}</Button>
        </li>
      )}
    </>
  )
}
