import type { ReactNode } from 'react'
import type { Output } from '#contract/contract.ts'
import { localDate, shortDate } from '#words/dates.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import styles from './erase-dialog.module.css'

/** What erasing a person does and what it cannot do, to be read before it is done. */
export function WhatErasingDoes({ before }: { before: Output<'people.erasing'> }) {
  const { erasing, common } = useWords()
  const language = useLanguage()
  return (
    <>
      <p className={styles.warning}>
        <b>{erasing.forGood}</b> {erasing.what}
        {before.others.length > 0 && ` ${erasing.alsoAs(before.others.join(', '))}`}
      </p>
      <dl className={styles.facts}>
        <Fact title={erasing.where}>
          {before.workshops.length === 0 && erasing.nowhere}
          <ul className={styles.many}>
            {before.workshops.map(({ workshopId, title, date, contributions, actions }) => (
              <li key={workshopId}>
                {title}, {shortDate(date, language)} <span className="faint">{erasing.said(contributions, actions)}</span>
              </li>
            ))}
          </ul>
        </Fact>
        <Fact title={erasing.stays}>
          <p>{erasing.words(common.nameless)}</p>
          <p>{erasing.mentions(before.mentions)}</p>
        </Fact>
        <Fact title={erasing.goes}>
          <p>{erasing.backups(before.backups)}</p>
          {before.damaged.length > 0 && <p>{erasing.damaged(before.damaged.join(', '))}</p>}
        </Fact>
        <Fact title={erasing.handedOut}>
          <HandedOut files={before.handedOut} />
        </Fact>
      </dl>
    </>
  )
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function HandedOut({ files }: { files: Output<'people.erasing'>['handedOut'] }) {
  const { erasing } = useWords()
  const language = useLanguage()
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  if (files.length === 0) return <p>{erasing.noneHandedOut}</p>
  return (
    <>
      <p>{erasing.handedOutNote}</p>
      <ul className={styles.many}>
        {files.map(({ path, document, code, at }) => (
          <li key={path}>
            {erasing.file(document, code, shortDate(localDate(at, timeZone), language))}
            <span className={`faint ${styles.path}`}>{path}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
