/** The parts of the print pack, in the order they are printed in. */
export const packParts = ['signIn', 'agenda', 'tents', 'cards'] as const
export type PackPart = (typeof packParts)[number]

/** How many note cards may be asked for. */
export const fewestCards = 4
export const mostCards = 200

/** Note cards come four on a sheet; a sheet is never left half empty. */
export function cardSheets(cards: number): number {
  return Math.ceil(cards / 4)
}

/** As many cards as people are invited, on full sheets: what is printed where nobody says otherwise. */
export function usualCards(invited: number): number {
  return Math.min(mostCards, Math.max(1, cardSheets(invited)) * 4)
}
