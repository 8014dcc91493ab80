/** The one origin of every page of the program. */
export const scheme = 'app'
export const origin = 'app://sarasehan'

/** What a page of the program may load: its own files and nothing else. Sent as a response header with every page. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

/** What a document page may load: style, fonts and pictures. No script, no frame, no request. */
export const documentPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'none'; base-uri 'none'"

/** Whether an address is one of our own pages' or files'. */
export function isOurs(address: string): boolean {
  try {
    const url = new URL(address)
    return url.protocol === `${scheme}:` && url.host === 'sarasehan'
  } catch {
    return false
  }
}
