import { Parser } from 'saxen'

/** What is done with the parts of an XML document, in the order they stand there. Names come without their prefix. */
export interface XmlReader {
  /** An attribute is asked for by its name, or by its name behind whatever prefix (`r:id`); undefined where it does not stand there. */
  open?(name: string, attribute: Attribute, prefixed: Attribute): void
  text?(text: string): void
  close?(name: string): void
}

/** The value of an attribute by its name. */
export type Attribute = (name: string) => string | undefined

/** Reads a document in UTF-8 from beginning to end; answers false where it is not well-formed. What a reader throws passes through. */
export function readXml(bytes: Buffer, reader: XmlReader): boolean {
  const xml = utf8(bytes)
  if (xml === undefined) return false
  const parser = new Parser()
  let wellFormed = true
  parser.on('error', () => {
    wellFormed = false
  })
  if (reader.open) {
    parser.on('openTag', (name, attributes) => {
      const attribute: Attribute = (wanted) => attributeOf(attributes(), wanted)
      const prefixed: Attribute = (wanted) => {
        const all = attributes()
        return attributeOf(all, Object.keys(all).find((one) => one.endsWith(`:${wanted}`)) ?? wanted)
      }
      reader.open?.(localName(name), attribute, prefixed)
    })
  }
  if (reader.close) parser.on('closeTag', (name) => reader.close?.(localName(name)))
  parser.on('text', (text) => reader.text?.(decodeEntities(text)))
  parser.on('cdata', (text) => reader.text?.(text))
  parser.parse(xml)
  return wellFormed
}

function utf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function attributeOf(attributes: Readonly<Record<string, string>> | false, name: string): string | undefined {
  const value = attributes && Object.hasOwn(attributes, name) ? attributes[name] : undefined
  return value === undefined ? undefined : decodeEntities(value)
}

const named: Readonly<Record<string, string>> = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' }

// Not the parser's own: it has no letters beyond U+FFFF.
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (written, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? written
    const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    return point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : '\ufffd'
  })
}
