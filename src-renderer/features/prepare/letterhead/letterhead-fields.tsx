import { v7 } from 'uuid'
import type { Letterhead } from '#contract/letterheads.ts'
import type { Workshop } from '#contract/workshops.ts'
import { envelope } from '../../../api/call.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useWords } from '../../../api/words.tsx'
import { Button } from '../../../parts/button.tsx'
import { Combobox } from '../../../parts/combobox.tsx'
import { QuietChoice } from '../../../parts/quiet-choice.tsx'
import { StoredText } from '../../../parts/stored-text.tsx'
import { useUndoNotice } from '../../../parts/undo-notice.ts'
import { DetailGroup, DetailRow } from '../detail-row.tsx'
import details from '../details.module.css'
import { useEditDetails, useStoreDetails } from '../edit-details.ts'
import { readFilled } from '../reading.rules.ts'
import styles from './letterhead.module.css'
import { LogoField } from './logo-field.tsx'

/** Which letterhead the documents bear, and what it says; without one, the host's name and a line below it. */
export function LetterheadFields({
  workshop,
  letterheads,
  chosen,
}: {
  workshop: Workshop
  letterheads: readonly Letterhead[]
  chosen: Letterhead | undefined
}) {
  const { common, letterhead: words, prepare } = useWords()
  const edit = useEditDetails(workshop.id)
  const store = useStoreDetails(workshop.id)
  const make = useMake(workshop)
  return (
    <DetailGroup title={words.head}>
      <DetailRow label={words.which} plain>
        {() => (
          <div className={styles.which}>
            <Combobox
              label={words.which}
              hideLabel
              quiet
              options={letterheads.map(({ id, title, organisation }) => ({ id, name: title, more: organisation }))}
              value={chosen?.id ?? null}
              none={words.none}
              placeholder={words.none}
              countLabel={common.found}
              onChoose={(letterheadId) => edit({ letterheadId })}
            />
            <Button look="text" icon="plus" onClick={() => void make()}>
              {words.newOne}
            </Button>
          </div>
        )}
      </DetailRow>
      {chosen ? (
        <Chosen key={chosen.id} workshop={workshop} letterhead={chosen} />
      ) : (
        <>
          <DetailRow label={prepare.details.host}>
            {(id) => (
              <StoredText
                id={id}
                value={workshop.hostName}
                placeholder={prepare.details.nobody}
                onStore={(hostName) => store({ hostName })}
              />
            )}
          </DetailRow>
          <DetailRow label={prepare.details.letterheadLine}>
            {(id) => (
              <StoredText id={id} value={workshop.letterheadLine} placeholder="–" onStore={(letterheadLine) => store({ letterheadLine })} />
            )}
          </DetailRow>
        </>
      )}
    </DetailGroup>
  )
}

/** Makes a letterhead of what the head says so far, and chooses it. */
function useMake(workshop: Workshop): () => Promise<void> {
  const { letterhead: words } = useWords()
  const add = useCommand('letterheads.add')
  const edit = useEditDetails(workshop.id)
  return async () => {
    const letterheadId = v7()
    const organisation = workshop.hostName || workshop.seriesTitle
    const reply = await add({
      letterheadId,
      organisation,
      title: words.newTitle(workshop.hostName),
      lines: [workshop.hostName, workshop.letterheadLine].filter(Boolean).join('\n'),
      rule: 'double',
      numberPattern: '',
    })
    if (reply.ok) edit({ letterheadId })
  }
}

function Chosen({ workshop, letterhead }: { workshop: Workshop; letterhead: Letterhead }) {
  const { letterhead: words, prepare } = useWords()
  const edit = useCommand('letterheads.edit')
  const editQuietly = useCommand('letterheads.edit', { quiet: true })
  const remove = useCommand('letterheads.remove')
  const tell = useUndoNotice()
  const { id: letterheadId, title, lines, rule } = letterhead
  const removeIt = async () => {
    const sent = envelope(workshop.id)
    const reply = await remove({ letterheadId }, sent)
    if (reply.ok) tell({ text: words.removed(title), late: prepare.late, sent })
  }
  const others = letterhead.workshops - 1
  return (
    <>
      {others > 0 && <p className={styles.hint}>{words.shared(others)}</p>}
      <DetailRow label={words.title}>
        {(id) => (
          <StoredText
            id={id}
            value={title}
            read={readFilled}
            problem={() => words.titleMissing}
            onStore={(changed) => editQuietly({ letterheadId, changes: { title: changed } })}
          />
        )}
      </DetailRow>
      <DetailRow label={words.lines}>
        {(id) => (
          <StoredText
            id={id}
            multiline
            className={details.words}
            value={lines}
            placeholder="–"
            note={words.linesHint}
            onStore={(changed) => editQuietly({ letterheadId, changes: { lines: changed } })}
          />
        )}
      </DetailRow>
      {(['left', 'right'] as const).map((side) => (
        <LogoField key={side} workshop={workshop} letterhead={letterhead} side={side} />
      ))}
      <DetailRow label={words.rule}>
        {(id) => (
          <QuietChoice
            id={id}
            value={rule}
            options={(['double', 'single', 'none'] as const).map((value) => ({ value, word: words.rules[value] }))}
            onChoose={(changed) => void edit({ letterheadId, changes: { rule: changed } })}
          />
        )}
      </DetailRow>
      <div className={styles.acts}>
        <Button look="text" icon="trash" onClick={() => void removeIt()}>
          {words.remove}
        </Button>
      </div>
    </>
  )
}
