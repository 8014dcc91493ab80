import type { Output } from '#contract/contract.ts'
import type { WorkshopSummary } from '#contract/workshops.ts'
import { useLanguage, useWords } from '../../api/words.tsx'
import { RadioList } from '../../parts/radio-list.tsx'
import styles from './template-choice.module.css'

/** The choice that is no template: what the last workshop of the series had. */
export const goingOn = 'goingOn'

/** What the new workshop begins with: the last one of its series, a template that ships, or an own one. */
export function TemplateChoice({
  templates: { shipped, own, damaged },
  last,
  value,
  onChoose,
}: {
  templates: Output<'templates.list'>
  last: WorkshopSummary | undefined
  value: string
  onChoose: (id: string) => void
}) {
  const { planning, lastTime } = useWords()
  const language = useLanguage()
  const words = planning.templates
  const from = last && {
    ...{ value: goingOn, word: lastTime.goOnFrom(last.title), why: lastTime.takesOver(last.programmes, last.named) },
  }
  const usual = shipped.map(({ id, title, about }) => ({ value: id, word: title[language], why: about[language] }))
  const mine = own.map(({ id, title, about, kinds, steps }) => ({
    ...{ value: id, word: title[language], why: about[language] || words.holds(kinds, steps) },
  }))
  return (
    <div>
      <RadioList label={words.choice} options={[...(from ? [from] : []), ...usual, ...mine]} value={value} onChoose={onChoose} />
      {damaged.length > 0 && <p className={styles.damaged}>{words.damaged(damaged.map(({ title }) => title))}</p>}
    </div>
  )
}
