import { createContext, use } from 'react'

/** Opens the list of keys, from wherever it is asked for. */
export const HelpOpener = createContext<() => void>(() => {})

/** How to open the list of keys. */
export function useHelp(): () => void {
  return use(HelpOpener)
}
