import { existsSync } from 'node:fs'
import { v7 } from 'uuid'
import { type CommandName, contract, type OperationName, type Output, type QueryName } from '../contract/contract.ts'
import type { Command, Job, Query, Role, Sent } from '../contract/operation.ts'
import { Refusal, type RefusalCode, type RefusalDetails, type Reply } from '../contract/refusal.ts'
import { longestText } from '../contract/values.ts'
import { listBackups } from '../database/backup.ts'
import { beginChanges, changesOf, orphanAmong } from '../database/images.ts'
import type { BroughtHistory, CommandRow, DoneEntry, KeptEntry } from '../database/journal.ts'
import { schemaVersion } from '../database/migrate.ts'
import type { OpenDatabase } from '../database/open-database.ts'
import { writeCommandRow } from '../database/replay.ts'
import type { Call, Handlers, Working } from './operations.ts'
import { mayAsk, mayDo } from './permissions.ts'
import type { Ports } from './ports.ts'

/** Who stands at the door: the main window, the projector or the command line. */
export interface Caller {
  readonly role: Role
  readonly window: 'main' | 'projector' | 'commandLine'
}

/** The one way in. Window, command line and tests all come through here; nothing thrown leaves it. */
export interface Door {
  dispatch<Name extends OperationName>(name: Name, input: unknown, caller: Caller, sent?: Sent): Promise<Reply<Output<Name>>>
  /** Called after every committed command and every finished job, with its name. */
  onChanged(listener: (name: string) => void): void
  lastSavedAt(): number | null
  /** Commands whose words the database would not take yet. */
  waiting(): number
}

interface Parts {
  readonly open: Pick<OpenDatabase, 'db' | 'folder' | 'journal' | 'device' | 'kept' | 'mended'>
  readonly handlers: Handlers
  readonly ports: Ports
  /** Told of every defect, once. */
  readonly logDefect: (name: string, error: unknown) => void
  /** Whether replies are held against the contract too: tests do. */
  readonly checkReplies?: boolean
}

