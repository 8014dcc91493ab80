import { type ReactNode, useState } from 'react'
import type { Workshop } from '#contract/workshops.ts'
import { FormDialog } from '../../../agreement-parts/form-dialog.tsx'
import { envelope, newId } from '../../../api/call.ts'
import { useAnswer, useCommand } from '../../../api/hooks.ts'
import { useLanguage, useWords } from '../../../api/words.tsx'
import { Button, IconButton } from '../../../parts/button.tsx'
import { TextField } from '../../../parts/field.tsx'
import { Status } from '../../../parts/status.tsx'
import { StoredText } from '../../../parts/stored-text.tsx'
import { useUndoNotice } from '../../../parts/undo-notice.ts'
import { readFilled } from '../reading.rules.ts'
import styles from './kinds.module.css'

/** The templates one has made, and how this workshop becomes one. */
export function OwnTemplates({ workshop }: { workshop: Workshop }) {
  const { planning } = useWords()
  const language = useLanguage()
  const words = planning.templates
  const templates = useAnswer('templates.list', {})
  const [saving, setSaving] = useState(false)
  if (!templates) return null
  const { own, damaged } = templates
  return (
    <section className={styles.section}>
      <div className={styles.withAction}>
        <h3 className={styles.head}>{words.title}</h3>
        <Button onClick={() => setSaving(true)}>{words.save}</Button>
      </div>
      <p className={styles.lead}>{words.lead}</p>
      {own.length + damaged.length === 0 && <p className="faint">{words.none}</p>}
      <ul className={styles.templates} aria-label={words.title}>
        {own.map(({ id, title, about, kinds, steps }) => (
          <OwnTemplate
            key={id}
            {...{ workshop, id }}
            title={title[language]}
            more={<span className="soft">{about[language] || words.holds(kinds, steps)}</span>}
          />
        ))}
        {damaged.map(({ id, title }) => (
          <OwnTemplate key={id} {...{ workshop, id, title }} more={<Status colour="red">{words.damagedOne}</Status>} />
        ))}
      </ul>
      {saving && <SaveDialog workshop={workshop} onClose={() => setSaving(false)} />}
    </section>
  )
}

function OwnTemplate({ workshop, id, title, more }: { workshop: Workshop; id: string; title: string; more: ReactNode }) {
  const { prepare, planning } = useWords()
  const words = planning.templates
  const rename = useCommand('templates.rename', { quiet: true })
  const remove = useCommand('templates.remove')
  const tell = useUndoNotice()
  const removeIt = async () => {
    const sent = envelope(workshop.id)
    const reply = await remove({ templateId: id }, sent)
    if (reply.ok) tell({ text: words.removed(title), late: prepare.late, sent })
  }
  return (
    <li>
      <StoredText
        label={prepare.of(words.name, title)}
        className={styles.templateTitle}
        value={title}
        read={readFilled}
        problem={() => words.nameMissing}
        onStore={(given) => rename({ templateId: id, title: given })}
      />
      {more}
      <IconButton icon="trash" label={words.removeNamed(title)} onClick={() => void removeIt()} />
    </li>
  )
}

function SaveDialog({ workshop, onClose }: { workshop: Workshop; onClose: () => void }) {
  const { prepare, planning } = useWords()
  const words = planning.templates
  const [title, setTitle] = useState(workshop.seriesTitle)
  const [about, setAbout] = useState('')
  const save = useCommand('templates.save')
  const tell = useUndoNotice()
  const saveIt = async () => {
    const sent = envelope(workshop.id)
    const reply = await save({ templateId: newId(), workshopId: workshop.id, title, about }, sent)
    if (!reply.ok) return
    onClose()
    tell({ text: words.saved(title.trim()), late: prepare.late, sent })
  }
  return (
    <FormDialog title={words.saveTitle} onClose={onClose} onSave={saveIt} lacking={title.trim() === '' ? words.nameMissing : null}>
      <TextField label={words.name} value={title} onChange={(event) => setTitle(event.target.value)} />
      <TextField label={words.about} value={about} onChange={(event) => setAbout(event.target.value)} />
    </FormDialog>
  )
}
