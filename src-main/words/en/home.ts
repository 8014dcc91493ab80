import type { home as indonesian } from '../id/home.ts'
import { countText } from '../numbers.ts'

export const home = {
  purpose: 'Sarasehan keeps who said what in an evaluation workshop, what was agreed, and what became of every promise afterwards.',
  firstHint: 'The sample is complete and may be changed; you can remove it at any time.',
  shelf: 'Series of workshops',
  newWorkshop: 'New workshop',
  openSample: 'Open the sample workshop',
  makingSample: 'Preparing the sample workshop…',
  importPackage: 'Import a .sarasehan package…',
  importing: 'Importing the package…',
  imported: ({ code, added, changed, present }: { code: string; added: number; changed: number; present: number }) =>
    added + changed === 0
      ? `${code}: everything was already here; nothing has changed.`
      : `${code} imported: ${added} records added, ${changed} updated, ${present} already here.`,
  conflicts: (count: number) =>
    count === 1
      ? '1 field had changed in two places; the later change stands, the other is in the history.'
      : `${count} fields had changed in two places; the later change stands, the other is in the history.`,
  dropHere: 'Let go to open it',
  notOpenedHere: (name: string) =>
    `“${name}” is not opened here. A .sarasehan package may be dropped anywhere, tables on Participants or Programmes, pictures on the letterhead.`,
  recent: 'Opened last',
  show: 'Show',
  exportPackage: 'Export',
  exportNamed: (title: string) => `Export the package of ${title}`,
  exported: (path: string) => `Package written: ${path}`,
  showInFolder: 'Show in folder',
  removeNamed: (title: string) => `Remove ${title}`,
  removed: (title: string) => `“${title}” was removed.`,
  removeSeries: 'Remove the sample series',
  late: 'Something else has changed since. Undo step by step with Ctrl+Z.',
  workshops: (count: number) => (count === 1 ? '1 workshop' : `${count} workshops`),
  programmes: (count: number) => (count === 1 ? '1 programme' : `${count} programmes`),
  invited: (count: number) => `${count} invited`,
  presentOf: (present: number, invited: number) => (invited === 0 ? `${present} present` : `${present} present, ${invited} invited`),
  contributions: (count: number) => (count === 1 ? '1 contribution' : `${count} contributions`),
  decisions: (count: number) => (count === 1 ? '1 decision' : `${count} decisions`),
  actions: (count: number) => (count === 1 ? '1 action' : `${count} actions`),
  nothingNoted: 'nothing noted yet',
  when: (days: number) => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`),
  changeTextSize: (percent: number) => `${percent}%`,
  help: 'Help',
  form: {
    title: 'Title',
    titleOf: (year: string) => `CSR programme evaluation ${year}`,
    titleMissing: 'Give the workshop a title.',
    series: 'Series',
    newSeries: (title: string) => `new series “${title}”`,
    date: 'Date',
    dateWrong: {
      noDay: (typed: string) =>
        typed.trim() === '' ? 'Enter the date.' : `“${typed}” is no date. Write, for example, 27-9-2026, day first.`,
      otherYear: (typed: string) => `“${typed}”: the year has to be between 1990 and 2100.`,
    },
    dateHint: 'It may be written 27-9 or 27 Sep 2026, day first.',
    opening: 'Opening time',
    openingWrong: (typed: string) =>
      typed.trim() === '' ? 'Enter the opening time.' : `“${typed}” is no time. Write, for example, 08:30.`,
    zone: (zone: string) => `${zone}, as on this computer`,
    zoneOfLast: (zone: string) => `${zone}, as in the last workshop`,
    place: 'Place',
    host: 'Host organisation',
    programmes: 'Programmes to discuss',
    programmesHint: 'One programme a line: name; group. Each gets a block of its own in the agenda.',
    programmesExample: 'Integrated Waste Management; Kelompok Bersih Bersama\nWaste Bank; Kelompok Melati',
    create: 'Make the workshop',
  },
  kept: {
    title: 'Personal data kept longer than planned',
    told: (title: string, day: string, people: number) =>
      `${title}: ${people === 1 ? '1 person' : `${people} people`}, to be kept until ${day}.`,
    toPeople: 'See the people and erase their data',
    toPeopleOf: (title: string) => `See the people of ${title} and erase their data`,
  },
  promises: {
    title: 'Promises to follow up',
    from: (title: string, day: string) => `From ${title}, seen on ${day}`,
    doneOf: (all: number) => (all === 1 ? 'of 1 action done' : `of ${all} actions done`),
    done: (count: number) => `${count} done`,
    waiting: (count: number) => `${count} not done yet`,
    overdue: (count: number) => `${count} overdue`,
    heads: { overdue: 'Overdue', next: 'Due next', undated: 'Without a due date' },
    overdueFor: (days: number) => (days === 1 ? '1 day overdue' : `${countText(days, 'en')} days overdue`),
    dueToday: 'due today',
    dueOn: (day: string) => `due ${day}`,
    noDue: 'no due date yet',
    noOwner: 'no owner yet',
    allDone: 'Every promise has been kept.',
    byOrganisation: 'By organisation',
    organisation: 'Organisation',
    given: 'promises',
    finished: 'done',
    late: 'overdue',
    more: (count: number) => `and ${count} more under Agreements`,
    open: (code: string) => `${code}: open under Agreements`,
  },
} satisfies typeof indonesian