/** Opens the door onto a database, and first carries out the words an earlier disk had refused. */
export function openDoor({ open, handlers, ports, logDefect, checkReplies }: Parts): Door {
  const { db, device, journal } = open
  const listeners: ((name: string) => void)[] = []
  let pending: KeptEntry[] = [...open.kept]
  let lastSavedAt: number | null = null
  let together: DoneEntry[] | null = null

  const asking = (role: Role) => ({
    db,
    role,
    now: ports.now(),
    deviceId: device.id,
    resources: ports.resources,
    safety: () => ({
      lastSavedAt,
      waiting: pending.length,
      lastBackupAt: listBackups(open.folder)[0]?.at ?? null,
      mended: open.mended,
      syncedFolder: open.folder.synced ? open.folder.path : null,
      erasing: existsSync(open.folder.erasing),
    }),
  })
  // The table below is built so that name, input and output belong together; the compiler cannot follow that through an index.
  const handlerOf = (name: string) => (handlers as unknown as Record<string, (input: unknown, context: unknown) => unknown>)[name]

  function ask(name: string, operation: Query, input: unknown, role: Role): unknown {
    return replyOf(name, operation, handlerOf(name)?.(parse(operation, input), asking(role)))
  }

  function change(name: string, operation: Command, input: unknown, role: Role, sent: Sent): unknown {
    const parsed = parse(operation, input)
    if (!operation.kept)
      return inTransaction(() => replyOf(name, operation, handlerOf(name)?.(parsed, { ...asking(role), call: callFor(sent, role, 0) })))
    if (together) return onceOnly(name, operation, parsed, role, sent)
    try {
      carryOutPending(sent.id)
      const value = onceOnly(name, operation, parsed, role, sent)
      forget(sent.id)
      return value
    } catch (error) {
      if (isStorageFailure(error)) throw keep({ type: 'kept', name, input, sent, role }, error)
      forget(sent.id)
      throw error
    }
  }

  /** The same command twice is one: the second gets the first one's reply. */
  function onceOnly(name: string, operation: Command, parsed: unknown, role: Role, sent: Sent): unknown {
    const known = db.get<{ reply: string }>('SELECT reply FROM command WHERE id = :id', { id: sent.id })
    return known ? JSON.parse(known.reply) : carryOut(name, operation, parsed, role, sent)
  }

  /** One command, one transaction: handler, history, journal, commit, in this order. */
  function carryOut(name: string, operation: Command, input: unknown, role: Role, sent: Sent): unknown {
    let undoes: string | null = null
    let brought: { brought?: BroughtHistory } = {}
    const reply = inTransaction(() => {
      const deviceSeq = nextSeq(sent.workshopId)
      beginChanges(db, sent.id)
      const call = {
        ...callFor(sent, role, deviceSeq),
        undoes: (commandId: string) => {
          undoes = commandId
        },
        brings: (history: BroughtHistory) => {
          brought = { brought: history }
        },
      }
      const value = replyOf(name, operation, handlerOf(name)?.(input, { ...asking(role), call }))
      const changes = changesOf(db, sent.id)
      // The commit would refuse it, after the journal has taken it.
      const orphan = orphanAmong(db, changes)
      if (orphan) throw new Refusal('notFound', { what: orphan.parent })
      const command: CommandRow = {
        id: sent.id,
        deviceId: device.id,
        workshopId: sent.workshopId,
        deviceSeq,
        role,
        personId: null,
        name,
        at: sent.at,
        // What has changed nothing is no step to take back.
        undoable: operation.undoable && changes.length > 0 ? 1 : 0,
        undoes,
        reply: JSON.stringify(value),
      }
      writeCommandRow(db, command)
      const entry: DoneEntry = { type: 'done', schema: schemaVersion, device, command, changes, ...brought }
      if (together) together.push(entry)
      else writeToJournal(entry)
      return value
    })
    lastSavedAt = ports.now()
    return reply
  }

  /**
   * A row that refers to one not yet written is refused at once; then all is done again with that check at the commit. It is not always at
   * the commit, because each time that is asked for SQLite compiles every statement anew, which takes longer than most commands.
   */
  function inTransaction<Value>(work: () => Value, check: 'at once' | 'at commit' = 'at once'): Value {
    if (together) return work()
    let worked = false
    db.script('BEGIN IMMEDIATE')
    try {
      if (check === 'at commit') db.pragma('defer_foreign_keys = ON')
      const value = work()
      worked = true
      db.script('COMMIT')
      return value
    } catch (error) {
      rollBack()
      if (check === 'at once' && !worked && refersToNothing(error)) return inTransaction(work, 'at commit')
      throw error
    }
  }

  /** Many commands, each with its own place in history, in one transaction with one write to the journal: all of them or none. */
  function allTogether<Value>(work: () => Value): Value {
    return inTransaction(() => {
      const entries: DoneEntry[] = []
      together = entries
      try {
        const value = work()
        writeToJournal(...entries)
        lastSavedAt = ports.now()
        return value
      } finally {
        together = null
      }
    }, 'at commit')
  }

  function rollBack(): void {
    try {
      db.script('ROLLBACK')
    } catch {
      // SQLite has rolled back by itself: after a full disk it often does.
    }
  }

  function nextSeq(workshopId: string | null): number {
    const last = db.get<{ deviceSeq: number }>(
      `SELECT deviceSeq FROM command WHERE deviceId = :deviceId AND ifnull(workshopId, '') = ifnull(:workshopId, '')
       ORDER BY deviceSeq DESC LIMIT 1`,
      { deviceId: device.id, workshopId },
    )
    return (last?.deviceSeq ?? 0) + 1
  }

  function callFor(sent: Sent, role: Role, deviceSeq: number): Call {
    return { ...sent, role, deviceSeq, deviceId: device.id, deviceLetter: device.letter, newId: v7, undoes: () => {}, brings: () => {} }
  }

  function writeToJournal(...entries: DoneEntry[]): void {
    try {
      journal.append(...entries)
    } catch (error) {
      throw new JournalFailure(error)
    }
  }

  /** Puts the words of a refused command into the journal if it still takes them, and says which of the two happened. */
  function keep(entry: KeptEntry, error: unknown): Refusal {
    const waits = pending.some((other) => other.sent.id === entry.sent.id)
    pending = waits ? pending.map((other) => (other.sent.id === entry.sent.id ? entry : other)) : [...pending, entry]
    const details = { reason: storageReason(error) }
    try {
      journal.append(entry)
      return new Refusal('notSaved', details)
    } catch {
      return new Refusal('notSavedNorKept', details)
    }
  }

  function forget(id: string): void {
    pending = pending.filter((entry) => entry.sent.id !== id)
  }

  /** Earlier words go first, in their order; the command now at the door takes its own earlier try's place. */
  function carryOutPending(upToId: string): void {
    for (let entry = pending[0]; entry && entry.sent.id !== upToId; entry = pending[0]) {
      const operation = contract[entry.name as OperationName]
      try {
        if (operation?.type === 'command') onceOnly(entry.name, operation, parse(operation, entry.input), entry.role as Role, entry.sent)
      } catch (error) {
        if (isStorageFailure(error)) throw error
        logDefect(entry.name, error)
      }
      forget(entry.sent.id)
    }
  }

  function replyOf(name: string, operation: Query | Command | Job, value: unknown): unknown {
    if (!checkReplies) return value
    const checked = operation.output.safeParse(value)
    if (!checked.success) throw new Error(`${name} answered what the contract does not allow: ${checked.error.message}`)
    return checked.data
  }

  async function work(name: string, operation: Job, input: unknown, role: Role): Promise<unknown> {
    const working: Working = {
      ...asking(role),
      ports,
      dataFolder: open.folder.path,
      journal,
      change: <Name extends CommandName>(inner: Name, given: unknown, sent: Sent & { role?: Role }) => {
        const { role: as, ...rest } = sent
        // Long work does nothing in the name of whoever started it that they could not do themselves.
        if (as === undefined && !mayDo(role, inner)) throw new Refusal('notYourRole', { role, name: inner })
        const value = change(inner, contract[inner], given, as ?? role, rest) as Output<Name>
        if (!together) tell(inner)
        return value
      },
      together: allTogether,
      ask: <Name extends QueryName>(inner: Name, given: unknown) => ask(inner, contract[inner], given, role) as Output<Name>,
    }
    return replyOf(name, operation, await handlerOf(name)?.(parse(operation, input), working))
  }

  function tell(name: string): void {
    for (const listener of listeners) listener(name)
  }

  if (pending.length > 0) {
    try {
      carryOutPending('')
    } catch (error) {
      logDefect('pending', error)
    }
  }

  return {
    async dispatch<Name extends OperationName>(name: Name, input: unknown, caller: Caller, sent?: Sent): Promise<Reply<Output<Name>>> {
      try {
        const operation = Object.hasOwn(contract, name) ? contract[name] : undefined
        if (!operation) throw new Refusal('unknownOperation', { name: String(name).slice(0, 80) })
        if (caller.window === 'projector' && !(name.startsWith('projector.') && operation.type === 'query'))
          throw new Refusal('notAllowed', { name })
        const may = operation.type === 'command' ? mayDo : mayAsk
        if (!may(caller.role, name)) throw new Refusal('notYourRole', { role: caller.role, name })
        if (operation.type === 'query') return { ok: true, value: ask(name, operation, input, caller.role) as Output<Name> }
        if (operation.type === 'job') {
          const value = (await work(name, operation, input, caller.role)) as Output<Name>
          tell(name)
          return { ok: true, value }
        }
        if (!sent) throw new Refusal('badInput', { field: 'sent', problem: '' })
        const value = change(name, operation, input, caller.role, sent) as Output<Name>
        tell(name)
        return { ok: true, value }
      } catch (error) {
        if (error instanceof Refusal) return refused(error.code, error.details)
        if (isStorageFailure(error) && isCommand(name)) return refused('notSavedNorKept', { reason: storageReason(error) })
        logDefect(String(name), error)
        return refused('defect', {})
      }
    },
    onChanged: (listener) => void listeners.push(listener),
    lastSavedAt: () => lastSavedAt,
    waiting: () => pending.length,
  }
}

