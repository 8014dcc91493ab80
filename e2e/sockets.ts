import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** One TCP or UDP socket that a process holds: `tcp 127.0.0.1:9229`. */
export type Socket = string

/** Looks at the sockets of a process and all its children again and again; gives back how to stop, with every socket that was seen. */
export function watchSockets(pid: number): () => Set<Socket> {
  const seen = new Set<Socket>()
  const look = () => {
    for (const socket of socketsOf(pid)) seen.add(socket)
  }
  const timer = setInterval(look, 25)
  look()
  return () => {
    clearInterval(timer)
    look()
    return seen
  }
}

/** Every row of the network tables a process sees: in a network of its own these are its own and its children's. */
export function networkOf(pid: number): Socket[] {
  return tables.flatMap((table) => rowsOf(pid, table).map(({ name }) => name))
}

const tables = ['tcp', 'tcp6', 'udp', 'udp6'] as const

function socketsOf(pid: number): Socket[] {
  const known = new Map(tables.flatMap((table) => rowsOf(pid, table).map(({ inode, name }) => [inode, name] as const)))
  return familyOf(pid)
    .flatMap(inodesOf)
    .flatMap((inode) => known.get(inode) ?? [])
}

function rowsOf(pid: number, table: (typeof tables)[number]): { inode: string; name: Socket }[] {
  return read(`/proc/${pid}/net/${table}`)
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [, local = '', remote = '', state, , , , , , inode = ''] = line.trim().split(/\s+/)
      if (local === '') return []
      // A listening socket has no other side; a TCP socket that waits for its end has nobody any more.
      const other = state === '0A' ? '' : ` to ${addressOf(remote)}`
      return [{ inode, name: `${table} ${addressOf(local)}${other}` }]
    })
}

/** `0100007F:2406` as `127.0.0.1:9222`; IPv6 stays in hexadecimal but for the loopback. */
function addressOf(hexadecimal: string): string {
  const [address = '', port = ''] = hexadecimal.split(':')
  const number = Number.parseInt(port, 16)
  if (address.length > 8) return `${address === '00000000000000000000000001000000' ? '::1' : address}:${number}`
  const bytes = address.match(/../g) ?? []
  return `${bytes
    .toReversed()
    .map((byte) => Number.parseInt(byte, 16))
    .join('.')}:${number}`
}

function familyOf(pid: number): number[] {
  const children = read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number)
  return [pid, ...children.flatMap(familyOf)]
}

function inodesOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => /^socket:\[(\d+)\]$/.exec(linkOf(`/proc/${pid}/fd/${fd}`))?.[1] ?? [])
  } catch {
    return []
  }
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
