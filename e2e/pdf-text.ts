import { execFileSync } from 'node:child_process'

/** The text of a PDF, line by line as it stands on the page. */
export function linesOf(pdf: string): string[] {
  return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
    .split(/[\n\f]/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
}

/** Who is named as the speaker of each of these texts in the minutes: every contribution begins with its code, its time and its speaker. */
export function speakersIn(lines: readonly string[], texts: readonly string[], names: readonly string[]): Map<string, string> {
  const found = new Map<string, string>()
  let speaker = ''
  for (const line of lines) {
    const [, head] = /^[A-Z]+-\d+\S* \d\d[.:]\d\d (.*)$/.exec(line) ?? []
    if (head !== undefined) speaker = names.find((name) => head.startsWith(name)) ?? ''
    for (const text of texts) if (line.endsWith(text) && !found.has(text)) found.set(text, speaker)
  }
  return found
}