function refused(code: RefusalCode, details: RefusalDetails): { ok: false; refusal: { code: RefusalCode; details: RefusalDetails } } {
  return { ok: false, refusal: { code, details } }
}

function parse(operation: Query | Command | Job, input: unknown): unknown {
  const parsed = operation.input.safeParse(input)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  // A limit of the field's own is worth saying.
  const limited = issue?.code === 'too_big' && issue.origin === 'string' && Number(issue.maximum) < longestText
  const limit = limited ? { limit: Number(issue.maximum) } : {}
  throw new Refusal('badInput', { field: issue?.path.join('.') ?? '', problem: issue?.code ?? '', ...limit })
}

function isCommand(name: string): boolean {
  return Object.hasOwn(contract, name) && contract[name as OperationName].type === 'command'
}

/** The journal would not take a line. */
class JournalFailure extends Error {
  readonly code: string
  constructor(cause: unknown) {
    super('the journal takes no line', { cause })
    this.code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  }
}

const storageCodes = /^SQLITE_(FULL|IOERR|CORRUPT|READONLY|CANTOPEN|NOTADB|NOMEM|BUSY|LOCKED|PROTOCOL)/

/** Whether database or journal failed, and not the command: a file that only a handler misses is a defect. */
function isStorageFailure(error: unknown): boolean {
  return error instanceof JournalFailure || (error instanceof Error && 'code' in error && storageCodes.test(String(error.code)))
}

function refersToNothing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY'
}

function storageReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (/FULL|ENOSPC|EDQUOT/.test(code)) return 'full'
  if (/READONLY|EROFS|EACCES|EPERM/.test(code)) return 'readOnly'
  if (/CORRUPT|NOTADB/.test(code)) return 'damaged'
  return 'unreachable'
}
