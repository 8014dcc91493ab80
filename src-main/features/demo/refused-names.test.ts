import { afterAll, beforeAll, expect, it } from 'vitest'
import { languages } from '#words/language.ts'
import type { AttendanceWithContact } from '../../contract/people.ts'
import { demoPlace } from './demo.fixture.ts'

const { open, defects, ask, send, close } = demoPlace()
let workshopId = ''
let people: AttendanceWithContact[] = []

const everyone = () => ask('people.withContacts', { workshopId })
const notula = async (language: 'id' | 'en') =>
  (await ask('documents.page', { workshopId, document: 'notula', language, includeConfidential: true })).html

beforeAll(async () => {
  ;({ workshopId } = await ask('demo.open', {}))
  await send('workshops.reopen', { workshopId, reason: 'izin dicabut' }, workshopId)
  // Names and call names of their own: those of the demo are functions and words of everyday use.
  for (const [index, { id }] of (await everyone()).entries())
    await send(
      'people.edit',
      { attendanceId: id, changes: { name: `Namawati${index}q`, shortName: `Sapaan${index}x`, consentName: true } },
      workshopId,
    )
  people = await everyone()
}, 120_000)

afterAll(close)

it('the notula names people until they refuse: chair, note-taker, speakers, responders, owners, who sent word, who is responsible', async () => {
  const whoIs = await standing()
  for (const [as, ids] of Object.entries(whoIs)) expect([as, ids.length]).not.toEqual([as, 0])
  const named = await notula('id')
  for (const ids of Object.values(whoIs))
    for (const person of people.filter(({ id }) => ids.includes(id))) expect(named).toContain(escaped(person.name))
})

it('who refuses stands nowhere in it by name, call name or phone, in either language; and by name again once they agree', async () => {
  const refusing = new Set(Object.values(await standing()).flat())
  const those = people.filter(({ id }) => refusing.has(id))
  expect(those.length).toBeGreaterThan(20)
  for (const { id } of those) await send('people.edit', { attendanceId: id, changes: { consentName: false } }, workshopId)
  const { blocks } = await ask('agenda.ofWorkshop', { workshopId })
  const [first, second] = those
  const responsible = `${first?.name.toUpperCase()}, ${second?.shortName}`
  for (const { id } of blocks.slice(0, 3)) await send('agenda.editBlock', { blockId: id, changes: { responsible } }, workshopId)
  for (const language of languages) {
    const page = await notula(language)
    const told = those.flatMap(({ name, shortName, phone }) => [name, shortName, ...(phone ? [phone] : [])])
    expect([language, told.filter((words) => page.toLowerCase().includes(escaped(words).toLowerCase()))]).toEqual([language, []])
    for (const { position, organisation } of those) expect(page).toContain(escaped(position || organisation))
    expect(page).toContain(escaped(`${first?.position}, ${second?.position}`))
  }
  await send('people.edit', { attendanceId: first?.id ?? '', changes: { consentName: true } }, workshopId)
  expect(await notula('id')).toContain(escaped(first?.name ?? '?'))
  expect(defects).toEqual([])
})

/** Some of those who stand in the notula, by what they stand there as. */
async function standing(): Promise<Record<string, string[]>> {
  const { chairAttendanceId, noteTakerAttendanceId } = await ask('workshops.get', { workshopId })
  const ids = (sql: string) => open.db.all<{ id: string }>(sql, { workshopId }).map(({ id }) => id)
  return {
    chair: [chairAttendanceId ?? ''],
    noteTaker: [noteTakerAttendanceId ?? ''],
    speakers: ids(
      'SELECT DISTINCT attendanceId AS id FROM contribution WHERE workshopId = :workshopId AND attendanceId IS NOT NULL ORDER BY id LIMIT 20',
    ),
    responders: ids('SELECT DISTINCT attendanceId AS id FROM response WHERE workshopId = :workshopId AND attendanceId IS NOT NULL'),
    owners: ids(
      `SELECT DISTINCT attendance.id FROM action JOIN attendance ON attendance.personId = action.ownerPersonId AND attendance.workshopId = action.workshopId
       WHERE action.workshopId = :workshopId`,
    ),
    excused: ids("SELECT id FROM attendance WHERE workshopId = :workshopId AND arrivedAt IS NULL AND apology <> ''"),
    silent: ids('SELECT id FROM attendance WHERE workshopId = :workshopId AND arrivedAt IS NOT NULL ORDER BY id DESC LIMIT 3'),
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')
}
