import { sexes } from '#contract/choices.ts'
import type { Output } from '#contract/contract.ts'
import type { Workshop } from '#contract/workshops.ts'
import { matching } from '#words/finding.ts'
import { ask, newId } from '../../api/call.ts'
import { useAnswer, useCommand } from '../../api/hooks.ts'
import { useWords } from '../../api/words.tsx'
import { Button } from '../../parts/button.tsx'
import { SuggestField } from '../../parts/suggest-field.tsx'
import { TickMark } from '../../parts/tick-mark.tsx'
import { NewField } from './new-field.tsx'
import styles from './new-row.module.css'
import { useNewRow } from './new-row.ts'

const nobody = {
  name: '',
  sex: '' as (typeof sexes)[number],
  phone: '',
  email: '',
  organisation: '',
  position: '',
  shortName: '',
  category: '',
}

/**
 * The line on which the next person is written. Somebody the register knows by name brings organisation and position along. Once the
 * workshop is open, who is added here has walked in: not invited, and present.
 */
export function NewPerson({ workshop, count, onAdded }: { workshop: Workshop; count: number; onAdded: () => void }) {
  const { common, prepare } = useWords()
  const words = prepare.people
  const here = workshop.status === 'open'
  const organisations = useAnswer('people.organisations', {}) ?? []
  const save = useSave(workshop.id)
  const row = useNewRow(
    count,
    { ...nobody, personId: null as string | null, invited: !here, consentName: true, present: here },
    (draft) => {
      if (draft.name.trim() === '') return null
      onAdded()
      return save(draft)
    },
  )
  const { name, organisation, position } = row.draft
  const register = useAnswer('people.register', name.trim() === '' ? null : { workshopId: workshop.id, words: name })
  const known = name.trim() === '' ? [] : (register ?? [])
  const take = (personId: string) => {
    const one = known.find((each) => each.personId === personId)
    if (!one) return
    const isBlank = position === '' && organisation === ''
    row.set({ name: one.name, personId, ...(isBlank && { position: one.position, organisation: one.organisation }) })
  }
  const field = (word: 'position' | 'category' | 'shortName' | 'phone') => (
    <NewField label={words[word]} placeholder={words[word]} value={row.draft[word]} onType={(typed) => row.set({ [word]: typed })} />
  )
  return (
    <tfoot className={styles.foot}>
      <tr className={styles.row} onKeyDown={row.press}>
        <td />
        <td>
          <div className={styles.two}>
            <SuggestField
              label={words.name}
              ref={row.first}
              className={styles.field}
              options={known.map((one) => ({ id: one.personId, name: one.name, more: words.known(one.position, one.organisation) }))}
              value={name}
              onType={(typed) => row.set({ name: typed, personId: null })}
              onTake={take}
              countLabel={common.found}
            />
            {field('position')}
          </div>
        </td>
        <td>
          <select
            aria-label={words.sexLong}
            className={styles.choice}
            value={row.draft.sex}
            onChange={(event) => row.set({ sex: sexes.find((one) => one === event.target.value) ?? '' })}
          >
            {sexes.map((one) => (
              <option key={one} value={one}>
                {words.sexes[one]}
              </option>
            ))}
          </select>
        </td>
        <td>
          <div className={styles.two}>
            <SuggestField
              label={words.organisation}
              className={styles.field}
              options={organisation.trim() === '' ? [] : matching(organisationOptions(organisations), organisation)}
              value={organisation}
              onType={(typed) => row.set({ organisation: typed })}
              onTake={(id) => row.set({ organisation: organisations.find((one) => one.id === id)?.name ?? '' })}
              countLabel={common.found}
            />
            {field('category')}
          </div>
        </td>
        <td>
          <div className={styles.two}>
            {field('shortName')}
            {field('phone')}
          </div>
        </td>
        <td>
          <TickMark label={words.invited} checked={row.draft.invited} onChange={(invited) => row.set({ invited })} />
        </td>
        <td>
          <TickMark label={words.consentLong} checked={row.draft.consentName} onChange={(consentName) => row.set({ consentName })} />
        </td>
        <td colSpan={2}>
          <div className={styles.two}>
            <TickMark
              label={words.arrived}
              shown={words.arrived}
              checked={row.draft.present}
              onChange={(present) => row.set({ present })}
            />
            <Button onClick={row.add} shortcut="Enter">
              {words.add}
            </Button>
          </div>
        </td>
      </tr>
    </tfoot>
  )
}

interface Draft {
  /** Somebody chosen from the register; null while a name is only typed. */
  personId: string | null
  name: string
  sex: (typeof sexes)[number]
  phone: string
  email: string
  organisation: string
  position: string
  shortName: string
  category: string
  invited: boolean
  consentName: boolean
  present: boolean
}

function organisationOptions(organisations: Output<'people.organisations'>) {
  return organisations.map(({ id, name, shortName, category }) => ({ id, name, more: shortName, also: category }))
}

/** Adds whoever was chosen, or whoever alone has this very name in the register; else somebody new. */
function useSave(workshopId: string): (draft: Draft) => Promise<boolean> {
  const add = useCommand('people.add')
  const arrive = useCommand('people.arrive')
  return async ({ present, personId: chosen, ...fields }) => {
    const attendanceId = newId()
    const rest = { consentPhoto: false, consentRecording: false, apology: '' }
    const personId = chosen ?? (await onlyOneNamed(workshopId, fields.name.trim())) ?? newId()
    const reply = await add({ workshopId, attendanceId, personId, ...fields, ...rest })
    if (reply.ok && present) await arrive({ attendanceIds: [attendanceId] })
    return reply.ok
  }
}

async function onlyOneNamed(workshopId: string, name: string): Promise<string | undefined> {
  const reply = await ask('people.register', { workshopId, words: name })
  const [known, another] = reply.ok ? reply.value.filter((one) => one.name === name) : []
  return another ? undefined : known?.personId
}
