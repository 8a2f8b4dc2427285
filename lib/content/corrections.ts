/** Every correction made to an article of a language, newest first. */
import 'server-only'
import { defineQuery } from 'groq'
import { z } from 'zod'
import { isLocale, type Locale } from '../../messages/locales.ts'
import { momentTag } from '../delivery/page-tags.ts'
import { siteKnown } from '../delivery/site-known.ts'
import { pathOf } from '../urls.ts'
import { correctionShape } from './article.ts'
import { correctionsList, pageSize } from './lists.ts'
import { pageMoment } from './moment.ts'
import { isFromKnown } from './order.ts'
import { read } from './read.ts'
import { answeredList, slug, tolerantList } from './shape.ts'
import type { ListedCorrection } from './shown.ts'

const correctedFields = `_id, language, title, "slug": slug.current, corrections[]{_key, date, kind, text}`

export const correctedQuery = defineQuery(
  `*[_type == "article" && _id in $ids && publishedAt <= $now] {${correctedFields}}`,
)

export const allCorrectedQuery = defineQuery(
  `*[_type == "article" && language == $locale && publishedAt <= $now && count(corrections) > 0] {${correctedFields}}`,
)

export const correctedShape = answeredList(
  z.object({
    _id: z.string(),
    language: z.string().refine(isLocale),
    title: z.string().trim().min(1),
    slug,
    corrections: tolerantList(correctionShape),
  }),
)

export type CorrectionsPage = { corrections: ListedCorrection[]; page: number; pages: number }

/** One page of them. Beyond the last it is empty. Throws ContentLakeError. */
export async function listCorrections(locale: Locale, page: number): Promise<CorrectionsPage> {
  const lists = [correctionsList(locale), momentTag(Date.now())]
  return (await isFromKnown()) ? pageOfKnown(locale, page, lists) : pageOfLake(locale, page, lists)
}

/** The articles of a page are known by the dates of their corrections. */
async function pageOfKnown(locale: Locale, page: number, lists: string[]): Promise<CorrectionsPage> {
  const { listed } = siteKnown()
  const list = correctionsList(locale)
  const rows = listed.rows(list, (page - 1) * pageSize, pageSize)
  const ids = [...new Set(rows.map(({ id }) => id))].sort()
  const found = await ask(correctedQuery, { ids }, lists, ids.length > 0)
  const shown = new Set(rows.map(({ id, date }) => `${id} ${date}`))
  const corrections = found.filter(({ article, date }) => shown.has(`${article.id} ${inUtc(date)}`))
  return { corrections: newestFirst(corrections), page, pages: pagesFor(listed.count(list)) }
}

async function pageOfLake(locale: Locale, page: number, lists: string[]): Promise<CorrectionsPage> {
  const all = newestFirst(await ask(allCorrectedQuery, { locale }, lists, false))
  return { corrections: all.slice((page - 1) * pageSize, page * pageSize), page, pages: pagesFor(all.length) }
}

type Found = ListedCorrection & { article: { id: string } }

async function ask(
  query: string,
  params: Record<string, unknown>,
  lists: string[],
  isExpected: boolean,
): Promise<Found[]> {
  const articles = await read({
    query,
    params: { ...params, now: pageMoment() },
    shape: correctedShape,
    lists,
    isExpected: () => isExpected,
  })
  return (articles ?? []).flatMap(({ _id, language: locale, title, slug, corrections }) =>
    corrections.map(({ _key: id, ...rest }) => ({
      id: `${_id} ${id}`,
      ...rest,
      article: { id: _id, title, path: pathOf({ kind: 'article', locale, slug }) },
    })),
  )
}

const newestFirst = (corrections: Found[]) =>
  corrections.toSorted((a, b) => inUtc(b.date).localeCompare(inUtc(a.date)) || b.article.id.localeCompare(a.article.id))

const inUtc = (date: string) => new Date(date).toISOString()

const pagesFor = (total: number) => Math.max(1, Math.ceil(total / pageSize))
