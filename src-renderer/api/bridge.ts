import type { OperationName } from '#contract/contract.ts'
import type { Sent } from '#contract/operation.ts'
import type { Reply } from '#contract/refusal.ts'
import type { PickedFile } from '#contract/spreadsheets.ts'

/** What the preload script gives a page: the door, and what it may be told. */
export interface Bridge {
  dispatch(name: OperationName, input: unknown, sent?: Sent): Promise<Reply<unknown>>
  /** Hands in a file that was dropped onto the window, and gets its token. */
  dropped(file: File): Promise<Reply<PickedFile>>
  /** Calls back with each file the person opens from outside the window, also from before it could hear of it. */
  onOpened(listener: (file: PickedFile) => void): () => void
  /** Calls back after every change, with the command's name; gives back how to stop. */
  onChanged(listener: (name: string) => void): () => void
  /** Calls back with what the menu asks for. */
  onMenu(listener: (action: string) => void): () => void
}

declare global {
  interface Window {
    readonly sarasehan: Bridge
  }
}

/** The one bridge of this window. */
export function bridge(): Bridge {
  return window.sarasehan
}
