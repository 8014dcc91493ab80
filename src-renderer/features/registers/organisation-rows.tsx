import { memo } from 'react'
import type { RegisteredOrganisation } from '#contract/registers.ts'
import { useCommand } from '../../api/hooks.ts'
import { useWords } from '../../api/words.tsx'
import { IconButton } from '../../parts/button.tsx'
import { oneLine } from '../../parts/one-line.ts'
import { StoredText } from '../../parts/stored-text.tsx'
import styles from './registers.module.css'

/** Organisations of the register, each changed where it stands; what is changed here shows in every workshop. */
export function OrganisationRows({
  organisations,
  onMerge,
}: {
  organisations: readonly RegisteredOrganisation[]
  onMerge: (id: string) => void
}) {
  const { registers } = useWords()
  return (
    <table className={styles.table}>
      <colgroup>
        <col />
        <col style={{ width: '20%' }} />
        <col style={{ width: '22%' }} />
        <col style={{ width: 72 }} />
        <col style={{ width: 84 }} />
        <col style={{ width: 40 }} />
      </colgroup>
      <thead>
        <tr>
          <th>{registers.name}</th>
          <th>{registers.shortName}</th>
          <th>{registers.category}</th>
          <th className="num">{registers.people}</th>
          <th className="num">{registers.workshops}</th>
          <th>
            <span className="only-heard">{registers.acts}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {organisations.map((organisation) => (
          <OrganisationRow key={organisation.id} organisation={organisation} onMerge={onMerge} />
        ))}
      </tbody>
    </table>
  )
}

const OrganisationRow = memo(function OrganisationRow({
  organisation,
  onMerge,
}: {
  organisation: RegisteredOrganisation
  onMerge: (id: string) => void
}) {
  const { prepare, registers } = useWords()
  const { id, name } = organisation
  const edit = useCommand('people.editOrganisation', { quiet: true })
  return (
    <tr>
      <td className={styles.name}>
        <StoredText
          label={prepare.of(registers.name, name)}
          value={name}
          read={(typed) => oneLine(typed) || undefined}
          problem={() => prepare.nameMissing}
          onStore={(typed) => edit({ organisationId: id, changes: { name: typed } })}
        />
      </td>
      {(['shortName', 'category'] as const).map((field) => (
        <td key={field}>
          <StoredText
            label={prepare.of(registers[field], name)}
            value={organisation[field]}
            placeholder="–"
            onStore={(typed) => edit({ organisationId: id, changes: { [field]: typed } })}
          />
        </td>
      ))}
      <td className="num">{organisation.people}</td>
      <td className="num">{organisation.workshops}</td>
      <td>
        <div className={styles.acts}>
          <IconButton icon="merge" label={registers.mergeNamed(name)} onClick={() => onMerge(id)} />
        </div>
      </td>
    </tr>
  )
})
