/** Words of one screen. */
export const prepare = {}
