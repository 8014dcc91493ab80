import type { Call, Commanding } from '../../app/operations.ts'
import type { Input, Output } from '../../contract/contract.ts'
import { Refusal } from '../../contract/refusal.ts'
import type { Step } from '../../contract/workshops.ts'
import type { Db } from '../../database/db.ts'
import { insertBlock } from '../agenda/agenda.rows.ts'
import { ensureOrganisation } from '../people/organisation.rows.ts'
import { insertProgramme, joinProgramme, programmeOfSeriesNamed } from '../programmes/programmes.rows.ts'
import type { Template } from '../templates/template.ts'
import { templateToUse } from '../templates/templates.handlers.ts'
import { dayOf, minutesOf } from '../templates/templates.rules.ts'
import { laterOn, shortNameOf, workshopCode } from './code.rules.ts'
import { insertKind, insertStep } from './kinds.rows.ts'
import { codeIsTaken, insertSeries, insertWorkshop, seriesExists } from './workshops.rows.ts'

/** A new workshop, ready to run: series, kinds, steps, programmes and an agenda with a block for each of them. */
export function createFromTemplate(input: Input<'workshops.create'>, { db, call, resources }: Commanding): Output<'workshops.create'> {
  const template = templateToUse(db, resources, input.template)
  const { workshopId, seriesId, language } = input
  if (input.seriesTitle !== null)
    insertSeries(db, { id: seriesId, title: input.seriesTitle, sample: input.sample ? 1 : 0, createdAt: call.at })
  else if (!seriesExists(db, seriesId)) throw new Refusal('notFound', { what: 'series' })

  const made = { id: call.newId, at: call.at, category: '' }
  const code = workshopCode(input.title, input.date, (candidate) => codeIsTaken(db, candidate))
  insertWorkshop(db, {
    id: workshopId,
    seriesId,
    code,
    title: input.title,
    date: input.date,
    zone: input.zone,
    plannedOpen: input.plannedOpen,
    plannedClose: laterOn(input.plannedOpen, minutesOf(template, input.programmes.length)),
    place: input.place,
    purpose: template.purpose[language],
    documents: template.documents.join(' '),
    hostOrganisationId: ensureOrganisation(db, input.hostName, made),
    greenFrom: template.greenFrom,
    amberFrom: template.amberFrom,
    sample: input.sample ? 1 : 0,
    createdAt: call.at,
  })
  const steps = copyKindsAndSteps(db, workshopId, template, call)
  const programmes = input.programmes.map((line, position) => addProgramme(db, { line, seriesId, workshopId, position, call }))
  for (const [position, block] of dayOf(template, programmes, steps, language).entries()) {
    insertBlock(db, { ...block, id: call.newId(), workshopId, responsible: '', position })
  }
  return { workshopId, code }
}

/** Answers the steps it has made. */
function copyKindsAndSteps(db: Db, workshopId: string, template: Template, call: Call): Step[] {
  for (const [position, kind] of template.kinds.entries()) {
    const { letter, id: wordId, en: wordEn, icon, colour, role, hidden } = kind
    insertKind(db, { id: call.newId(), workshopId, letter, wordId, wordEn, icon, colour, role, hidden, position })
  }
  return template.steps.map(({ id: wordId, en: wordEn, role, hidden }, position) => {
    const step = { id: call.newId(), wordId, wordEn, role, hidden }
    insertStep(db, { ...step, workshopId, position })
    return step
  })
}

/** A line `name` or `name; group`. A programme the series already has is referred to, not entered again. */
function addProgramme(
  db: Db,
  { line, seriesId, workshopId, position, call }: { line: string; seriesId: string; workshopId: string; position: number; call: Call },
): { id: string; name: string; shortName: string } {
  const [name = '', group = ''] = line.split(';').map((part) => part.trim())
  const title = name || line
  const known = programmeOfSeriesNamed(db, seriesId, title)
  const id = known?.id ?? call.newId()
  if (!known) {
    const groupOrganisationId = ensureOrganisation(db, group, { id: call.newId, at: call.at, category: '' })
    insertProgramme(db, {
      id,
      seriesId,
      name: title,
      shortName: shortNameOf(title),
      groupOrganisationId,
      place: '',
      partners: '',
      budget: '',
      year: '',
      chair: '',
      responsible: '',
      createdAt: call.at,
    })
  }
  joinProgramme(db, { id: call.newId(), workshopId, programmeId: id, position })
  return { id, name: title, shortName: shortNameOf(title) }
}
