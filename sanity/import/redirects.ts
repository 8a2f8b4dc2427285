/** The old addresses of everything in an archive that is not a post or a page: pictures, topics, authors. */
import type { Mutation, SanityClient } from '@sanity/client'
import { z } from 'zod'
import { mediaPath, sizeOf, widths } from '../../lib/images.ts'
import type { Attachment } from './attachment.ts'
import type { Directory } from './directory.ts'
import { redirectId, redirectIds, toRedirect, type Target } from './documents.ts'
import type { Media } from './media/media.ts'
import { readAll } from './read-all.ts'
import { documentId, type ListedTerm, type Survey } from './survey.ts'
import { defaultLocale } from '../../messages/locales.ts'
import type { TopicRules } from './topic-rules.ts'

/** `kind` is what the address was of, in words. */
export type OldAddress = { from: string; target: Target; kind: 'pictures' | 'categories and tags' | 'authors' }

/** What of an archive has become what. */
type Known = { survey: Survey; media: Pick<Media, 'assetOf'>; directory: Directory; rules: TopicRules }

/**
 * Every old address that the site could not make out by itself. `/category/rivers` is one it can, as long as the topic
 * has that slug.
 */
export function* oldAddressesOf(known: Known): Generator<OldAddress> {
  for (const attachment of known.survey.attachments.values()) yield* ofAttachment(attachment, known)
  for (const term of known.survey.terms) yield* ofTerm(term, known)
  for (const { id, login, name } of known.survey.accounts.values()) {
    const document = known.directory.findAuthor(name)
    if (document === null) continue
    if (document !== `author-${login}`) yield { from: `/author/${login}`, target: { document }, kind: 'authors' }
    if (id !== null) yield { from: `/?author=${id}`, target: { document }, kind: 'authors' }
  }
}

/** Its file leads to the picture here. Its own page leads to the post it belongs to, where there is one. */
function* ofAttachment(attachment: Attachment, { survey, media }: Known): Generator<OldAddress> {
  const asset = attachment.isPicture ? media.assetOf([attachment.url]) : null
  const picture = asset === null ? null : { path: pathOf(asset) }
  const file = URL.parse(attachment.url)
  if (picture && file) yield { from: file.pathname, target: picture, kind: 'pictures' }
  const post = survey.published.has(attachment.parent) ? { document: documentId(survey, attachment.parent) } : null
  const target = post ?? picture
  if (target === null) return
  yield { from: `/?attachment_id=${attachment.id}`, target, kind: 'pictures' }
  const page = URL.parse(attachment.page)
  if (page && page.search === '' && page.pathname.length > 1 && page.pathname !== file?.pathname) {
    yield { from: page.pathname.replace(/\/+$/, ''), target, kind: 'pictures' }
  }
}

/** The picture whole, in the largest width that it fills. */
function pathOf(asset: string): string {
  const picture = { asset, alt: '', caption: null, credit: null, hotspot: null, crop: null }
  const { width } = sizeOf(picture, 'whole')
  return mediaPath(picture, 'whole', widths.findLast((each) => each <= width) ?? widths[0])
}

function* ofTerm(term: ListedTerm, { survey, directory, rules }: Known): Generator<OldAddress> {
  const topic = rules.topicOf(term, defaultLocale)
  const document = topic && directory.findTopic(topic)
  if (document === null) return
  const kind = 'categories and tags'
  if (term.id !== null && term.domain === 'category') yield { from: `/?cat=${term.id}`, target: { document }, kind }
  if (directory.isTopicAt(document, term.slug)) return
  if (term.domain === 'post_tag') yield { from: `/tag/${term.slug}`, target: { document }, kind }
  else yield { from: `/category/${pathOfCategory(term, survey.terms)}`, target: { document }, kind }
}

/** `/category/world/asia`: a category's address has those above it before it. */
function pathOfCategory(term: ListedTerm, terms: readonly ListedTerm[]): string {
  const path = [term.slug]
  for (let above = term.parent; above !== '' && path.length < 10;) {
    path.unshift(above)
    above = terms.find(({ domain, slug }) => domain === 'category' && slug === above)?.parent ?? ''
  }
  return path.join('/')
}

const batchSize = 200

type Writing = {
  client: SanityClient | null
  site: string
  isDryRun: boolean
  /** The ids of those that are there. */
  known: Set<string>
  onWritten: (address: OldAddress) => void
}

/** Writes the redirects that are not there yet. Throws the client's error. */
export async function writeRedirects(
  addresses: Iterable<OldAddress>,
  { client, site, isDryRun, known, onWritten }: Writing,
): Promise<void> {
  let batch: ReturnType<typeof toRedirect>[] = []
  const write = async () => {
    if (client && !isDryRun) {
      const mutations: Mutation[] = batch.map((createIfNotExists) => ({ createIfNotExists }))
      await client.mutate(mutations, { returnDocuments: false, visibility: 'async' })
    }
    batch = []
  }
  for (const address of addresses) {
    const { from, target } = address
    const id = redirectId(site, from)
    if (known.has(id)) continue
    known.add(id)
    onWritten(address)
    batch.push(toRedirect(site, from, target))
    if (batch.length === batchSize) await write()
  }
  if (batch.length > 0) await write()
}

/** The ids of the redirects an archive has already. `client` null stands for a Content Lake with nothing in it. */
export async function knownRedirects(client: SanityClient | null, site: string): Promise<Set<string>> {
  const condition = '_type == "redirect" && string::startsWith(_id, $start)'
  const found = await readAll(
    client,
    { condition, projection: '{_id}', params: { start: redirectIds(site) } },
    z.object({ _id: z.string() }),
  )
  return new Set(found.map(({ _id }) => _id))
}
