import type { Workshop } from '#contract/workshops.ts'
import { timeOfDay } from '#words/dates.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { Button } from '../../parts/button.tsx'
import { Status } from '../../parts/status.tsx'
import { type Exporting, fileName, type Written } from './exporting.ts'
import styles from './minutes.module.css'

/** The right margin's foot: the one main button, the package, and the file that was written last. */
export function ExportPanel({ workshop, exporting }: { workshop: Workshop; exporting: Exporting }) {
  const { minutes } = useWords()
  const { busy, written } = exporting
  return (
    <div className={styles.export}>
      {written && <LastWritten workshop={workshop} written={written} exporting={exporting} />}
      <Button look="first" icon="download" shortcut="Ctrl E" disabled={busy !== null} onClick={exporting.writePdf}>
        {busy === 'pdf' ? minutes.exportingPdf : minutes.exportPdf}
      </Button>
      <Button icon="package" disabled={busy !== null} title={minutes.packageHint} onClick={exporting.writePackage}>
        {busy === 'package' ? minutes.exportingPackage : minutes.exportPackage}
      </Button>
      <div role="status" className="only-heard">
        {busy === 'pdf' ? minutes.exportingPdf : busy === 'package' ? minutes.exportingPackage : ''}
      </div>
    </div>
  )
}

function LastWritten({ workshop, written, exporting }: { workshop: Workshop; written: Written; exporting: Exporting }) {
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
