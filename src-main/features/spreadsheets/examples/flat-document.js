/** A cell that another one covers. */
export const covered = {}

/** An empty cell. */
export const nothing = {}

/** A cell of words; `over` says how many rows or columns it covers. */
export function text(words, over = {}) {
  return { type: 'string', words, ...over }
}
/** A title over several columns. */
export function merged(words, columns) {
  return text(words, { columns })
}
/** A number. */
export function figure(value) {
  return { type: 'float', value }
}
/** A number shown as a percentage. */
export function percent(value) {
  return { type: 'percentage', value, style: 'percent' }
}
/** A number shown as rupiah. */
export function money(value) {
  return { type: 'float', value, style: 'money' }
}
/** A number shown with the zeros before it. */
export function zeros(value) {
  return { type: 'float', value, style: 'zeros' }
}
/** A date. */
export function day(date) {
  return { type: 'date', date, style: 'day' }
}
/** A date and its time. */
export function instant(date) {
  return { type: 'date', date, style: 'instant' }
}
/** True or false. */
export function bool(value) {
  return { type: 'boolean', value }
}
/** What a formula gives. */
export function formula(written, value) {
  return { type: typeof value === 'string' ? 'string' : 'float', value, words: value, formula: written }
}

/** LibreOffice's one-file form of a spreadsheet. */
export function flatDocument(sheets) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:date-style style:name="day-format"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
<number:date-style style:name="instant-format"><number:day/><number:text> </number:text><number:month number:textual="true" number:style="long"/><number:text> </number:text><number:year number:style="long"/><number:text> </number:text><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/></number:date-style>
<number:percentage-style style:name="percent-format"><number:number number:decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
<number:number-style style:name="money-format"><number:text>Rp </number:text><number:number number:decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:number-style>
<number:number-style style:name="zeros-format"><number:number number:decimal-places="0" number:min-integer-digits="8"/></number:number-style>
${['day', 'instant', 'percent', 'money', 'zeros'].map((name) => `<style:style style:name="${name}" style:family="table-cell" style:data-style-name="${name}-format"/>`).join('\n')}
</office:automatic-styles>
<office:body><office:spreadsheet>
${sheets.map(([name, rows]) => `<table:table table:name="${name}">\n${rows.map(rowXml).join('\n')}\n</table:table>`).join('\n')}
</office:spreadsheet></office:body></office:document>`
}

function rowXml(row) {
  const { cells, hidden } = Array.isArray(row) ? { cells: row, hidden: false } : row
  return `<table:table-row${hidden ? ' table:visibility="collapse"' : ''}>${(cells.length === 0 ? [nothing] : cells).map(cellXml).join('')}</table:table-row>`
}

function cellXml(cell) {
  if (cell === covered) return '<table:covered-table-cell/>'
  if (cell === nothing || cell.words === '') return '<table:table-cell/>'
  const over =
    (cell.columns ? ` table:number-columns-spanned="${cell.columns}"` : '') + (cell.rows ? ` table:number-rows-spanned="${cell.rows}"` : '')
  const style = cell.style ? ` table:style-name="${cell.style}"` : ''
  const by = cell.formula ? ` table:formula="${escaped(cell.formula)}"` : ''
  const value =
    cell.type === 'date'
      ? ` office:date-value="${cell.date}"`
      : cell.type === 'boolean'
        ? ` office:boolean-value="${cell.value}"`
        : cell.type === 'string'
          ? ''
          : ` office:value="${cell.value}"`
  const words =
    cell.type === 'string'
      ? String(cell.words)
          .split('\n')
          .map((line) => `<text:p>${escaped(line)}</text:p>`)
          .join('')
      : ''
  return `<table:table-cell office:value-type="${cell.type}"${over}${style}${by}${value}>${words}</table:table-cell>`
}

function escaped(words) {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
