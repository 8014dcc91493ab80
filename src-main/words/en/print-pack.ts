import type { printPack as id } from '../id/print-pack.ts'

/** Words of the print pack, on paper. */
export const printPack = {
  title: 'Print pack',
  signIn: {
    title: 'Sign-in sheet',
    activity: 'Activity',
    date: 'Date',
    time: 'Time',
    place: 'Place',
    arrived: 'Time',
    totals: 'Participants by category, filled in at the end',
    otherCategories: 'Other categories',
    knowing: 'Acknowledged by',
  },
  agenda: {
    title: 'Agenda',
    time: (zone) => `Time (${zone})`,
    block: 'Item',
    responsible: 'Responsible',
    minutes: 'Minutes',
    total: 'Total',
    ends: (at) => `planned end ${at}`,
    none: 'There is no agenda yet.',
  },
  tents: {
    title: 'Name tents',
    fold: 'fold',
    cut: 'cut',
  },
  cards: {
    title: 'Note card',
    kind: 'Kind, tick one',
    programme: 'Programme',
    words: 'Note',
    name: 'Name, may be left empty',
  },
} satisfies typeof id
