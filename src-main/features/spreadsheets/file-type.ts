/** What a file that is no table turns out to be. */
export type OtherType = 'pdf' | 'oldExcel' | 'binaryExcel' | 'openDocument' | 'word' | 'image' | 'webPage' | 'other'

/** What the first bytes of a file say it is; `text` where they say nothing. */
export function fileTypeOf(bytes: Buffer): 'zip' | 'text' | 'locked' | OtherType {
  const start = bytes.toString('latin1', 0, 512)
  if (start.startsWith('PK\x03\x04')) return 'zip'
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return compoundType(bytes)
  if (start.startsWith('%PDF')) return 'pdf'
  if (isImage(start)) return 'image'
  if (otherStarts.some((mark) => start.startsWith(mark))) return 'other'
  return /^(\xef\xbb\xbf)?\s*<(!doctype\s+html|html|head|body|table|\?xml)\b/i.test(start) ? 'webPage' : 'text'
}

/** What the entries of a zip archive say it is. */
export function archiveTypeOf(names: readonly string[], mimetype: string): 'workbook' | OtherType {
  if (names.includes('xl/workbook.bin')) return 'binaryExcel'
  if (names.includes('xl/workbook.xml')) return 'workbook'
  if (mimetype.startsWith('application/vnd.oasis.opendocument.')) return 'openDocument'
  return names.includes('word/document.xml') ? 'word' : 'other'
}

const imageStarts = ['\x89PNG\r\n', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*']
const otherStarts = ['PK\x05\x06', 'Rar!', '7z\xbc\xaf', '\x1f\x8b', '{\\rtf', 'SQLite format 3']

function isImage(start: string): boolean {
  if (imageStarts.some((mark) => start.startsWith(mark))) return true
  const riff = start.startsWith('RIFF') && start.startsWith('WEBP', 8)
  return riff || start.startsWith('ftyp', 4) || (start.startsWith('BM') && start.startsWith('\0\0\0\0', 6))
}

/** Office puts a workbook with a password into the container of its old formats; names in there are UTF-16. */
function compoundType(bytes: Buffer): 'locked' | OtherType {
  const holds = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) return 'locked'
  return holds('WordDocument') ? 'word' : 'oldExcel'
}
