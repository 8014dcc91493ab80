// Which packages of the lock file this machine cannot do without.

const here = {
  os: process.platform,
  cpu: process.arch,
  libc: process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl',
}

/** Whether a package must be there: an optional one when it is made for exactly this machine. */
export function neededHere({ optional, devOptional, os, cpu, libc }, machine = here) {
  if (!optional && !devOptional) return true
  return Boolean(os?.includes(machine.os) && cpu?.includes(machine.cpu)) && (libc === undefined || libc.includes(machine.libc))
}
