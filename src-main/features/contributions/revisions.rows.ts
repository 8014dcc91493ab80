import type { Revision } from '../../contract/contributions.ts'
import type { Db, Image, Value } from '../../database/db.ts'

interface ChangeRow {
  readonly commandId: string
  readonly name: string
  readonly at: number
  readonly role: string
  readonly device: string
  readonly before: string | null
  readonly after: string
}

/** What history shows of a contribution, field by field; other columns never change or say nothing to a reader. */
const shownFields = [
  'text',
  'kindId',
  'attendanceId',
  'source',
  'programmeId',
  'stepId',
  'language',
  'visibility',
  'release',
  'important',
  'bookmarked',
  'verbatim',
  'openReason',
  'deletedAt',
]

/** Who changed what when: oldest first, one entry for each field that changed. References are given by the names they have now. */
export function revisionsOf(db: Db, contributionId: string): Revision[] {
  const changes = db.all<ChangeRow>(
    `SELECT change.commandId, command.name, command.at, command.role, device.name AS device, change.before, change.after
     FROM change JOIN command ON command.id = change.commandId JOIN device ON device.id = command.deviceId
     WHERE change.rowId = :contributionId AND change.tableName = 'contribution'
     ORDER BY command.at, command.deviceId, command.deviceSeq, change.position`,
    { contributionId },
  )
  return changes.flatMap(({ commandId, name, at, role, device, before, after }): Revision[] => {
    const now = JSON.parse(after) as Image
    if (before === null) return [{ commandId, name, at, role, device, field: 'text', before: null, after: String(now.text), erased: [] }]
    const then = JSON.parse(before) as Image
    return shownFields
      .filter((field) => then[field] !== now[field])
      .map((field) => {
        const told = { before: nameOf(db, field, then[field] ?? null), after: nameOf(db, field, now[field] ?? null) }
        const isSomebody = { before: (then[field] ?? null) !== null, after: (now[field] ?? null) !== null }
        const erased = sides.filter((side) => field === 'attendanceId' && isSomebody[side] && told[side] === '')
        return { commandId, name, at, role, device, field, ...told, erased }
      })
  })
}

const sides = ['before', 'after'] as const

const names: Record<string, string> = {
  kindId: 'SELECT upper(letter) AS name FROM kind WHERE id = :id',
  attendanceId: 'SELECT person.name FROM attendance JOIN person ON person.id = attendance.personId WHERE attendance.id = :id',
  programmeId: 'SELECT shortName AS name FROM programme WHERE id = :id',
  stepId: 'SELECT wordId AS name FROM step WHERE id = :id',
}

function nameOf(db: Db, field: string, value: Value): string {
  const sql = names[field]
  if (value === null) return ''
  if (!sql) return String(value)
  return db.get<{ name: string }>(sql, { id: value })?.name ?? ''
}
