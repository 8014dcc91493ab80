import type {
  IndicatorFieldKey,
  PeopleFieldKey,
  Sureness,
  ValueProblem,
  ValueProblemCode,
  ValueProblemEffect,
} from '#contract/spreadsheet-fields.ts'
import type { spreadsheets as indonesian } from '../id/spreadsheets.ts'

type Told = Pick<ValueProblem, 'found' | 'readAs' | 'firstLine'>

const people: Record<PeopleFieldKey, string> = {
  name: 'Name',
  sex: 'Sex',
  male: 'Male',
  female: 'Female',
  organisation: 'Organisation',
  position: 'Position',
  shortName: 'Short name',
  category: 'Category',
  phone: 'Phone',
  email: 'Email',
  invited: 'Invited',
  consents: 'Consent',
  consentName: 'Consent to name',
  consentPhoto: 'Consent to photo',
  consentRecording: 'Consent to record',
}

const indicators: Record<IndicatorFieldKey, string> = {
  programme: 'Programme',
  ownCode: 'Code',
  level: 'Level',
  name: 'Indicator',
  definition: 'Definition',
  unit: 'Unit',
  measure: 'Measure',
  direction: 'Direction',
  baseline: 'Baseline',
  baselineYear: 'Baseline year',
  target: 'Target',
  actual: 'Actual',
  words: 'Achievement in words',
  why: 'Why',
  evidence: 'Evidence',
  source: 'Source',
  responsible: 'Responsible',
}

const sureness: Record<Sureness, string> = { certain: 'certain', likely: 'likely', guessed: 'guessed from its content' }

const effects: Record<ValueProblemEffect, string> = {
  rowLeftOut: 'This row is not used.',
  valueLeftOut: 'This entry is left empty.',
  used: 'It is used; please look at it.',
}

const problems: Record<ValueProblemCode, (told: Told) => string> = {
  missingName: () => 'There is no name.',
  notANumber: ({ found }) => `“${found}” is no number.`,
  tooManyDigits: ({ found }) => `“${found}” is too long: at most 15 digits before the decimal sign and 9 after it.`,
  ambiguousNumber: ({ found, readAs = '' }) => `“${found}” can be read in two ways; it is read as ${readAs}.`,
  notAYear: ({ found }) => `“${found}” is no year.`,
  notASex: ({ found }) => `“${found}” is neither male nor female.`,
  notYesOrNo: ({ found }) => `“${found}” is neither yes nor no.`,
  notAPhone: ({ found }) => `“${found}” is not one telephone number.`,
  notAnEmail: ({ found }) => `“${found}” is no email address.`,
  unknownLevel: ({ found }) => `“${found}” is neither impact, outcome, output nor activity.`,
  unknownMeasure: ({ found }) => `“${found}” is neither number, percentage, currency nor qualitative.`,
  unknownDirection: ({ found }) => `“${found}” is neither rising nor falling.`,
  tooLong: ({ found }) => `“${found}…” is too long.`,
  formulaError: ({ found }) => `“${found}” is a formula that has given no value yet.`,
  duplicate: ({ found, firstLine = 0 }) => `“${found}” is on line ${firstLine} already.`,
  takenAsQualitative: ({ found }) => `“${found}” is no number; the indicator is read as qualitative.`,
  takenAsFalling: () => 'The target is below the baseline; the direction is read as falling.',
}

export const spreadsheets: typeof indonesian = { openTitle: 'Open a table', fields: { people, indicators }, sureness, problems, effects }
