import { useId } from 'react'
import type { Workshop } from '#contract/workshops.ts'
import { newId } from '../../api/call.ts'
import { useAnswer, useCommand } from '../../api/hooks.ts'
import { useWords } from '../../api/words.tsx'
import { Button } from '../../parts/button.tsx'
import { TickMark } from '../../parts/tick-mark.tsx'
import { NewField } from './new-field.tsx'
import styles from './new-row.module.css'
import { useNewRow } from './new-row.ts'
import { sexes } from './person-row.tsx'

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
  const { prepare } = useWords()
  const words = prepare.people
  const here = workshop.status === 'open'
  const listId = useId()
  const register = useAnswer('people.register', { workshopId: workshop.id }) ?? []
  const organisations = useAnswer('people.organisations', {}) ?? []
  const knownAs = (name: string) => register.filter((one) => one.name === name.trim())
  const save = useSave(workshop.id)
  const row = useNewRow(count, { ...nobody, invited: !here, consentName: true, present: here }, (draft) => {
    if (draft.name.trim() === '') return null
    const [known, another] = knownAs(draft.name)
    onAdded()
    return save(draft, known && !another ? known.personId : newId())
  })
  const named = (name: string) => {
    const [known] = knownAs(name)
    const { position, organisation } = row.draft
    row.set({
      name,
      ...(known && position === '' && organisation === '' ? { position: known.position, organisation: known.organisation } : {}),
    })
  }
  const field = (word: 'position' | 'organisation' | 'category' | 'shortName' | 'phone', list?: string) => (
    <NewField
      label={words[word]}
      placeholder={words[word]}
      value={row.draft[word]}
      onType={(typed) => row.set({ [word]: typed })}
      {...(list === undefined ? {} : { list })}
    />
  )
  return (
    <tfoot className={styles.foot}>
      <tr className={styles.row} onKeyDown={row.press}>
        <td />
        <td>
          <div className={styles.two}>
            <NewField
              label={words.name}
              placeholder={words.name}
              ref={row.first}
              list={`${listId}-people`}
              value={row.draft.name}
              onType={named}
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
            {field('organisation', `${listId}-organisations`)}
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
          <datalist id={`${listId}-people`}>
            {register.map(({ personId, name, position, organisation }) => (
              <option key={personId} value={name}>
                {words.known(position, organisation)}
              </option>
            ))}
          </datalist>
          <datalist id={`${listId}-organisations`}>
            {organisations.map(({ id, name }) => (
              <option key={id} value={name} />
            ))}
          </datalist>
        </td>
      </tr>
    </tfoot>
  )
}

interface Draft {
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

function useSave(workshopId: string): (draft: Draft, personId: string) => Promise<boolean> {
  const add = useCommand('people.add')
  const arrive = useCommand('people.arrive')
  return async ({ present, ...fields }, personId) => {
    const attendanceId = newId()
    const rest = { consentPhoto: false, consentRecording: false, apology: '' }
    const reply = await add({ workshopId, attendanceId, personId, ...fields, ...rest })
    if (reply.ok && present) await arrive({ attendanceIds: [attendanceId] })
    return reply.ok
  }
}
