import type { Door } from '../app/dispatch.ts'

const self = { role: 'facilitator', window: 'main' } as const

/**
 * Composes a page through the door: `/document/notula?workshop=…&language=…&confidential=0|1`,
 * `/document/paket-cetak?…&parts=signIn,agenda&phones=0|1&cards=40`, or a letterhead as it prints at `/document/letterhead?workshop=…&language=…`.
 * Nothing where there is none.
 */
export async function documentSource(door: () => Door | undefined, url: URL): Promise<string | undefined> {
  const document = url.pathname.slice('/document/'.length)
  const given = (name: string) => url.searchParams.get(name)
  const asked = { workshopId: given('workshop'), language: given('language') }
  if (document === 'letterhead') {
    const reply = await door()?.dispatch('letterheads.page', asked, self)
    return reply?.ok ? reply.value.html : undefined
  }
  const [parts, cards] = [given('parts'), given('cards')]
  const pack = { ...(parts && { parts: parts.split(',') }), phones: given('phones') === '1', cards: cards ? Number(cards) : null }
  const choice = { ...asked, document, includeConfidential: given('confidential') === '1', pack }
  const reply = await door()?.dispatch('documents.page', choice, self)
  return reply?.ok ? reply.value.html : undefined
}
