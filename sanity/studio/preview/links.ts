/** Links that show one draft to somebody without an account. The site looks them up (lib/preview/links.ts). */
import type { SanityClient } from '@sanity/client'
import { createLiveDocuments } from '../live-documents.ts'
import { siteAddress } from '../site.ts'

export type DraftLink = { _id: string; document: string; key: string; until: string; by: string | null }

/** Every link that has not been withdrawn, the last to end first. */
export const useDraftLinks = createLiveDocuments<DraftLink>({
  filter: '_type == "previewLink"',
  query: '*[_type == "previewLink" && until > now()] | order(until desc) {_id, document, key, until, by}',
})

/** The address to send. */
export function addressOf({ key }: Pick<DraftLink, 'key'>): string {
  return `${siteAddress}/api/draft/share?key=${key}`
}

/** Makes a link to the draft of a document (its published id) for some days. Links whose time is over are thrown away on the way. */
export async function makeLink(
  client: SanityClient,
  wanted: { document: string; days: number; by: string },
): Promise<void> {
  const { document, days, by } = wanted
  const until = new Date(Date.now() + days * 24 * 60 * 60_000).toISOString()
  // The dot keeps it from everybody without a token.
  const _id = `preview.${crypto.randomUUID()}`
  await client.create({ _id, _type: 'previewLink', document, key: newKey(), until, by })
  await client.delete({ query: '*[_type == "previewLink" && until < $now]', params: { now: new Date().toISOString() } })
}

/** From this moment on the link shows nothing, also to those who have opened it. */
export async function withdraw(client: SanityClient, { _id }: DraftLink): Promise<void> {
  await client.delete(_id)
}

/** 256 bits that nobody guesses, in characters that may stand in an address. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
