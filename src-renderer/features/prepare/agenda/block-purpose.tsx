import type { Block } from '#contract/agenda.ts'
import { blockKinds } from '#contract/choices.ts'
import type { Programme } from '#contract/programmes.ts'
import type { Workshop } from '#contract/workshops.ts'
import { wordOf } from '#words/word-of.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useLanguage, useWords } from '../../../api/words.tsx'
import { QuietChoice } from '../../../parts/quiet-choice.tsx'
import { useClosed } from '../closed-note.tsx'

/** What a block is for: a programme, or what such a day has besides. */
export function BlockPurpose({ workshop, block, programmes }: { workshop: Workshop; block: Block; programmes: readonly Programme[] }) {
  const { prepare, planning } = useWords()
  const edit = useCommand('agenda.editBlock')
  const choices = usePurposes(programmes)
  return (
    <QuietChoice
      label={prepare.of(planning.agenda.purpose, block.title)}
      value={block.programmeId ?? block.kind}
      options={choices.kinds}
      more={{ head: planning.agenda.programmes, options: choices.programmes }}
      locked={useClosed(workshop)}
      onChoose={(chosen) => void edit({ blockId: block.id, changes: purposeOf(chosen) })}
    />
  )
}

/** Everything a block can be for, in words. */
export function usePurposes(programmes: readonly Programme[]) {
  const { planning } = useWords()
  return {
    kinds: blockKinds.map((kind) => ({ value: kind as string, word: planning.agenda.kinds[kind] })),
    programmes: programmes.map(({ id, name, shortName }) => ({ value: id, word: shortName || name })),
  }
}

/** What a choice among them means for a block's fields. */
export function purposeOf(chosen: string): Pick<Block, 'programmeId' | 'kind'> {
  const kind = blockKinds.find((one) => one === chosen)
  return kind === undefined ? { programmeId: chosen, kind: '' } : { programmeId: null, kind }
}

/** The step a programme's block is planned for; without one it goes through all of them. */
export function BlockStep({ workshop, block }: { workshop: Workshop; block: Block }) {
  const { prepare, planning } = useWords()
  const language = useLanguage()
  const closed = useClosed(workshop)
  const edit = useCommand('agenda.editBlock')
  if (block.programmeId === null) return null
  const steps = workshop.steps.filter(({ id, hidden }) => !hidden || id === block.stepId)
  return (
    <QuietChoice
      label={prepare.of(planning.agenda.step, block.title)}
      value={block.stepId ?? ''}
      options={[{ value: '', word: planning.agenda.allSteps }, ...steps.map((step) => ({ value: step.id, word: wordOf(step, language) }))]}
      locked={closed}
      onChoose={(stepId) => void edit({ blockId: block.id, changes: { stepId: stepId || null } })}
    />
  )
}
