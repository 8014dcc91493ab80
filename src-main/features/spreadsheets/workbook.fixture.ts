import { strToU8, type Zippable, zipSync } from 'fflate'

/** The parts of a small workbook with one sheet whose `sheetData`, and what follows it, are these; parts can be replaced, or left out with null. */
export function workbookOf(sheetData: string, after = '', parts: Readonly<Record<string, string | Uint8Array | null>> = {}): Uint8Array {
  const all: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': '<workbook xmlns:r="r"><workbookPr/><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relations('sheet1'),
    'xl/worksheets/sheet1.xml': sheetOf(sheetData, after),
    'xl/sharedStrings.xml': '<sst><si><t>Nama</t></si><si><r><t>Budi </t></r><r><t>Contoh</t></r><rPh><t>x</t></rPh></si></sst>',
    'xl/styles.xml': styles,
    ...parts,
  }
  const zipped: Zippable = {}
  for (const [name, content] of Object.entries(all)) {
    if (content !== null) zipped[name] = typeof content === 'string' ? strToU8(content) : content
  }
  return zipSync(zipped)
}

/** One sheet's XML. */
export function sheetOf(sheetData: string, after = ''): string {
  return `<?xml version="1.0"?><worksheet><sheetData>${sheetData}</sheetData>${after}</worksheet>`
}

/** The relations of a workbook with these sheets, rId1 and on. */
export function relations(...sheets: readonly string[]): string {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const ofSheets = sheets.map(
    (sheet, index) => `<Relationship Id="rId${index + 1}" Type="${type}/worksheet" Target="worksheets/${sheet}.xml"/>`,
  )
  return `<Relationships>${ofSheets.join('')}<Relationship Id="a" Type="${type}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="b" Type="${type}/styles" Target="styles.xml"/></Relationships>`
}

/** A row whose cells hold these texts themselves. */
export function rowOf(line: number, ...texts: readonly string[]): string {
  return `<row r="${line}">${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`
}

/** Cell styles by number: 0 plain, 1 a day, 2 percent, 3 `dd mmmm yyyy hh:mm`, 4 `00000000`, 5 `[$Rp-421] #,##0.00`, 6 a clock time. */
const styles = `<styleSheet><numFmts>
<numFmt numFmtId="164" formatCode="dd\\ mmmm\\ yyyy\\ hh:mm"/><numFmt numFmtId="165" formatCode="00000000"/>
<numFmt numFmtId="166" formatCode="[$Rp-421]\\ #,##0.00;[Red]\\-[$Rp-421]\\ #,##0.00"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
<cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="20"/></cellXfs></styleSheet>`
