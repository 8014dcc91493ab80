import type { Door } from '../app/dispatch.ts'

/** Composes the page at `/document/notula?workshop=…&language=…&confidential=0|1` through the door, or nothing where there is none. */
export async function documentSource(door: () => Door | undefined, url: URL): Promise<string | undefined> {
  const document = url.pathname.slice('/document/'.length)
  const asked = {
    workshopId: url.searchParams.get('workshop'),
    document,
    language: url.searchParams.get('language'),
    includeConfidential: url.searchParams.get('confidential') === '1',
  }
  const reply = await door()?.dispatch('documents.page', asked, { role: 'facilitator', window: 'main' })
  return reply?.ok ? reply.value.html : undefined
}
