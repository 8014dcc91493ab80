/** Words of one screen. */
export const minutes = {}
