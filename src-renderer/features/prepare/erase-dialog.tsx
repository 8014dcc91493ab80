import { useState } from 'react'
import type { Output } from '#contract/contract.ts'
import type { Attendance } from '#contract/people.ts'
import { localDate, shortDate, timeOfDay } from '#words/dates.ts'
import { useAnswer, useJob } from '../../api/hooks.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { TextField } from '../../parts/field.tsx'
import styles from './erase-dialog.module.css'
import { WhatErasingDoes } from './what-erasing-does.tsx'

/** Erases a person for good: first what that means, then the name typed once more, at last what is gone. */
export function EraseDialog({ person, onClose }: { person: Pick<Attendance, 'personId' | 'name'>; onClose: () => void }) {
  const { erasing, common } = useWords()
  const before = useAnswer('people.erasing', { personId: person.personId })
  const erase = useJob('people.erase')
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState<Output<'people.erase'> | null>(null)
  const isSame = folded(typed) === folded(person.name)
  const submit = async () => {
    if (!isSame || busy) return
    setBusy(true)
    const reply = await erase({ personId: person.personId })
    setBusy(false)
    if (reply.ok) setDone(reply.value)
  }
  if (done) return <Erased name={person.name} done={done} onClose={onClose} />
  if (!before) return null
  return (
    <Dialog
      title={erasing.title(person.name)}
      onClose={() => !busy && onClose()}
      onSubmit={() => void submit()}
      actions={
        <>
          <div className={styles.left} role="status">
            {busy && (
              <>
                <progress aria-label={erasing.working} />
                <span>{erasing.working}</span>
              </>
            )}
          </div>
          <Button onClick={onClose} disabled={busy} shortcut="Esc">
            {common.cancel}
          </Button>
          <Button look="grave" type="submit" disabled={!isSame || busy}>
            {erasing.erase}
          </Button>
        </>
      }
    >
      <WhatErasingDoes before={before} />
      <TextField
        label={erasing.confirm}
        value={typed}
        disabled={busy}
        spellCheck={false}
        hint={isSame || typed.trim() === '' ? person.name : erasing.differs(person.name)}
        onChange={(event) => setTyped(event.target.value)}
      />
    </Dialog>
  )
}

function Erased({ name, done, onClose }: { name: string; done: Output<'people.erase'>; onClose: () => void }) {
  const { erasing, common } = useWords()
  const language = useLanguage()
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  // The name of a backup says when it was made.
  const toldOf = (file: string, words: (day: string, time: string) => string) => {
    const at = Number(/^sarasehan-(\d{15})\.db$/.exec(file)?.[1] ?? Number.NaN)
    return Number.isNaN(at) ? '' : words(shortDate(localDate(at, timeZone), language), timeOfDay(at, timeZone, language))
  }
  const gone = [...done.deletedBackups, ...done.deletedDamaged]
  return (
    <Dialog
      title={erasing.done(name)}
      onClose={onClose}
      onSubmit={onClose}
      actions={
        <Button look="first" type="submit">
          {common.close}
        </Button>
      }
    >
      <p>{erasing.doneWords(common.nameless)}</p>
      <dl className={styles.facts}>
        <div>
          <dt>{erasing.newBackup}</dt>
          <dd>
            {toldOf(done.backup, erasing.checked)}
            <span className={`faint ${styles.path}`}>{done.backup}</span>
          </dd>
        </div>
        <div>
          <dt>{erasing.gone}</dt>
          <dd>
            {gone.length === 0 ? (
              erasing.noneGone
            ) : (
              <ul>
                {gone.map((file) => (
                  <li key={file}>
                    {toldOf(file, erasing.backupOf)} <span className="faint">{file}</span>
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      </dl>
    </Dialog>
  )
}

/** Capitals and spaces are no other name. */
function folded(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase()
}
