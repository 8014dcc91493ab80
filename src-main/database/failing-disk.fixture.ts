import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

type FileCall = 'writeSync' | 'fdatasyncSync' | 'fsyncSync' | 'copyFileSync' | 'openSync' | 'renameSync'

/** Puts something else in the place of a call to the file system, for as long as the work lasts. */
export function withCall<Name extends FileCall, Value>(
  name: Name,
  make: (real: (typeof fs)[Name]) => (typeof fs)[Name],
  work: () => Value,
): Value {
  const real = fs[name]
  const put = (call: (typeof fs)[Name]) => {
    fs[name] = call
    syncBuiltinESMExports()
  }
  put(make(real))
  try {
    return work()
  } finally {
    put(real)
  }
}

/** An error as the system gives it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code })
}
