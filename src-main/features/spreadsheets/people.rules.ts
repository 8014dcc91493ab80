import type { PeopleFieldKey, ValueProblem } from '../../contract/spreadsheet-fields.ts'
import { applyColumns, type PassedOver, type TableRecord } from './apply-columns.rules.ts'
import { readSex, readYesNo } from './read-choice.rules.ts'
import { readEmail } from './read-email.rules.ts'
import { readPhone } from './read-phone.rules.ts'
import type { ColumnMapping } from './recognise-columns.rules.ts'
import { firstLines, type RecordReader, recordReader } from './record-reader.ts'
import type { Table } from './table.ts'

/** One person of a list. What the list does not say is empty, or null where the answer is yes or no. */
export interface PersonRow {
  readonly line: number
  readonly name: string
  readonly sex: '' | 'L' | 'P'
  readonly organisation: string
  readonly position: string
  readonly shortName: string
  readonly category: string
  readonly phone: string
  readonly email: string
  readonly invited: boolean | null
  readonly consentName: boolean | null
  readonly consentPhoto: boolean | null
  readonly consentRecording: boolean | null
}

/** The people of a table and all that was wrong with it, in the order of its lines. */
export interface ReadPeople {
  readonly rows: readonly PersonRow[]
  readonly problems: readonly ValueProblem<PeopleFieldKey>[]
  readonly passedOver: readonly PassedOver[]
}

/**
 * Reads a list of people by a mapping. A row without a name is left out; a value that makes no sense is left empty; somebody who stands
 * there twice, by name and organisation whatever the case, is told and stays. Each of these is a problem with its line.
 */
export function readPeople(table: Table, mapping: ColumnMapping<PeopleFieldKey>): ReadPeople {
  const { records, passedOver } = applyColumns(table, mapping)
  const reader = recordReader(mapping)
  const seen = firstLines()
  const rows: PersonRow[] = []
  for (const record of records) {
    const name = reader.line(record, 'name')
    if (name === '') {
      reader.tell(record, 'name', 'missingName', 'rowLeftOut')
      continue
    }
    const row = personOf(record, name, reader)
    const firstLine = seen(row.line, [row.name, row.organisation])
    if (firstLine !== undefined) reader.tell(record, 'name', 'duplicate', 'used', { firstLine })
    rows.push(row)
  }
  return { rows, problems: reader.problems(), passedOver }
}

function personOf(record: TableRecord<PeopleFieldKey>, name: string, reader: RecordReader<PeopleFieldKey>): PersonRow {
  const line = (field: PeopleFieldKey) => reader.line(record, field)
  const yesNo = (field: PeopleFieldKey) => reader.value(record, field, 'notYesOrNo', readYesNo) ?? null
  const consents = yesNo('consents')
  return {
    line: record.line,
    name,
    sex: reader.value(record, 'sex', 'notASex', readSex) ?? sexByTick(record, reader),
    organisation: line('organisation'),
    position: line('position'),
    shortName: line('shortName'),
    category: line('category'),
    phone: reader.value(record, 'phone', 'notAPhone', readPhone) ?? '',
    email: reader.value(record, 'email', 'notAnEmail', readEmail) ?? '',
    invited: yesNo('invited'),
    consentName: yesNo('consentName') ?? consents,
    consentPhoto: yesNo('consentPhoto') ?? consents,
    consentRecording: yesNo('consentRecording') ?? consents,
  }
}

/** Of two columns, the one in which something stands that is no no. */
function sexByTick(record: TableRecord<PeopleFieldKey>, reader: RecordReader<PeopleFieldKey>): PersonRow['sex'] {
  const ticked = (field: PeopleFieldKey) => !reader.isEmpty(record, field) && readYesNo(record.cell(field)) !== false
  if (!ticked('male')) return ticked('female') ? 'P' : ''
  if (!ticked('female')) return 'L'
  reader.tell(record, 'female', 'notASex', 'valueLeftOut')
  return ''
}
