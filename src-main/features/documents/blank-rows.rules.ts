/** The sheet that rows are set on, all in millimetres: its height, what stands above the first row of the first page, of every other, and below the last row. */
export interface Sheet {
  readonly page: number
  readonly head: number
  readonly columnHeads: number
  readonly foot: number
  readonly row: number
}

/** How many empty rows follow the given ones (their heights in mm): at least `fewest`, and as many as fill the last page together with its foot. */
export function blankRows(given: readonly number[], { page, head, columnHeads, foot, row }: Sheet, fewest: number): number {
  // A foot taller than a page would never fit.
  const below = Math.min(foot, page - columnHeads - row)
  let room = page - head - columnHeads
  const take = (height: number) => {
    if (height > room) room = page - columnHeads
    room -= height
  }
  for (const height of given) take(height)
  let blank = 0
  while (blank < fewest || room < below) {
    take(row)
    blank += 1
  }
  return blank + Math.floor((room - below) / row)
}
