/** What a block without a programme is for; '' is nothing in particular. */
export const blockKinds = ['', 'opening', 'promises', 'break', 'offers', 'readBack', 'signing', 'closing'] as const

/** What a kind of contribution means to the rules, whatever it is called. */
export const kindRoles = [
  'hope',
  'input',
  'suggestion',
  'idea',
  'obstacle',
  'wayOut',
  'offer',
  'question',
  'appreciation',
  'plain',
] as const

/** What a step means to the rules, whatever it is called. */
export const stepRoles = ['report', 'indicators', 'obstacles', 'inputs', 'waysOut', 'agreement', 'plain'] as const
