import { fold } from '#words/finding.ts'
import type { Twins } from '../../contract/registers.ts'

type Because = Twins['because']

/** People who may be entered twice: of the same name but for titles and case, or with the same telephone number. */
export function likelyPeople(people: readonly { id: string; name: string; phone: string }[]): Twins[] {
  return pairs([...grouped(people, 'name', ({ name }) => nameKey(name)), ...grouped(people, 'phone', ({ phone }) => phoneKey(phone))])
}

/** Organisations that may be entered twice: whose names differ by punctuation or a usual abbreviation, or where one is called by the other's initials. */
export function likelyOrganisations(organisations: readonly { id: string; name: string; shortName: string }[]): Twins[] {
  const initialsOf = new Map(organisations.map((one) => [one.id, initials(one.name)]))
  const byShort = organisations.flatMap((one) => {
    const called = fold(one.name).replace(notAlphanumeric, '')
    if (called.length < 3 || called.length > 8 || /\s/.test(one.name.trim())) return []
    return organisations
      .filter((other) => other.id !== one.id && (initialsOf.get(other.id)?.startsWith(called) || fold(other.shortName) === called))
      .map((other) => ({ because: 'abbreviation' as const, of: [other, one] }))
  })
  return pairs([...grouped(organisations, 'name', ({ name }) => organisationKey(name)), ...byShort])
}

interface Named {
  readonly id: string
  readonly name: string
}

function grouped<One extends Named>(
  all: readonly One[],
  because: Because,
  keyOf: (one: One) => string,
): { because: Because; of: Named[] }[] {
  const groups = new Map<string, One[]>()
  for (const one of all) {
    const key = keyOf(one)
    if (key === '') continue
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()].filter((group) => group.length > 1).map((of) => ({ because, of }))
}

/** The first of a group with each of the others; two are told once, for the first reason. */
function pairs(groups: readonly { because: Because; of: readonly Named[] }[]): Twins[] {
  const told = new Map<string, Twins>()
  for (const { because, of } of groups) {
    const [one, ...others] = of
    for (const other of others) {
      const key = one === undefined ? '' : [one.id, other.id].toSorted().join(' ')
      if (one !== undefined && !told.has(key))
        told.set(key, { oneId: one.id, otherId: other.id, oneName: one.name, otherName: other.name, because })
    }
  }
  return [...told.values()]
}

const notAlphanumeric = /[^\p{L}\p{N}]+/gu
const titles = new Set('h hj haji hajah dr drs dra ir prof kh ust ustad ustadz ustadzah pak bapak bpk bu ibu sdr sdri mr mrs ms'.split(' '))

/** A name without the titles before it and the degrees after it. */
function nameKey(name: string): string {
  const [called = ''] = fold(name).split(',')
  const words = called.split(notAlphanumeric).filter(Boolean)
  const bare = words.filter(
    (word, at) => !(titles.has(word) && at < words.length - 1 && words.slice(0, at).every((before) => titles.has(before))),
  )
  return bare.join(' ')
}

/** The digits of a number as it is dialled within Indonesia; none where there are too few to be one. */
function phoneKey(phone: string): string {
  const digits = phone.replace(/\D/g, '').replace(/^(?:0062|62)(?=8)/, '0')
  return digits.length < 8 ? '' : digits
}

const abbreviations: Readonly<Record<string, string>> = {
  kel: 'kelurahan',
  kec: 'kecamatan',
  kab: 'kabupaten',
  prov: 'provinsi',
  din: 'dinas',
  kpg: 'kampung',
  klp: 'kelompok',
  dept: 'departemen',
}
const legalForms = new Set(['pt', 'cv', 'ud', 'tbk', 'persero', 'dan', 'and', 'the'])

function organisationKey(name: string): string {
  return wordsOf(name)
    .filter((word) => !legalForms.has(word))
    .map((word) => abbreviations[word] ?? word)
    .join('')
}

function initials(name: string): string {
  const words = wordsOf(name).filter((word) => !legalForms.has(word))
  return words.length < 3 ? '' : words.map((word) => word.charAt(0)).join('')
}

function wordsOf(name: string): string[] {
  return fold(name).split(notAlphanumeric).filter(Boolean)
}
