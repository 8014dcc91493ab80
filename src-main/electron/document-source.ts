import type { Door } from '../app/dispatch.ts'

const self = { role: 'facilitator', window: 'main' } as const

/**
 * Composes a page through the door: `/document/notula?workshop=…&language=…&confidential=0|1`, or a letterhead as it prints at
 * `/document/letterhead?workshop=…&language=…`. Nothing where there is none.
 */
export async function documentSource(door: () => Door | undefined, url: URL): Promise<string | undefined> {
  const document = url.pathname.slice('/document/'.length)
  const asked = { workshopId: url.searchParams.get('workshop'), language: url.searchParams.get('language') }
  if (document === 'letterhead') {
    const reply = await door()?.dispatch('letterheads.page', asked, self)
    return reply?.ok ? reply.value.html : undefined
  }
  const includeConfidential = url.searchParams.get('confidential') === '1'
  const reply = await door()?.dispatch('documents.page', { ...asked, document, includeConfidential }, self)
  return reply?.ok ? reply.value.html : undefined
}
