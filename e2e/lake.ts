/** The Content Lake as the journeys use it: an editor's hand, through the real client. */
import { createClient } from '@sanity/client'
import { randomUUID } from 'node:crypto'
import { connection } from '../sanity/project.ts'
import { pathOf } from '../lib/urls.ts'
import type { Locale } from '../messages/locales.ts'

const { E2E_LAKE = '', E2E_WRITE_TOKEN = '' } = process.env

export const lake = createClient({
  ...connection,
  apiHost: E2E_LAKE,
  token: E2E_WRITE_TOKEN,
  perspective: 'raw',
})

export type TestArticle = { _id: string; title: string; slug: string; language: Locale }

/** An article nobody else has: its words and slug are unique to the test that makes it. */
export function newArticle(language: Locale, changes: Record<string, unknown> = {}) {
  const name = randomUUID().slice(0, 8)
  return {
    _id: `article-test-${name}`,
    _type: 'article',
    language,
    title: language === 'es' ? `Una prueba ${name}` : `A test ${name}`,
    slug: { _type: 'slug', current: `test-${name}` },
    excerpt: language === 'es' ? 'Un artículo escrito para una prueba.' : 'An article written for a test.',
    publishedAt: new Date(Date.now() - 1000).toISOString(),
    body: [paragraph(language === 'es' ? 'Un párrafo.' : 'A paragraph.')],
    ...changes,
  }
}

/** Where readers find an article. */
export const articlePath = ({ language, slug }: { language: Locale; slug: { current: string } }) =>
  pathOf({ kind: 'article', locale: language, slug: slug.current })

/** The same as a draft that readers have never seen. */
export function newDraft(language: Locale, changes: Record<string, unknown> = {}) {
  const article = newArticle(language, changes)
  return { ...article, id: article._id, draft: { ...article, _id: `drafts.${article._id}` } }
}

export function paragraph(text: string) {
  return {
    _type: 'block',
    _key: randomUUID().slice(0, 8),
    style: 'normal',
    markDefs: [],
    children: [{ _type: 'span', _key: 'a', text, marks: [] }],
  }
}

/** What joins articles as versions of each other. */
export function newPair(...articles: { _id: string; language: Locale }[]) {
  return {
    _id: `translation-test-${randomUUID().slice(0, 8)}`,
    _type: 'translation.metadata',
    schemaTypes: ['article'],
    translations: articles.map(({ _id, language }) => ({
      _key: randomUUID().slice(0, 8),
      _type: 'internationalizedArrayReferenceValue',
      language,
      value: { _type: 'reference', _ref: _id, _weak: true },
    })),
  }
}
