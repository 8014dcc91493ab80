import type { Workshop } from '#contract/workshops.ts'
import { timeOfDay } from '#words/dates.ts'
import { useLanguage, useWords } from '../api/words.tsx'
import { Button } from '../parts/button.tsx'
import { Status } from '../parts/status.tsx'
import { type Exporting, fileName, type Written } from './exporting.ts'
import styles from './last-written.module.css'

/** The file that was written last: opened or shown in its folder from here. */
export function LastWritten({ workshop, written, exporting }: { workshop: Workshop; written: Written; exporting: Exporting }) {
  const { minutes } = useWords()
  const language = useLanguage()
  const file = fileName(written.path)
  return (
    <section className={styles.written} aria-label={minutes.lastWritten}>
      <Status colour="green">
        {minutes.lastWritten} {minutes.at(timeOfDay(written.at, workshop.zone, language))}
      </Status>
      <p className="clip" title={written.path}>
        {file}
      </p>
      {written.pages !== null && <p className="faint">{minutes.pages(written.pages)}</p>}
      <div className={styles.files}>
        {written.pages !== null && (
          <Button look="text" aria-label={minutes.openFile(file)} onClick={() => exporting.open(written.path)}>
            {minutes.open}
          </Button>
        )}
        <Button look="text" aria-label={minutes.showFileInFolder(file)} onClick={() => exporting.showInFolder(written.path)}>
          {minutes.showInFolder}
        </Button>
      </div>
    </section>
  )
}
