import { useEffect, useState } from 'react'
import { ask } from '../../../api/call.ts'
import { useWords } from '../../../api/words.tsx'
import { Button } from '../../../parts/button.tsx'
import styles from './importing.module.css'

/** Reading that takes longer than a moment: how far it is, and how to stop it. */
export function Progress({ readingId, adding, onStop }: { readingId: string; adding: boolean; onStop: () => void }) {
  const { importing } = useWords()
  const [rows, setRows] = useState<number | null | undefined>()
  useEffect(() => {
    const look = async () => {
      const reply = await ask('spreadsheets.progress', { readingId })
      if (reply.ok) setRows(reply.value?.rows ?? null)
    }
    const timer = window.setInterval(() => void look(), 300)
    return () => window.clearInterval(timer)
  }, [readingId])
  // What is done within a moment says nothing of itself.
  if (rows === undefined) return null
  const words = adding ? importing.adding : rows === null ? importing.reading : importing.readingRows(rows)
  return (
    <div className={styles.progress}>
      <progress aria-label={words} />
      <span>{words}</span>
      {!adding && (
        <Button look="text" onClick={onStop}>
          {importing.stop}
        </Button>
      )}
    </div>
  )
}
