import type { Problem } from './first-problem.ts'
import { formatVersion, type PackageRow, type PackageTable } from './workshop-json.ts'

/** What a format has beyond the one before: fields, with what they hold in a file that did not know them, and tables, which are empty then. */
interface Added {
  readonly fields: Readonly<Partial<Record<PackageTable, PackageRow>>>
  readonly tables: readonly PackageTable[]
}

/** By the version that is upgraded from. */
const added: Readonly<Record<number, Added>> = {
  1: {
    fields: {
      programme: { year: '', chair: '', responsible: '' },
      workshop: { letterheadId: null, town: '', signatureLayout: 'chairAndNoteTaker', keepUntil: null, documents: '' },
      indicator: { level: '', ownCode: '', definition: '', figure: 'plain', baselineYear: '', responsible: '' },
      block: { kind: '' },
    },
    tables: ['letterhead', 'amendment', 'signatory', 'documentNumber'],
  },
}

/**
 * Brings `workshop.json` of an older format to today's, step by step. A field or table its own format did not have refuses it, as it would
 * have then. What is no `workshop.json` at all is given back as it is, for the schema to say what is wrong with it.
 */
export function upgraded(value: unknown): { readonly value: unknown } | { readonly problem: Problem } {
  let content = value
  for (let version = versionOf(content); version !== undefined && version < formatVersion; version += 1) {
    const step = added[version]
    if (!step || !isObject(content) || !isObject(content.rows)) return { value }
    const problem = foreignIn(content.rows, step)
    if (problem) return { problem }
    content = { ...content, formatVersion: version + 1, rows: withAdded(content.rows, step) }
  }
  return { value: content }
}

function versionOf(value: unknown): number | undefined {
  return isObject(value) && typeof value.formatVersion === 'number' ? value.formatVersion : undefined
}

function foreignIn(rows: Readonly<Record<string, unknown>>, { fields, tables }: Added): Problem | undefined {
  const table = tables.find((name) => name in rows)
  if (table) return { unknownField: true, field: `rows.${table}` }
  for (const [name, defaults] of Object.entries(fields)) {
    for (const [index, row] of rowsIn(rows, name).entries()) {
      const field = Object.keys(defaults).find((one) => isObject(row) && one in row)
      if (field) return { unknownField: true, field: `rows.${name}.${index}.${field}` }
    }
  }
  return undefined
}

function withAdded(rows: Readonly<Record<string, unknown>>, { fields, tables }: Added): Record<string, unknown> {
  const filled = Object.entries(fields)
    .filter(([name]) => Array.isArray(rows[name]))
    .map(([name, defaults]) => [name, rowsIn(rows, name).map((row) => (isObject(row) ? { ...row, ...defaults } : row))])
  return { ...rows, ...Object.fromEntries(filled), ...Object.fromEntries(tables.map((name) => [name, []])) }
}

function rowsIn(rows: Readonly<Record<string, unknown>>, name: string): readonly unknown[] {
  const found = rows[name]
  return Array.isArray(found) ? found : []
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
