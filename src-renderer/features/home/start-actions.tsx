import { useWords } from '../../api/words.tsx'
import { Button } from '../../parts/button.tsx'
import type { Start } from './start.ts'
import styles from './start-actions.module.css'

/** The three ways to a workshop: a new one, the sample, a package. `first` is the main button. */
export function StartActions({ start, onNew, first = 'new' }: { start: Start; onNew: () => void; first?: 'new' | 'sample' }) {
  const { home } = useWords()
  const { busy } = start
  const newWorkshop = (
    <Button key="new" look={first === 'new' ? 'first' : 'plain'} icon="plus" shortcut="Ctrl N" onClick={onNew}>
      {home.newWorkshop}
    </Button>
  )
  const sample = (
    <Button
      key="sample"
      look={first === 'sample' ? 'first' : 'plain'}
      icon="book-open"
      aria-disabled={busy !== null}
      onClick={() => start.openSample(first === 'sample' ? 'firstSample' : 'sample')}
    >
      {home.openSample}
    </Button>
  )
  return (
    <div className={styles.actions}>
      {first === 'new' ? [newWorkshop, sample] : [sample, newWorkshop]}
      <Button icon="inbox" aria-disabled={busy !== null} onClick={start.importPackage}>
        {home.importPackage}
      </Button>
      <span role="status" className={styles.busy}>
        {(busy === 'sample' || busy === 'firstSample') && home.makingSample}
        {busy === 'import' && home.importing}
      </span>
    </div>
  )
}
