import type { Output } from '#contract/contract.ts'

type Series = Output<'workshops.list'>[number]

/** The title of a new series: the workshop's, without the year in it; the whole title where nothing else would be left. */
export function seriesTitleOf(title: string): string {
  const without = title
    .replace(/(^|\s)(19|20)\d{2}(?=\s|$)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  return without || title.trim()
}

/** A title for this year's workshop, from last time's: the year in it is replaced, or added. */
export function titleForYear(title: string, year: string): string {
  const yearOf = /(?<=^|\s)(19|20)\d{2}(?=\s|$)/u
  return yearOf.test(title) ? title.replace(yearOf, year) : `${title} ${year}`
}

/** The programmes of a text, one a line; empty lines are none. */
export function programmeLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.replace(/[;\s]/gu, '') !== '')
}

/** The series a workshop of this title belongs to unless something else is chosen: the one of the same name, else the newest. */
export function usualSeries(own: readonly Series[], title: string): string | null {
  const name = seriesTitleOf(title).toLowerCase()
  return (own.find((series) => series.title.toLowerCase() === name) ?? own[0])?.seriesId ?? null
}

/** The series of the sample that a title goes on from: one whose workshop is called the same but for the year. Null where none is. */
export function seriesOfTitle(series: readonly Series[], title: string): string | null {
  const name = seriesTitleOf(title).toLowerCase()
  if (name === '') return null
  return series.find(({ workshops }) => workshops.some((one) => seriesTitleOf(one.title).toLowerCase() === name))?.seriesId ?? null
}
