import type { PDFDocument } from '@cantoo/pdf-lib'

/**
 * Saves a printed PDF again with its thousands of tags in object streams (two fifths of the size, tags and outline kept), with title, language and producer.
 * A page that was shrunk to fit, or that carries none of our fonts, is a defect: what was checked on screen is not what would be handed out.
 */
export async function finishedPdf(
  raw: Uint8Array,
  about: { title: string; language: string },
): Promise<{ bytes: Uint8Array; pages: number }> {
  // Half a megabyte of code that only printing needs.
  const library = await import('@cantoo/pdf-lib')
  const pdf = await library.PDFDocument.load(raw, { updateMetadata: false })
  const scale = textScale(firstPage(pdf, library))
  if (scale !== undefined && scale < fullSize)
    throw new Error(`something is wider than the page: the text was shrunk to ${(scale / 0.0075).toFixed(1)} %`)
  if (!fontNames(pdf, library).some((name) => name.includes('Sarasehan'))) throw new Error('the page was printed without its fonts')
  pdf.setTitle(about.title, { showInWindowTitleBar: true })
  pdf.setLanguage(about.language)
  pdf.setProducer('Sarasehan')
  pdf.setCreator('Sarasehan')
  const bytes = await pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false })
  return { bytes, pages: pdf.getPageCount() }
}

type Library = typeof import('@cantoo/pdf-lib')

// A CSS pixel is 0.75 pt on paper; Chrome reaches it by two scales, the page's and the text's, and shrinks by the second.
const fullSize = 0.7495

/** How many points a CSS pixel of text takes, the smallest on the page; undefined where the page says nothing of the kind. */
export function textScale(content: string): number | undefined {
  const page = Number(/^\s*([\d.]+) 0 0 -\1 /.exec(content)?.[1])
  const texts = [...content.matchAll(/([\d.]+) 0 0 \1 -?[\d.]+ -?[\d.]+ cm\n(?:(?! cm\n|BT)[\s\S])*BT/g)].map((match) => Number(match[1]))
  return texts.length === 0 || Number.isNaN(page) ? undefined : page * Math.min(...texts)
}

function firstPage(pdf: PDFDocument, { decodePDFRawStream, PDFRawStream }: Library): string {
  const [page] = pdf.getPages()
  const contents = page?.node.Contents()
  return contents instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(contents).decode()).toString('latin1') : ''
}

function fontNames(pdf: PDFDocument, { PDFDict, PDFName }: Library): string[] {
  return pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .map((object) => String(object.get(PDFName.of('BaseFont')) ?? ''))
}
