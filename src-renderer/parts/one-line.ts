/** One line of text without outer spaces. */
export function oneLine(typed: string): string {
  return typed.replace(/\s+/gu, ' ').trim()
}
