import { v7 } from 'uuid'
import type { CommandName } from '../../contract/contract.ts'
import { type Draw, withId } from './hand.fixture.ts'

type Planned = Extract<CommandName, 'agenda.generate' | `templates.${string}`>

/** Something for every command that plans the day from programmes, templates, kinds and steps. */
export const plannedDraws: { [Name in Planned]: Draw<Name> } = {
  'agenda.generate': (hand) => ({
    workshopId: hand.room.workshopId,
    programmeIds: null,
    minutes: hand.at.below(60),
    bySteps: hand.flag(),
    language: hand.among(['id', 'en']),
  }),
  'templates.save': (hand) => ({
    templateId: v7(),
    workshopId: hand.room.workshopId,
    title: `${hand.words()} ${hand.room.open.db.all('SELECT id FROM template').length}`,
    about: hand.words(),
  }),
  'templates.rename': (hand) => withId(hand.one('template'), (templateId) => ({ templateId, title: `${hand.words()} ${templateId}` })),
  'templates.remove': (hand) => withId(hand.one('template'), (templateId) => ({ templateId })),
}
