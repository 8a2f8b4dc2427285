/** About, contact, corrections policy: pages of the organisation itself, one document per language. */
import 'server-only'
import { defineQuery } from 'groq'
import { z } from 'zod'
import type { PageQueryResult } from '../../sanity/types.ts'
import { isLocale, type Locale } from '../../messages/locales.ts'
import { pathOf } from '../urls.ts'
import { bodyFields, bodyShape, linkedIds, toText } from './body.ts'
import { isExpectedAt } from './expected.ts'
import { read } from './read.ts'
import { answering } from './answering.ts'
import { line, slug } from './shape.ts'
import type { StaticPage, Version } from './shown.ts'
import { listVersions, withSelf } from './versions.ts'

export const pageFields = `_id, language, title, "slug": slug.current, "body": ${bodyFields}`

// Of several at one slug, the first that can be shown.
export const pageQuery = defineQuery(
  `*[_type == "page" && language == $locale && slug.current == $slug] | order(select(title > "" => 0, 1) asc, _id asc) [0] {${pageFields}}`,
)

/** One draft, for a guest who was sent it. */
export const pageDraftQuery = defineQuery(
  `*[_id == $draft && _type == "page" && language == $locale && slug.current == $slug][0] {${pageFields}}`,
)

export const pageShape = answering<PageQueryResult>()(
  z.object({
    _id: z.string(),
    language: z.string().refine(isLocale),
    title: line,
    slug,
    body: bodyShape,
  }),
)

/** The page at a slug of a language; null when there is none. */
export async function getPage(locale: Locale, slug: string): Promise<StaticPage | null> {
  const answer = await read({
    query: pageQuery,
    ofDraft: pageDraftQuery,
    params: { locale, slug },
    shape: pageShape.nullable(),
    isExpected: () => isExpectedAt({ kind: 'page', locale, slug }),
  })
  if (answer === null) return null
  return toPage(answer, await listVersions([answer._id, ...linkedIds(answer.body)]))
}

export function toPage(answer: z.output<typeof pageShape>, versions: Map<string, Version[]>): StaticPage {
  const { _id: id, title, language: locale, slug } = answer
  const path = pathOf({ kind: 'page', locale, slug })
  return {
    id,
    locale,
    title,
    path,
    ...toText(answer.body, locale, versions),
    versions: withSelf({ locale, title, path }, versions.get(id)),
  }
}
