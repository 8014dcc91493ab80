import type { Output } from '#contract/contract.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { RadioList } from '../../parts/radio-list.tsx'
import styles from './template-choice.module.css'

/** What the new workshop begins with: a template that ships, or an own one. */
export function TemplateChoice({
  templates: { shipped, own, damaged },
  value,
  onChoose,
}: {
  templates: Output<'templates.list'>
  value: string
  onChoose: (id: string) => void
}) {
  const { planning } = useWords()
  const language = useLanguage()
  const words = planning.templates
  const usual = shipped.map(({ id, title, about }) => ({ value: id, word: title[language], why: about[language] }))
  const mine = own.map(({ id, title, about, kinds, steps }) => ({
    ...{ value: id, word: title[language], why: about[language] || words.holds(kinds, steps) },
  }))
  return (
    <div>
      <RadioList label={words.choice} options={[...usual, ...mine]} value={value} onChoose={onChoose} />
      {damaged.length > 0 && <p className={styles.damaged}>{words.damaged(damaged.map(({ title }) => title))}</p>}
    </div>
  )
}
