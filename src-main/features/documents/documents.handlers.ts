import { resolve } from 'node:path'
import type { JobHandlers, Named, QueryHandlers } from '../../app/operations.ts'
import type { Input, JobName, QueryName } from '../../contract/contract.ts'
import { Refusal } from '../../contract/refusal.ts'
import type { Db } from '../../database/db.ts'
import { rememberHandedOut } from '../../database/handed-out.ts'
import { writeWhole } from '../../database/write-file.ts'
import { workshopOrRefuse } from '../workshops/standing.ts'
import { composeNotula } from './compose-notula.rules.ts'
import { composePrintPack } from './compose-print-pack.rules.ts'
import { notulaPage } from './notula.page.ts'
import { notulaRecords } from './notula.rows.ts'
import { overviewOf } from './overview.rows.ts'
import type { DocumentPage } from './page-parts.ts'
import { printPackPage } from './print-pack.page.ts'
import { packRecords } from './print-pack.rows.ts'

export const documentHandlers: QueryHandlers<Named<QueryName, 'documents'>> & JobHandlers<Named<JobName, 'documents'>> = {
  'documents.overview': ({ workshopId }, { db }) => {
    workshopOrRefuse(db, workshopId)
    return overviewOf(db, workshopId)
  },

  'documents.page': (choice, { db, now }) => {
    const { html, title } = pageOf(db, choice, now)
    return { html, title }
  },

  'documents.export': async ({ path, ...choice }, { db, now, ports, dataFolder }) => {
    const { code } = workshopOrRefuse(db, choice.workshopId)
    const { html, title, footer } = pageOf(db, choice, now)
    const file = path ?? (await ports.askWhereToSave({ name: `${code}-${choice.document}-${choice.language}`, extension: 'pdf', title }))
    if (file === null) return { path: null, pages: 0 }
    const pdf = await ports.printPdf({ html, title, language: choice.language, footer, dataFolder })
    try {
      writeWhole(file, pdf.bytes)
    } catch {
      throw new Refusal('cannotWrite', { path: file })
    }
    rememberHandedOut(dataFolder, { path: resolve(file), document: choice.document, workshopId: choice.workshopId, code, at: now })
    return { path: file, pages: pdf.pages }
  },

  'documents.openFile': async ({ path }, { ports }) => {
    await ports.openFile(path)
    return {}
  },

  'documents.showInFolder': async ({ path }, { ports }) => {
    ports.showInFolder(path)
    return {}
  },
}

/** The document as it stands now: what it says is composed from the records, how it looks from what it says. */
function pageOf(db: Db, choice: Input<'documents.page'>, now: number): DocumentPage {
  switch (choice.document) {
    case 'notula':
      return notulaOf(db, choice, now)
    case 'paket-cetak':
      return printPackOf(db, choice, now)
  }
}

function notulaOf(db: Db, { workshopId, language, includeConfidential }: Input<'documents.page'>, now: number): DocumentPage {
  const records = notulaRecords(db, workshopId, { includeConfidential })
  if (!records) throw new Refusal('notFound', { what: 'workshop' })
  return notulaPage(composeNotula(records, { includeConfidential }), { language, state: 'draft', now })
}

function printPackOf(db: Db, { workshopId, language, pack }: Input<'documents.page'>, now: number): DocumentPage {
  const records = packRecords(db, workshopId)
  if (!records) throw new Refusal('notFound', { what: 'workshop' })
  return printPackPage(composePrintPack(records), { language, ...pack, now })
}
