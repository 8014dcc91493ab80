import type { Language } from '#words/language.ts'
import type { Kind, Step } from '../../contract/workshops.ts'
import type { BlockRow } from '../agenda/agenda.rows.ts'
import { blocksFor } from '../agenda/generate.rules.ts'
import { usualOf } from '../agenda/plan.rules.ts'
import type { WorkshopRow } from '../workshops/workshops.rows.ts'
import type { Template } from './template.ts'

/** What a workshop is made of, without its people, programmes and figures. What it has in one language stands in both. */
export function templateOf(
  { title, about }: { title: string; about: string },
  workshop: WorkshopRow,
  kinds: readonly Kind[],
  steps: readonly Step[],
  blocks: readonly BlockRow[],
): Template {
  const { minutes, bySteps } = usualOf(blocks)
  return {
    title: inBoth(title),
    about: inBoth(about),
    greenFrom: workshop.greenFrom,
    amberFrom: workshop.amberFrom,
    purpose: inBoth(workshop.purpose),
    documents: workshop.documents.split(' ').filter((name) => name !== ''),
    kinds: kinds.map(({ letter, wordId, wordEn, icon, colour, role, hidden }) => ({
      ...{ letter, id: wordId, en: wordEn, icon, colour, role, hidden },
    })) as Template['kinds'],
    steps: steps.map(({ wordId, wordEn, role, hidden }) => ({ id: wordId, en: wordEn, role, hidden })),
    programmeMinutes: minutes,
    bySteps,
    ...aroundProgrammes(blocks),
  }
}

function inBoth(words: string): { id: string; en: string } {
  return { id: words, en: words }
}

const roundingOff = new Set<string>(['offers', 'readBack', 'signing', 'closing'])

/** What comes before, among and after the programmes; without any, what rounds off the day comes after. */
function aroundProgrammes(blocks: readonly BlockRow[]): Pick<Template, 'before' | 'between' | 'after'> {
  const isProgramme = ({ programmeId }: BlockRow) => programmeId !== null
  const none = blocks.findIndex(({ kind }) => roundingOff.has(kind))
  const first = blocks.some(isProgramme) ? blocks.findIndex(isProgramme) : none < 0 ? blocks.length : none
  const last = blocks.findLastIndex(isProgramme)
  const plain = ({ title, plannedMinutes, kind }: BlockRow) => ({ ...inBoth(title), minutes: plannedMinutes, kind })
  const programmesUpTo = (at: number) => new Set(blocks.slice(0, at).flatMap(({ programmeId }) => programmeId ?? [])).size
  return {
    before: blocks.slice(0, first).map(plain),
    between: blocks.flatMap((block, at) =>
      at > first && at < last && !isProgramme(block) ? [{ ...plain(block), afterProgrammes: programmesUpTo(at) }] : [],
    ),
    after: blocks.slice(Math.max(first, last + 1)).map(plain),
  }
}

/** A block a template plans, for a workshop that is being made. */
export type PlannedBlock = Pick<BlockRow, 'title' | 'programmeId' | 'stepId' | 'plannedMinutes' | 'kind'>

/** The day a template makes of these programmes. `steps` are the template's, as the workshop has them. */
export function dayOf(
  template: Template,
  programmes: readonly { id: string; name: string; shortName: string }[],
  steps: readonly Step[],
  language: Language,
): PlannedBlock[] {
  const plain = (block: Template['before'][number]): PlannedBlock => ({
    ...{ title: block[language], programmeId: null, stepId: null, plannedMinutes: block.minutes, kind: block.kind },
  })
  const among = programmes.flatMap((programme, at) => {
    const isLast = at === programmes.length - 1
    const following = template.between.filter(({ afterProgrammes }) => afterProgrammes === at + 1 || (isLast && afterProgrammes > at))
    const own = blocksFor(programme, steps, { minutes: template.programmeMinutes, bySteps: template.bySteps, language })
    return [...own.map((block) => ({ ...block, programmeId: programme.id, kind: '' as const })), ...following.map(plain)]
  })
  return [...template.before.map(plain), ...among, ...template.after.map(plain)]
}

/** How long the day of so many programmes is by this template. */
export function minutesOf({ before, between, after, programmeMinutes }: Template, programmes: number): number {
  const around = [...before, ...(programmes > 0 ? between : []), ...after]
  return around.reduce((sum, { minutes }) => sum + minutes, 0) + programmes * programmeMinutes
}
