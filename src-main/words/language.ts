/** The languages of screens and documents, as BCP 47 codes; Indonesian, the default, stands first. */
export const languages = ['id', 'en'] as const

/** One language of a screen or a document, chosen separately for each. */
export type Language = (typeof languages)[number]
