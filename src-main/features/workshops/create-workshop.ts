import type { Call, Commanding } from '../../app/operations.ts'
import type { Input, Output } from '../../contract/contract.ts'
import { Refusal } from '../../contract/refusal.ts'
import type { Db } from '../../database/db.ts'
import { insertBlock } from '../agenda/agenda.rows.ts'
import { ensureOrganisation } from '../people/organisation.rows.ts'
import { insertProgramme, joinProgramme, programmeOfSeriesNamed } from '../programmes/programmes.rows.ts'
import { laterOn, shortNameOf, workshopCode } from './code.rules.ts'
import { readTemplate, type Template } from './template.ts'
import { codeIsTaken, insertKind, insertSeries, insertStep, insertWorkshop, seriesExists } from './workshops.rows.ts'

/** A new workshop, ready to run: series, kinds, steps, programmes and an agenda with a block for each of them. */
export function createFromTemplate(input: Input<'workshops.create'>, { db, call, resources }: Commanding): Output<'workshops.create'> {
  const template = readTemplate(resources, input.template)
  const { workshopId, seriesId, language } = input
  if (input.seriesTitle !== null)
    insertSeries(db, { id: seriesId, title: input.seriesTitle, sample: input.sample ? 1 : 0, createdAt: call.at })
  else if (!seriesExists(db, seriesId)) throw new Refusal('notFound', { what: 'series' })

  const made = { id: call.newId, at: call.at, category: '' }
  const code = workshopCode(input.title, input.date, (candidate) => codeIsTaken(db, candidate))
  const minutes =
    [...template.before, ...template.after].reduce((sum, block) => sum + block.minutes, 0) +
    input.programmes.length * template.programmeMinutes
  insertWorkshop(db, {
    id: workshopId,
    seriesId,
    code,
    title: input.title,
    date: input.date,
    zone: input.zone,
    plannedOpen: input.plannedOpen,
    plannedClose: laterOn(input.plannedOpen, minutes),
    place: input.place,
    purpose: template.purpose[language],
    hostOrganisationId: ensureOrganisation(db, input.hostName, made),
    greenFrom: template.greenFrom,
    amberFrom: template.amberFrom,
    sample: input.sample ? 1 : 0,
    createdAt: call.at,
  })
  copyKindsAndSteps(db, workshopId, template, call)
  const programmes = input.programmes.map((line, position) => addProgramme(db, { line, seriesId, workshopId, position, call }))
  const blocks = [
    ...template.before.map((block) => ({ title: block[language], minutes: block.minutes, kind: block.kind, programmeId: null })),
    ...programmes.map(({ name, id }) => ({ title: name, minutes: template.programmeMinutes, kind: '' as const, programmeId: id })),
    ...template.after.map((block) => ({ title: block[language], minutes: block.minutes, kind: block.kind, programmeId: null })),
  ]
  for (const [position, { title, minutes: plannedMinutes, kind, programmeId }] of blocks.entries()) {
    insertBlock(db, { id: call.newId(), workshopId, title, programmeId, stepId: null, plannedMinutes, responsible: '', kind, position })
  }
  return { workshopId, code }
}

function copyKindsAndSteps(db: Db, workshopId: string, template: Template, call: Call): void {
  for (const [position, kind] of template.kinds.entries()) {
    const { letter, id: wordId, en: wordEn, icon, colour, role } = kind
    insertKind(db, { id: call.newId(), workshopId, letter, wordId, wordEn, icon, colour, role, position })
  }
  for (const [position, { id: wordId, en: wordEn, role }] of template.steps.entries()) {
    insertStep(db, { id: call.newId(), workshopId, wordId, wordEn, role, position })
  }
}

/** A line `name` or `name; group`. A programme the series already has is referred to, not entered again. */
function addProgramme(
  db: Db,
  { line, seriesId, workshopId, position, call }: { line: string; seriesId: string; workshopId: string; position: number; call: Call },
): { id: string; name: string } {
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
  return { id, name: title }
}
