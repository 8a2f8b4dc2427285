/** Authors and translators: people and organisations. One document serves every language. */
import 'server-only'
import { defineQuery } from 'groq'
import { z } from 'zod'
import type { AuthorQueryResult } from '../../sanity/types.ts'
import { localeCodes, type Locale } from '../../messages/locales.ts'
import { pathOf } from '../urls.ts'
import { isAnyExpected, isExpectedAt } from './expected.ts'
import { indexList } from './lists.ts'
import { answering } from './answering.ts'
import { read } from './read.ts'
import { answeredList, inLanguages, pictureFields, pictureShape, slug, text, tolerant, tolerantList } from './shape.ts'
import type { Author } from './shown.ts'

const authorFields = `_id, name, "slug": slug.current, kind, biography[]{language, value}, links[]{label, url},
  "photo": photo{${pictureFields}}`

// Of several at one slug, the first that can be shown.
export const authorQuery = defineQuery(
  `*[_type == "author" && slug.current == $slug] | order(select(name > "" => 0, 1) asc, _id asc) [0] {${authorFields}}`,
)

export const authorsQuery = defineQuery(`*[_type == "author"] | order(_id asc) {${authorFields}}`)

export const authorShape = answering<AuthorQueryResult>()(
  z.object({
    _id: z.string(),
    name: z.string().trim().min(1),
    slug,
    kind: z.enum(['person', 'organisation']).catch('person'),
    biography: inLanguages(z.string()),
    photo: tolerant(pictureShape),
    links: tolerantList(z.object({ label: text, url: z.url({ protocol: /^https?$/ }) })),
  }),
)

/** The author at a slug; null when there is none. The page exists in every language. */
export async function getAuthor(locale: Locale, slug: string): Promise<Author | null> {
  const answer = await read({
    query: authorQuery,
    params: { slug },
    shape: authorShape.nullable(),
    isExpected: () => isExpectedAt({ kind: 'author', locale, slug }),
  })
  return answer === null ? null : toAuthor(answer, locale)
}

/** Everyone with a page, by name. */
export async function listAuthors(locale: Locale): Promise<Author[]> {
  const lists = [indexList('author', locale)]
  const found =
    (await read({
      query: authorsQuery,
      params: {},
      shape: answeredList(authorShape),
      lists,
      isExpected: () => isAnyExpected('author', locale),
    })) ?? []
  return found.map((author) => toAuthor(author, locale)).toSorted((a, b) => a.name.localeCompare(b.name, locale))
}

function toAuthor(answer: z.output<typeof authorShape>, locale: Locale): Author {
  const { _id: id, name, slug, kind, photo } = answer
  return {
    id,
    name,
    kind,
    photo,
    biography: answer.biography.find(({ language }) => language === locale)?.value ?? null,
    links: answer.links.map(({ label, url }) => ({ label: label ?? new URL(url).hostname, url })),
    path: pathOf({ kind: 'author', locale, slug }),
    versions: localeCodes.map((code) => ({
      locale: code,
      title: name,
      path: pathOf({ kind: 'author', locale: code, slug }),
    })),
  }
}
