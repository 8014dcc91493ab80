import type { CommandHandlers, Named, QueryHandlers } from '../../app/operations.ts'
import { shippedTemplates } from '../../contract/choices.ts'
import type { CommandName, QueryName } from '../../contract/contract.ts'
import { Refusal } from '../../contract/refusal.ts'
import type { Db } from '../../database/db.ts'
import { blocksOf } from '../agenda/agenda.rows.ts'
import { kindsOf, stepsOf } from '../workshops/kinds.rows.ts'
import { workshopOrRefuse } from '../workshops/standing.ts'
import { ownTemplate, shippedTemplate, type Template, template } from './template.ts'
import {
  binTemplate,
  insertTemplate,
  ownTemplates,
  renameTemplate,
  type TemplateRow,
  templateById,
  titleIsTaken,
} from './templates.rows.ts'
import { templateOf } from './templates.rules.ts'

export const templateHandlers: QueryHandlers<Named<QueryName, 'templates'>> & CommandHandlers<Named<CommandName, 'templates'>> = {
  'templates.list': (_input, { db, resources }) => {
    const own = ownTemplates(db).map((row) => ({ row, read: ownTemplate(row.content) }))
    return {
      shipped: shippedTemplates.map((id) => told(id, shippedTemplate(resources, id))),
      own: own.flatMap(({ row: { id, title }, read }) => (read ? [told(id, { ...read, title: { id: title, en: title } })] : [])),
      damaged: own.flatMap(({ row: { id, title }, read }) => (read ? [] : [{ id, title }])),
    }
  },

  'templates.save': ({ templateId, workshopId, title, about }, { db, call }) => {
    const workshop = workshopOrRefuse(db, workshopId)
    if (titleIsTaken(db, title)) throw new Refusal('titleTaken', { title })
    const made = templateOf({ title, about }, workshop, kindsOf(db, workshopId), stepsOf(db, workshopId), blocksOf(db, workshopId))
    const content = JSON.stringify(template.parse(made))
    insertTemplate(db, { id: templateId, seriesId: workshop.seriesId, title, content, createdAt: call.at })
    return {}
  },

  'templates.rename': ({ templateId, title }, { db }) => {
    templateOrRefuse(db, templateId)
    if (titleIsTaken(db, title, templateId)) throw new Refusal('titleTaken', { title })
    renameTemplate(db, templateId, title)
    return {}
  },

  'templates.remove': ({ templateId }, { db, call }) => {
    templateOrRefuse(db, templateId)
    binTemplate(db, templateId, call.at)
    return {}
  },
}

/** The template of this name or id, or the refusal that it is gone or cannot be read. */
export function templateToUse(db: Db, resources: string, nameOrId: string): Template {
  const shipped = shippedTemplates.find((name) => name === nameOrId)
  if (shipped) return shippedTemplate(resources, shipped)
  const row = templateOrRefuse(db, nameOrId)
  const read = ownTemplate(row.content)
  if (!read) throw new Refusal('templateDamaged', { title: row.title })
  return read
}

function templateOrRefuse(db: Db, id: string): TemplateRow {
  const row = templateById(db, id)
  if (!row) throw new Refusal('notFound', { what: 'template' })
  return row
}

function told(id: string, { title, about, kinds, steps }: Template) {
  const shown = (list: readonly { hidden: boolean }[]) => list.filter(({ hidden }) => !hidden).length
  return { id, title, about, kinds: shown(kinds), steps: shown(steps) }
}
