/** A reader's question → one page of what is found: addresses, passages, ways to narrow it, and help when there is nothing. */
import 'server-only'
import type {
  Contributor,
  FoundArticle,
  Narrowing,
  Search,
  SearchResults,
  SearchSort,
  TopicLink,
} from '../content/shown.ts'
import { siteKnown } from '../delivery/site-known.ts'
import { withdrawals } from '../delivery/withdrawals.ts'
import { pathOf, searchPath } from '../urls.ts'
import { localeCodes, type Locale } from '../../messages/locales.ts'
import { z } from 'zod'
import type { EntryCard } from './entry.ts'
import { distinct, marked, passageOf } from './passage.ts'
import { termsOf, toQuestion } from './question.ts'
import { mostReached, type FoundEntry, type Label, type LabelCount, type LabelKind } from './search-index.ts'
import { siteFilling } from './site-search.ts'
import { wordsOf } from './words.ts'

/** Results on one page. */
const pageSize = 10

const lastPage = mostReached / pageSize

/** Of a parameter that is given twice the first counts. */
const one = z
  .preprocess((value) => (Array.isArray(value) ? (value as unknown[])[0] : value), z.string().max(1000))
  .catch('')

const searchShape = z.object({
  q: one.transform(toQuestion),
  topic: one,
  author: one,
  year: one.transform((year) => (/^[1-9]\d{3}$/.test(year) ? year : '')),
  sort: one.transform((sort): SearchSort => (sort === 'newest' ? 'newest' : 'relevance')),
  page: one.transform((page) => (/^[1-9]\d{0,2}$/.test(page) ? Math.min(Number(page), lastPage) : 1)),
})

/** What an address asks for. Never fails: what makes no sense is as if it were not there. */
export function parseSearch(parameters: Record<string, string | string[] | undefined>): Search {
  const { q, topic, author, year, sort, page } = searchShape.parse(parameters)
  return { question: q, topic: topic || null, author: author || null, year: year || null, sort, page }
}

/** The address of a search, without what is as usual. */
export function pathOfSearch(locale: Locale, { question, topic, author, year, sort, page }: Search): string {
  return searchPath(locale, {
    q: question || null,
    topic,
    author,
    year,
    sort: sort === 'newest' ? sort : null,
    page: page > 1 ? page : null,
  })
}

/** One page of results; nothing for a question without a word. The site's search must be ready. */
export function search(locale: Locale, asked: Search): SearchResults {
  const { index } = siteFilling()
  const terms = termsOf(asked.question)
  const labels = labelsOf(locale, asked)
  const found = index.find({ locale, terms, labels, sort: asked.sort, page: asked.page, size: pageSize })
  const narrowings = (kind: LabelKind) => toNarrowings(locale, kind, found.labels)
  return {
    articles: found.entries.flatMap((entry) => toFound(locale, entry, found.stems)),
    total: found.total,
    page: found.page,
    pages: found.pages,
    isLoose: found.isLoose,
    topics: narrowings('topic'),
    authors: narrowings('author'),
    years: narrowings('year').toSorted((a, b) => b.value.localeCompare(a.value)),
    suggestion: suggestionFor(asked.question, found.misspelt, (question) => index.count(locale, termsOf(question))),
    elsewhere: localeCodes
      .filter((other) => other !== locale)
      .map((other) => ({
        locale: other,
        total: index.count(other, terms),
        path: searchPath(other, { q: asked.question }),
      }))
      .filter(({ total }) => total > 0),
  }
}

/** What an address names by its slug, as the index knows it. What is not there is left out. */
function labelsOf(locale: Locale, { topic, author, year }: Search): Label[] {
  const idAt = (kind: 'topic' | 'author', slug: string | null): Label[] => {
    const id = slug === null ? null : siteKnown().idAt({ kind, locale, slug })
    return id === null ? [] : [{ kind, id }]
  }
  return [
    ...idAt('topic', topic),
    ...idAt('author', author),
    ...(year === null ? [] : [{ kind: 'year', id: year } as const]),
  ]
}

function toNarrowings(locale: Locale, wanted: LabelKind, labels: LabelCount[]): Narrowing[] {
  return labels
    .filter(({ kind }) => kind === wanted)
    .flatMap(({ kind, id, name, count }): Narrowing[] => {
      if (kind === 'year') return [{ value: id, name, count }]
      const place = siteKnown()
        .placesOf(id)
        .find((each) => each.locale === locale)
      return place && 'slug' in place ? [{ value: place.slug, name, count }] : []
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, locale))
}

/** Nothing when it is not published any more, or was taken down: the index learns of that a moment later than the site. */
function toFound(locale: Locale, { id, card, text }: FoundEntry, stems: Set<string>): FoundArticle[] {
  const path = pathOf({ kind: 'article', locale, slug: card.slug })
  const isThere = siteKnown().idAt({ kind: 'article', locale, slug: card.slug }) === id && !withdrawals().has(path)
  if (!isThere) return []
  const { title, publishedAt, byline } = card
  return [
    {
      id,
      path,
      title: marked(title, stems, locale),
      passage: bestPassage(locale, card, text, stems),
      publishedAt,
      byline,
      authors: card.authors.map(({ id: person, name, kind, slug }): Contributor => ({
        id: person,
        name,
        kind,
        path: slug === null ? null : pathOf({ kind: 'author', locale, slug }),
      })),
      topics: card.topics.flatMap(({ id: topic, name, slug }): TopicLink[] =>
        slug === null ? [] : [{ id: topic, title: name, path: pathOf({ kind: 'topic', locale, slug }) }],
      ),
    },
  ]
}

/** The excerpt, which is written to be read alone, unless more of the question is in a passage of the text. */
function bestPassage(locale: Locale, { excerpt }: EntryCard, text: string, stems: Set<string>) {
  const own = marked(excerpt ?? '', stems, locale)
  const inside = passageOf(text, stems, locale)
  if (inside === null) return excerpt === null ? marked(text.slice(0, 200), stems, locale) : own
  return excerpt !== null && distinct(own, locale) >= distinct(inside, locale) ? own : inside
}

/** The question with its misspelt words mended, when that is found. */
function suggestionFor(
  question: string,
  misspelt: { surface: string; meant: string }[],
  count: (question: string) => number,
): string | null {
  if (misspelt.length === 0) return null
  const mended = wordsOf(question)
    .toReversed()
    .reduce((text, { surface, start, end }) => {
      const meant = misspelt.find((each) => each.surface === surface)?.meant
      return meant === undefined ? text : text.slice(0, start) + meant + text.slice(end)
    }, question)
  return mended !== question && count(mended) > 0 ? mended : null
}
