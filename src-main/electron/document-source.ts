import type { Door } from '../app/dispatch.ts'

/**
 * Composes the page at `/document/notula?workshop=…&language=…&confidential=0|1`, or at `/document/paket-cetak?…&parts=signIn,agenda&phones=0|1&cards=40`,
 * through the door, or nothing where there is none.
 */
export async function documentSource(door: () => Door | undefined, url: URL): Promise<string | undefined> {
  const document = url.pathname.slice('/document/'.length)
  const given = (name: string) => url.searchParams.get(name)
  const [parts, cards] = [given('parts'), given('cards')]
  const asked = {
    workshopId: given('workshop'),
    document,
    language: given('language'),
    includeConfidential: given('confidential') === '1',
    pack: { ...(parts && { parts: parts.split(',') }), phones: given('phones') === '1', cards: cards ? Number(cards) : null },
  }
  const reply = await door()?.dispatch('documents.page', asked, { role: 'facilitator', window: 'main' })
  return reply?.ok ? reply.value.html : undefined
}
