import type { printing as indonesian } from '../id/printing.ts'

/** What the part of the preparation says from which the print pack is printed. */
export const printing = {
  lead: 'One A4 PDF for the door, the wall and the tables.',
  nobody: 'Nobody is invited yet; the sign-in sheet and the name tents are printed empty.',
  choices: 'Choices for printing',
  what: 'What is printed',
  parts: { signIn: 'Sign-in sheet', agenda: 'Agenda', tents: 'Name tents', cards: 'Note cards' },
  guests: (count) => `${count} invited`,
  sheets: (count) => (count === 1 ? '1 sheet' : `${count} sheets`),
  nothing: 'Choose at least one part.',
  phones: 'Print phone numbers',
  phonesHint: 'Otherwise everybody writes their own.',
  cards: 'Number of cards',
  cardsHint: 'Four cards on a sheet.',
  cardsWrong: (fewest, most) => `Enter a number from ${fewest} to ${most}.`,
  preview: 'The print pack as it will be printed',
  composing: 'Composing the print pack…',
  save: 'Save PDF',
  saving: 'Writing the PDF…',
} satisfies typeof indonesian
