import type { Workshop } from '#contract/workshops.ts'
import { useWords } from '../../api/words.tsx'
import type { Exporting } from '../../document-parts/exporting.ts'
import { LastWritten } from '../../document-parts/last-written.tsx'
import { Button } from '../../parts/button.tsx'

/** The right margin's foot: the one main button, the package, and the file that was written last. */
export function ExportPanel({ workshop, exporting }: { workshop: Workshop; exporting: Exporting }) {
  const { minutes } = useWords()
  const { busy, written } = exporting
  return (
    <>
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
    </>
  )
}
