/**
 * Which articles stand on which page of a list. The site knows the order of all that is published, so that the deepest
 * page costs the Content Lake no more than the first: it is asked for a dozen articles by their ids. Only a build, which
 * knows nothing, and a preview, which also has drafts, ask the lake for the order itself.
 */
import 'server-only'
import { defineQuery } from 'groq'
import { draftMode } from 'next/headers'
import { z } from 'zod'
import type { Locale } from '../../messages/locales.ts'
import { siteKnown } from '../delivery/site-known.ts'
import { isListingExpected, isOrderKnown } from './expected.ts'
import { listName, pageSize } from './lists.ts'
import { pageMoment } from './moment.ts'
import type { Span } from './periods.ts'
import { read } from './read.ts'

/** A language's articles; with `of` (a document's id) those of a topic or of somebody they name; with `span` those of its days. */
export type Articles = { locale: Locale; of?: string; span?: Span }

export const orderQuery = defineQuery(`{
  "total": count(*[_type == "article" && language == $locale && publishedAt <= $now
    && publishedAt >= $from && publishedAt < $until
    && ($of == null || $of in topics[]._ref || $of in authors[]._ref || $of in translators[]._ref || $of in credits[].people[]._ref)]),
  "ids": *[_type == "article" && language == $locale && publishedAt <= $now
    && publishedAt >= $from && publishedAt < $until
    && ($of == null || $of in topics[]._ref || $of in authors[]._ref || $of in translators[]._ref || $of in credits[].people[]._ref)]
    | order(publishedAt desc, _id desc) [$start...$end]._id
}`)

export const orderShape = z.object({ total: z.number().int().nonnegative(), ids: z.array(z.string()) })

/** Whether what the site knows is the whole truth for the page that is being made. */
export async function isFromKnown(): Promise<boolean> {
  return isOrderKnown() && !(await draftMode()).isEnabled
}

/** The ids on a page, newest first, and how many there are on all pages. Throws ContentLakeError. */
export async function listIds({ locale, of, span }: Articles, page: number): Promise<z.output<typeof orderShape>> {
  const start = (page - 1) * pageSize
  if (await isFromKnown()) {
    const { listed } = siteKnown()
    const list = listName(locale, of)
    return { total: listed.count(list, span), ids: listed.rows(list, start, pageSize, span).map(({ id }) => id) }
  }
  const { from, until } = span ?? { from: '', until: '~' }
  const answer = await read({
    query: orderQuery,
    params: { locale, of: of ?? null, now: pageMoment(), from, until, start, end: start + pageSize },
    shape: orderShape,
    isExpected: () => isListingExpected(locale, of),
  })
  return answer ?? { total: 0, ids: [] }
}
