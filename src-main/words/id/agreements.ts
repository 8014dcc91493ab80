/** Words of one screen. */
export const agreements = {}
