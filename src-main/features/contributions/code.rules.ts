/** What a code is made of: the number within the workshop and the letter of the device that gave it, '' for the home device. */
interface Numbered {
  number: number
  deviceLetter: string
}

/** The code of a contribution, 'S-12' or 'S-12b': the letter of its present kind, its number of at least two digits, the device's letter. */
export function contributionCode({ letter, number, deviceLetter }: Numbered & { letter: string }): string {
  return `${letter.toUpperCase()}-${twoDigits(number)}${deviceLetter}`
}

/** The code of a decision (KP), action (A), offer (TK) or indicator (IK), 'KP-03' or 'A-05b'; each of the four counts on its own. */
export function recordCode(prefix: 'KP' | 'A' | 'TK' | 'IK', number: number, deviceLetter: string): string {
  return contributionCode({ letter: prefix, number, deviceLetter })
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
