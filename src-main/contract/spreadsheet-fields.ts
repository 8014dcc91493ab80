/** What a column can say of a person. `male` and `female` are two columns with ticks, `consents` is one for all three consents. */
export const peopleFieldKeys = [
  'name',
  'sex',
  'male',
  'female',
  'organisation',
  'position',
  'shortName',
  'category',
  'phone',
  'email',
  'invited',
  'consents',
  'consentName',
  'consentPhoto',
  'consentRecording',
] as const
export type PeopleFieldKey = (typeof peopleFieldKeys)[number]

/** What a column can say of an indicator. */
export const indicatorFieldKeys = [
  'programme',
  'ownCode',
  'level',
  'name',
  'definition',
  'unit',
  'measure',
  'direction',
  'baseline',
  'baselineYear',
  'target',
  'actual',
  'words',
  'why',
  'evidence',
  'source',
  'responsible',
] as const
export type IndicatorFieldKey = (typeof indicatorFieldKeys)[number]

/** How sure it is what a column means: its heading says so, part of its heading does, or only what stands in it. */
export type Sureness = 'certain' | 'likely' | 'guessed'

/** Why a value of a spreadsheet cannot be used, or should be looked at. */
export const valueProblemCodes = [
  'missingName',
  'notANumber',
  'tooManyDigits',
  'ambiguousNumber',
  'notAYear',
  'notASex',
  'notYesOrNo',
  'notAPhone',
  'notAnEmail',
  'unknownLevel',
  'unknownMeasure',
  'unknownDirection',
  'tooLong',
  'formulaError',
  'duplicate',
  'takenAsQualitative',
  'takenAsFalling',
] as const
export type ValueProblemCode = (typeof valueProblemCodes)[number]

/** What became of the value: its row cannot be used, the value is left empty, or it is used and should be looked at. */
export type ValueProblemEffect = 'rowLeftOut' | 'valueLeftOut' | 'used'

/** One value that cannot be used as it stands, and where it stands. */
export interface ValueProblem<Key extends string = PeopleFieldKey | IndicatorFieldKey> {
  readonly code: ValueProblemCode
  readonly effect: ValueProblemEffect
  readonly line: number
  readonly field: Key
  /** The heading of its column; empty where the table has no column for it. */
  readonly heading: string
  readonly found: string
  /** What it was read as, where it is used. */
  readonly readAs?: string
  /** Of a duplicate: the line of the first. */
  readonly firstLine?: number
}
