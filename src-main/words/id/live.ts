/** Words of one screen. */
export const live = {}
