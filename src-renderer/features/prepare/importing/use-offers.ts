import { useEffect } from 'react'
import { isTextField } from '../../../parts/typing.ts'
import type { Offer } from './use-table.ts'

/** While `active`: takes a table pasted where nothing is typed, and a file dropped anywhere on the window. */
export function useOffers(active: boolean, take: (offer: Offer) => void): void {
  useEffect(() => {
    if (!active) return
    const paste = (event: ClipboardEvent) => {
      if (isTextField(document.activeElement)) return
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (!hasLines(text)) return
      event.preventDefault()
      take({ text })
    }
    const hold = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
    }
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0]
      if (!file) return
      event.preventDefault()
      take({ file })
    }
    document.addEventListener('paste', paste)
    document.addEventListener('dragover', hold)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('paste', paste)
      document.removeEventListener('dragover', hold)
      document.removeEventListener('drop', drop)
    }
  }, [active, take])
}

/** Whether a text is several lines of something. */
export function hasLines(text: string): boolean {
  return text.trim().includes('\n')
}
