/** An article as listings and links show it: the part of the question and the shape that all of them share. */
import { z } from 'zod'
import { isLocale, type Locale } from '../../messages/locales.ts'
import { pathOf } from '../urls.ts'
import { inLanguages, line, orNull, pictureFields, pictureShape, referenced, slug, text, tolerant } from './shape.ts'
import type { ArticleCard, Contributor, TopicLink, Version } from './shown.ts'
import { withSelf } from './versions.ts'

export const contributorFields = `_id, name, kind, "slug": slug.current`

export const topicFields = `_id, title[]{language, value}, "slug": slug[]{language, "value": value.current}`

export const cardFields = `
  _id, language, title, "slug": slug.current, excerpt, publishedAt, byline,
  "authors": authors[]->{${contributorFields}},
  "topics": topics[]->{${topicFields}},
  "picture": leadImage{${pictureFields}}`

export const contributorShape = z.object({
  _id: z.string(),
  name: line,
  kind: z.enum(['person', 'organisation']).catch('person'),
  slug: orNull(slug),
})

export const topicShape = z.object({
  _id: z.string(),
  title: inLanguages(line),
  slug: inLanguages(slug),
})

export const cardShape = z.object({
  _id: z.string(),
  language: z.string().refine(isLocale, 'a language the site does not have'),
  title: line,
  slug,
  excerpt: text,
  publishedAt: z.iso.datetime({ offset: true }),
  byline: text,
  authors: referenced(contributorShape),
  topics: referenced(topicShape),
  picture: tolerant(pictureShape),
})

export type CardAnswer = z.output<typeof cardShape>

/** The card a listing draws, with the versions `listVersions` found for it. */
export function toCard(answer: CardAnswer, versions: Version[] | undefined): ArticleCard {
  const { _id: id, language: locale, title, slug, excerpt, publishedAt, byline, picture } = answer
  const path = pathOf({ kind: 'article', locale, slug })
  return {
    id,
    locale,
    title,
    path,
    excerpt,
    publishedAt,
    byline,
    picture: picture?.warning ? null : picture,
    authors: answer.authors.map((author) => toContributor(author, locale)),
    topics: answer.topics.flatMap((topic) => toTopicLink(topic, locale)),
    versions: withSelf({ locale, title, path }, versions),
  }
}

export function toContributor(answer: z.output<typeof contributorShape>, locale: Locale): Contributor {
  const { _id: id, name, kind, slug } = answer
  return { id, name, kind, path: slug === null ? null : pathOf({ kind: 'author', locale, slug }) }
}

/** The topic in a language; nothing when it has no name or no address there. */
export function toTopicLink({ _id: id, title, slug }: z.output<typeof topicShape>, locale: Locale): TopicLink[] {
  const name = title.find(({ language }) => language === locale)?.value
  const word = slug.find(({ language }) => language === locale)?.value
  return name && word ? [{ id, title: name, path: pathOf({ kind: 'topic', locale, slug: word }) }] : []
}
