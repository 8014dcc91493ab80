import type { Call, Commanding } from '../../app/operations.ts'
import type { Input, Output } from '../../contract/contract.ts'
import { Refusal } from '../../contract/refusal.ts'
import type { Step } from '../../contract/workshops.ts'
import type { Db } from '../../database/db.ts'
import { insertBlock } from '../agenda/agenda.rows.ts'
import { ensureOrganisation } from '../people/organisation.rows.ts'
import { insertProgramme, joinProgramme, programmeOfSeriesNamed } from '../programmes/programmes.rows.ts'
import { shortNameOf } from '../programmes/short-name.rules.ts'
import type { Template } from '../templates/template.ts'
import { templateToUse } from '../templates/templates.handlers.ts'
import { dayOf, minutesOf } from '../templates/templates.rules.ts'
import { laterOn, workshopCode } from './code.rules.ts'
import { goOnFrom } from './go-on.ts'
import { insertKind, insertStep } from './kinds.rows.ts'
import { codeIsTaken, insertSeries, insertWorkshop, seriesExists } from './workshops.rows.ts'

/** A new workshop, ready to run: of a template, or going on from an earlier one of its series. */
export function createWorkshop(input: Input<'workshops.create'>, commanding: Commanding): Output<'workshops.create'> {
  const { db, call } = commanding
  const { workshopId, seriesId } = input
  if (input.seriesTitle !== null)
    insertSeries(db, { id: seriesId, title: input.seriesTitle, sample: input.sample ? 1 : 0, createdAt: call.at })
  else if (!seriesExists(db, seriesId)) throw new Refusal('notFound', { what: 'series' })

  const code = workshopCode(input.title, input.date, (candidate) => codeIsTaken(db, candidate))
  if (input.fromWorkshopId === null) createFromTemplate(input, code, commanding)
  else {
    const programmes = goOnFrom(input.fromWorkshopId, input, code, commanding)
    for (const line of input.programmes) {
      const { id } = programmeOf(db, { line, seriesId, call })
      if (programmes.has(id)) continue
      joinProgramme(db, { id: call.newId(), workshopId, programmeId: id, position: programmes.size })
      programmes.add(id)
    }
  }
  return { workshopId, code }
}

/** Series, kinds, steps, programmes and an agenda with a block for each of them. */
function createFromTemplate(input: Input<'workshops.create'>, code: string, { db, call, resources }: Commanding): void {
  const template = templateToUse(db, resources, input.template)
  const { workshopId, seriesId, language } = input
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
    hostOrganisationId: ensureOrganisation(db, input.hostName, { id: call.newId, at: call.at, category: '' }),
    greenFrom: template.greenFrom,
    amberFrom: template.amberFrom,
    sample: input.sample ? 1 : 0,
    createdAt: call.at,
  })
  const steps = copyKindsAndSteps(db, workshopId, template, call)
  const programmes = input.programmes.map((line, position) => {
    const programme = programmeOf(db, { line, seriesId, call })
    joinProgramme(db, { id: call.newId(), workshopId, programmeId: programme.id, position })
    return programme
  })
  for (const [position, block] of dayOf(template, programmes, steps, language).entries()) {
    insertBlock(db, { ...block, id: call.newId(), workshopId, responsible: '', position })
  }
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
function programmeOf(
  db: Db,
  { line, seriesId, call }: { line: string; seriesId: string; call: Call },
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
  return { id, name: title, shortName: shortNameOf(title) }
}
