import { v7 } from 'uuid'
import type { CommandName } from '../../contract/contract.ts'
import { type Draw, type Hand, some, withId } from './hand.fixture.ts'

type Planned = Extract<CommandName, 'agenda.generate' | `templates.${string}` | `workshops.${'add' | 'edit' | 'move'}${'Kind' | 'Step'}`>

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
  'workshops.addKind': (hand) => {
    const letter = freeLetter(hand)
    const words = { wordId: hand.words(), wordEn: hand.words() }
    return letter
      ? { workshopId: hand.room.workshopId, kindId: v7(), letter, ...words, icon: 'star', colour: 'ide', role: 'plain' }
      : undefined
  },
  'workshops.editKind': (hand) =>
    withId(hand.one('kind'), (kindId) => ({
      kindId,
      changes: some(hand, { wordId: hand.words(), wordEn: hand.words(), icon: 'inbox' as const }),
    })),
  'workshops.moveKind': (hand) => withId(hand.one('kind'), (kindId) => ({ kindId, by: hand.among([-1, 1]) })),
  'workshops.addStep': (hand) => ({
    workshopId: hand.room.workshopId,
    stepId: v7(),
    wordId: hand.words(),
    wordEn: hand.words(),
    role: hand.among(['plain', 'inputs']),
  }),
  'workshops.editStep': (hand) =>
    withId(hand.one('step'), (stepId) => ({ stepId, changes: some(hand, { wordId: hand.words(), hidden: hand.flag() }) })),
  'workshops.moveStep': (hand) => withId(hand.one('step'), (stepId) => ({ stepId, by: hand.among([-1, 1]) })),
}

function freeLetter(hand: Hand): string | undefined {
  const { db } = hand.room.open
  const { workshopId } = hand.room
  const taken = db.all<{ letter: string }>('SELECT letter FROM kind WHERE workshopId = :workshopId', { workshopId })
  return Array.from('abcdefghijklmnopqrstuvwxyz').find((letter) => !taken.some((kind) => kind.letter === letter))
}
