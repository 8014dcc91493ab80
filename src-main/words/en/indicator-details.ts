import type { indicatorLevels as levels, indicatorDetails as words } from '../id/indicator-details.ts'

export const indicatorLevels = {
  '': '',
  impact: 'impact',
  outcome: 'outcome',
  output: 'output',
  activity: 'activity',
} satisfies typeof levels

export const indicatorDetails = {
  show: 'Details',
  showNamed: (name: string) => `Details of ${name}`,
  level: 'Level',
  noLevel: 'not chosen yet',
  ownCode: 'Own code',
  definition: 'Definition',
  definitionHint: 'what is counted, and how',
  figure: 'Figures written as',
  figures: { plain: 'plain numbers', percentage: 'per cent', currency: 'money of its unit' },
  baselineYear: 'Baseline year',
  responsible: 'Responsible',
  computed: 'Calculation',
  achieved: (sum: string, percent: string) => `achievement ${sum} = ${percent}`,
  progressed: (sum: string, percent: string) => `progress ${sum} = ${percent}`,
  notComputed: 'cannot be calculated yet',
} satisfies typeof words
