/** What an article is searched by, asked for many articles at once. */
import { defineQuery } from 'groq'
import { z } from 'zod'
import { isLocale } from '../../messages/locales.ts'
import { answeredList, inLanguages, referenced, slug, text, tolerantList } from './shape.ts'
import { ask } from './ask.ts'

export const searchTextsQuery = defineQuery(`*[_type == "article" && _id in $ids] {
  _id, language, title, "slug": slug.current, excerpt, publishedAt, byline,
  "authors": authors[]->{_id, name, kind, "slug": slug.current},
  "translators": translators[]->{_id, name, "slug": slug.current},
  "topics": topics[]->{_id, title[]{language, value}, "slug": slug[]{language, "value": value.current}},
  "text": pt::text(body),
  "tables": body[_type == "table"]{caption, "cells": rows[].cells[]}
}`)

const personShape = z.object({
  _id: z.string(),
  name: z.string().trim().min(1),
  kind: z.enum(['person', 'organisation']).catch('person'),
  slug: text,
})

const topicShape = z.object({
  _id: z.string(),
  title: inLanguages(z.string().min(1)),
  slug: inLanguages(slug),
})

const searchTextShape = z.object({
  _id: z.string(),
  language: z.string().refine(isLocale, 'a language the site does not have'),
  title: z.string().trim().min(1),
  slug,
  excerpt: text.catch(null),
  publishedAt: z.iso.datetime({ offset: true }),
  byline: text.catch(null),
  authors: referenced(personShape),
  translators: referenced(personShape),
  topics: referenced(topicShape),
  text: z.string().nullish().catch(null),
  tables: tolerantList(z.object({ caption: text, cells: z.array(z.string().nullable()).nullish() })),
})

export type SearchText = z.output<typeof searchTextShape>

export const searchTextsShape = answeredList(searchTextShape)

/** The published articles among the ids, as far as they can be shown. Throws ContentLakeError. */
export async function listSearchTexts(ids: string[]): Promise<SearchText[]> {
  return searchTextsShape.parse(await ask(searchTextsQuery, { ids }))
}
