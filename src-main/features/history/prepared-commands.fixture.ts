import { v7 } from 'uuid'
import type { CommandName } from '../../contract/contract.ts'
import { type Draw, some, withId } from './hand.fixture.ts'

type Prepared = Extract<CommandName, 'letterheads.add' | 'letterheads.edit' | 'letterheads.setLogo' | `signatories.${string}`>

/** Something for every command that letterheads and signatories are prepared by. */
export const preparedDraws: { [Name in Prepared]: Draw<Name> } = {
  'letterheads.add': (hand) => ({
    letterheadId: v7(),
    organisation: hand.words(),
    title: hand.words(),
    lines: hand.words(),
    rule: hand.among(['none', 'single', 'double']),
    numberPattern: '{nomor}/NOT/{bulan}/{tahun}',
  }),
  'letterheads.edit': (hand) =>
    withId(hand.one('letterhead'), (letterheadId) => ({ letterheadId, changes: some(hand, { title: hand.words(), lines: hand.words() }) })),
  'letterheads.setLogo': (hand) =>
    withId(hand.one('letterhead'), (letterheadId) => ({
      letterheadId,
      side: hand.among(['left', 'right']),
      logo: { sha256: String(hand.at.below(1e6)).padStart(64, '0'), mime: 'image/png' },
    })),
  'signatories.add': (hand) => ({
    workshopId: hand.room.workshopId,
    signatoryId: v7(),
    part: hand.among(['stating', 'knowing', 'first', 'second', 'witness']),
    attendanceId: hand.maybe('attendance'),
    name: hand.words(),
    position: hand.words(),
    organisation: '',
  }),
  'signatories.edit': (hand) =>
    withId(hand.one('signatory'), (signatoryId) => ({ signatoryId, changes: some(hand, { name: hand.words(), position: hand.words() }) })),
  'signatories.move': (hand) => {
    const { id, count } = hand.room.open.db.one<{ id: string | null; count: number }>(
      'SELECT id, count(*) AS count, max(listedAs) FROM signatory WHERE workshopId = :workshopId AND deletedAt IS NULL',
      { workshopId: hand.room.workshopId },
    )
    return id !== null && count > 1 ? { signatoryId: id, by: -1 } : undefined
  },
  'signatories.remove': (hand) => withId(hand.one('signatory'), (signatoryId) => ({ signatoryId })),
}
