import { basename } from 'node:path'
import { v7 } from 'uuid'
import { wordsOf } from '#words/words.ts'
import type { Working } from '../../app/operations.ts'
import type { Input, Output } from '../../contract/contract.ts'
import { Refusal } from '../../contract/refusal.ts'
import { storeAttachment, sumOf } from '../attachments/attachment-files.ts'
import { pictureTypes, readPicture } from '../attachments/read-picture.ts'

/** Enough for 24 mm on paper at more than 1,000 dots an inch. */
const longest = 1200

/** Draws the chosen picture anew, keeps it among the attachments, and names it in the letterhead. */
export async function takeLogo(
  { workshopId, letterheadId, side, token }: Input<'letterheads.takeLogo'>,
  { ports, dataFolder, change }: Working,
): Promise<Output<'letterheads.takeLogo'>> {
  const path = token === null ? await ports.askWhatToOpen({ extensions: pictureTypes, title: titleOf(ports) }) : ports.picked.pathOf(token)
  if (path === null) return { chosen: false }
  if (path === undefined) throw new Refusal('fileNotFound', { path: '' })
  const drawn = await ports.drawPicture({ ...readPicture(path), longest })
  if (!drawn) throw new Refusal('pictureUnreadable', { file: basename(path) })
  const sha256 = sumOf(drawn.bytes)
  storeAttachment(dataFolder, sha256, drawn.bytes)
  change('letterheads.setLogo', { letterheadId, side, logo: { sha256, mime: drawn.mime } }, { id: v7(), at: ports.now(), workshopId })
  return { chosen: true }
}

function titleOf(ports: Working['ports']): string {
  return wordsOf(ports.readSettings().language).letterhead.openTitle
}
