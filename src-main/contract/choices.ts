/** A person's sex as the attendance list counts it, laki-laki or perempuan; '' is not said. */
export const sexes = ['', 'L', 'P'] as const

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

/** The templates that ship with the program, by name; the first is the usual one. */
export const shippedTemplates = ['monev-csr', 'fgd-perencanaan'] as const

/** The colours a kind can have, by the name of its token. */
export const kindColours = ['harapan', 'masukan', 'saran', 'ide', 'kendala', 'jalan', 'tawaran', 'tanya', 'apresiasi'] as const

/** The drawings a kind can have. */
export const kindIcons = [
  'sunrise',
  'message-square-plus',
  'signpost',
  'lightbulb',
  'construction',
  'door-open',
  'handshake',
  'message-circle-question-mark',
  'hand-heart',
  'star',
  'list-todo',
  'inbox',
  'users',
  'clock',
  'bookmark',
  'pencil',
] as const
