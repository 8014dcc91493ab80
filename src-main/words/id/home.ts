/** Words of one screen. */
export const home = {}
