/** The one truth about language versions: which published versions of a document exist, and at which address. */
import 'server-only'
import { defineQuery } from 'groq'
import { z } from 'zod'
import { isLocale, localeCodes } from '../../messages/locales.ts'
import { momentTag } from '../delivery/page-tags.ts'
import { siteKnown } from '../delivery/site-known.ts'
import type { KnownPair } from '../delivery/known-pairs.ts'
import { pathOf, type Place } from '../urls.ts'
import { isNowhere } from './expected.ts'
import { versionsOf } from './language-versions.ts'
import { isFromKnown } from './order.ts'
import { previewing, read, tagPage } from './read.ts'
import { answeredList, line, orNull, referenced, slug, text, tolerantList } from './shape.ts'
import type { Version } from './shown.ts'

// `references` also finds pairs whose other side is not published: their ids are in `members`, so that the page
// that asks is told when the other side appears.
export const versionsQuery =
  defineQuery(`*[_type == "translation.metadata" && references($ids)] | order(_createdAt asc, _id asc) {
  _id,
  "members": translations[].value{_ref},
  "documents": translations[].value->{
    _id, _type, language, title, "slug": slug.current, publishedAt,
    "home": *[_type == "translation.metadata" && references(^._id)] | order(_createdAt asc, _id asc) [0]._id
  }
}`)

const versionShape = z.object({
  _id: z.string(),
  _type: z.enum(['article', 'page']),
  language: z.string().refine(isLocale),
  title: line,
  slug,
  publishedAt: orNull(z.iso.datetime({ offset: true })),
  home: text,
})

export const pairShape = z.object({
  _id: z.string(),
  members: tolerantList(z.object({ _ref: z.string() })),
  documents: referenced(versionShape),
})

type Versioned = z.output<typeof versionShape>
type Pair = z.output<typeof pairShape>

/**
 * The published versions of each of the documents, by document id. A document that nobody joined to another has
 * no entry. When two pairs claim one document, the older pair counts; of a language there is one version, and the
 * others of that language have no entry. Readers are told what the site knows, which is what the door lets them in to:
 * what the Content Lake has besides is told of in a moment, and with it every page that asked for it.
 */
export async function listVersions(ids: string[]): Promise<Map<string, Version[]>> {
  const wanted = [...new Set(ids)].sort()
  if (wanted.length === 0) return new Map()
  if (await isFromKnown()) return toVersions(await listKnownPairs(wanted), Date.now(), (place) => !isNowhere(place))
  const pairs = await read({ query: versionsQuery, params: { ids: wanted }, shape: answeredList(pairShape) })
  // An editor who looks at drafts is led to those with a date still to come, too.
  const isEditor = (await previewing())?.session.kind === 'editor'
  return toVersions(pairs ?? [], isEditor ? Infinity : Date.now(), (place) => isEditor || !isNowhere(place))
}

async function listKnownPairs(ids: string[]): Promise<Pair[]> {
  const asked = momentTag(Date.now())
  const pairs = siteKnown().pairs(ids)
  await tagPage([asked, ...new Set(pairs.flatMap(({ _id, members }) => [_id, ...members]))])
  return pairs.map(toPair)
}

/** A pair that is known, as if it had been asked for. What of its members has no title or no address is no version. */
export const toPair = ({ _id, members, documents }: KnownPair): Pair => ({
  _id,
  members: members.map((_ref) => ({ _ref })),
  documents: documents.flatMap((each) => versionShape.safeParse(each).data ?? []),
})

/**
 * The same from the pairs themselves, the oldest first: those published at a moment, in milliseconds, at places that
 * `leadsThere` holds of.
 */
export function toVersions(
  pairs: Pair[],
  now = Date.now(),
  leadsThere: (place: Place) => boolean = () => true,
): Map<string, Version[]> {
  const versions = new Map<string, Version[]>()
  for (const { _id, members, documents } of pairs) {
    const found = versionsOf({ _id, documents }, now)
    const published = sorted(found.flatMap((each) => toVersion(each, leadsThere)))
    for (const each of found) versions.set(each._id, published)
    // What is not published yet has no page that could say otherwise: whoever prepares it sees what it will belong to.
    const isThere = new Set(documents.map((each) => each._id))
    for (const { _ref } of members) if (!isThere.has(_ref) && !versions.has(_ref)) versions.set(_ref, published)
  }
  return versions
}

/** The versions of a document, itself among them whatever the pair says. */
export function withSelf(self: Version, others: Version[] | undefined): Version[] {
  return sorted([self, ...(others ?? []).filter(({ locale }) => locale !== self.locale)])
}

function toVersion(
  { _type, language, title, slug, publishedAt }: Versioned,
  leadsThere: (place: Place) => boolean,
): Version[] {
  if (!isLocale(language)) return []
  const place = { kind: _type, locale: language, slug }
  return leadsThere(place) ? [{ locale: language, title, path: pathOf(place), publishedAt }] : []
}

const sorted = (versions: Version[]) =>
  versions.toSorted((a, b) => localeCodes.indexOf(a.locale) - localeCodes.indexOf(b.locale))
