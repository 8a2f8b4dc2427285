/** One article. */
import 'server-only'
import { defineQuery } from 'groq'
import { z } from 'zod'
import type { ArticleQueryResult } from '../../sanity/types.ts'
import { isBehind } from '../../sanity/fingerprint.ts'
import type { Locale } from '../../messages/locales.ts'
import { bodyFields, bodyShape, linkedIds, toText } from './body.ts'
import { cardFields, cardShape, contributorFields, contributorShape, toCard, toContributor } from './card.ts'
import { toFediverseAccount } from './fediverse.ts'
import { isOldAt } from './age.ts'
import { isExpectedAt } from './expected.ts'
import { pageMoment } from './moment.ts'
import { read } from './read.ts'
import { minutesToRead } from './reading-time.ts'
import { answering } from './answering.ts'
import { referenced, text, tolerantList } from './shape.ts'
import type { Article, Version } from './shown.ts'
import { listVersions } from './versions.ts'

/** Everything an article's page shows. */
export const articleFields = `${cardFields},
  updatedAt,
  "translators": translators[]->{${contributorFields}},
  "credits": credits[]{role, "people": people[]->{${contributorFields}}},
  "source": translationSource{
    original{_ref}, fingerprint, minorFingerprint,
    "language": original->language,
    "changed": select(original->_rev != revision => original->{title, excerpt, body})
  },
  "accounts": authors[]->links[].url,
  corrections[]{_key, date, kind, text},
  seo{title, description},
  "body": ${bodyFields}`

// Of several at one slug, the first that can be shown.
export const articleQuery =
  defineQuery(`*[_type == "article" && language == $locale && slug.current == $slug && publishedAt <= $now]
  | order(select(title > "" && dateTime(publishedAt) <= dateTime($now) => 0, 1) asc, _id asc) [0] {
  ${articleFields}
}`)

/** One draft, for a guest who was sent it: raw, so that what it refers to is what is published. */
export const articleDraftQuery = defineQuery(
  `*[_id == $draft && _type == "article" && language == $locale && slug.current == $slug][0] {${articleFields}}`,
)

export const correctionShape = z.object({
  _key: z.string(),
  date: z.string().refine((date) => !Number.isNaN(Date.parse(date))),
  kind: z.enum(['correction', 'clarification', 'update']),
  text: z.string().trim().min(1),
})

const paragraphShape = z.object({
  _type: z.string(),
  children: tolerantList(
    z.object({
      _type: z.string(),
      text: z
        .string()
        .nullish()
        .transform((words) => words ?? ''),
      marks: z.array(z.string()).nullish().catch(null),
    }),
  ),
})

const wordedPartShape = paragraphShape.extend({
  text: z.string().nullish(),
  attribution: z.string().nullish(),
  markDefs: tolerantList(z.object({ _key: z.string(), _type: z.string(), text: tolerantList(paragraphShape) })),
})

/** `changed` is the original's text, for comparison, when it is no longer at the revision it was translated from. */
const sourceShape = z.object({
  original: z.object({ _ref: z.string() }),
  fingerprint: text,
  minorFingerprint: text,
  language: text,
  changed: z
    .object({ title: text, excerpt: text, body: tolerantList(wordedPartShape) })
    .nullish()
    .catch(null),
})

const creditShape = z.object({
  role: z.enum(['reporting', 'research', 'data', 'photography', 'illustration', 'editing']),
  people: referenced(contributorShape),
})

export const articleShape = answering<ArticleQueryResult>()(
  cardShape.extend({
    updatedAt: z.iso.datetime({ offset: true }).nullish().catch(null),
    translators: referenced(contributorShape),
    credits: tolerantList(creditShape),
    source: sourceShape.nullish().catch(null),
    accounts: z.array(z.unknown()).nullish().catch(null),
    corrections: tolerantList(correctionShape),
    seo: z.object({ title: text, description: text }).nullish().catch(null),
    body: bodyShape,
  }),
)

/** The published article at a slug of a language, with everything its page shows; null when there is none. */
export async function getArticle(locale: Locale, slug: string): Promise<Article | null> {
  const answer = await read({
    query: articleQuery,
    ofDraft: articleDraftQuery,
    params: { locale, slug, now: pageMoment() },
    shape: articleShape.nullable(),
    isExpected: () => isExpectedAt({ kind: 'article', locale, slug }),
  })
  if (answer === null) return null
  return toArticle(answer, await listVersions(idsOf(answer)))
}

type ArticleAnswer = z.output<typeof articleShape>

/** The documents whose versions `toArticle` needs: the article's own, its original's, those it links to. */
export function idsOf({ _id, source, body }: ArticleAnswer): string[] {
  return [_id, ...(source ? [source.original._ref] : []), ...linkedIds(body)]
}

export async function toArticle(answer: ArticleAnswer, versions: Map<string, Version[]>): Promise<Article> {
  const card = toCard(answer, versions.get(answer._id))
  const { locale } = card
  const { source } = answer
  const original = originalOf(answer, card.path, versions)
  const updatedAt = answer.updatedAt ?? null
  const text = toText(answer.body, locale, versions)
  return {
    ...card,
    ...text,
    lead: answer.picture,
    minutes: minutesToRead(text.body, locale),
    updatedAt,
    isOld: isOldAt(Date.now(), updatedAt ?? card.publishedAt),
    translators: answer.translators.map((each) => toContributor(each, locale)),
    credits: answer.credits
      .filter(({ people }) => people.length > 0)
      .map(({ role, people }) => ({ role, people: people.map((each) => toContributor(each, locale)) })),
    original,
    isBehind: original !== null && !!source?.changed && (await isBehind(source, source.changed)),
    corrections: answer.corrections.map(({ _key: id, ...rest }) => ({ id, ...rest })),
    fediverse:
      (answer.accounts ?? [])
        .flat()
        .map(toFediverseAccount)
        .find((account) => account !== null) ?? null,
    searchTitle: answer.seo?.title ?? null,
    searchDescription: answer.seo?.description ?? null,
  }
}

/** The published version an article was translated from; null unless both are joined as versions of each other. */
function originalOf({ source }: ArticleAnswer, path: string, versions: Map<string, Version[]>): Version | null {
  const pair = (source && versions.get(source.original._ref)) ?? []
  const isJoined = pair.some((version) => version.path === path)
  return (isJoined && pair.find(({ locale }) => locale === source?.language)) || null
}
