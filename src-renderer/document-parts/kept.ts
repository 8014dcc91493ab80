import { useCallback, useState } from 'react'

/** A choice that this window remembers until it is closed, so that going to another screen and back does not lose it. */
export function useKept<Value extends string>(name: string, options: readonly Value[], first: Value): [Value, (value: Value) => void] {
  const [value, setValue] = useState(() => options.find((option) => option === window.sessionStorage.getItem(name)) ?? first)
  const keep = useCallback(
    (next: Value) => {
      window.sessionStorage.setItem(name, next)
      setValue(next)
    },
    [name],
  )
  return [value, keep]
}
