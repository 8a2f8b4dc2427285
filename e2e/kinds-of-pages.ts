/** One page of every kind that readers can see, in every language the demo newspaper is written in. */
import { pathOf, searchPath } from '../lib/urls.ts'
import type { Locale } from '../messages/locales.ts'
import { readArticleFiles } from '../sanity/seed/article-file.ts'
import { demoLanguages } from '../sanity/seed/in-each-language.ts'

export type KindOfPage = { name: string; locale: Locale; path: string; status: number }

/** Articles that show what an article can hold; the language counts, for not all of them have both. */
const articles = {
  'a long article': 'internet-shutdowns',
  'an article with a gallery': 'observers',
  'an old article': 'nansen-passport',
  'an article with a covered picture': 'landmine-treaty',
  'an article without a picture': 'climate-litigation',
}

const subjects = { en: 'health', es: 'salud' }
const searched = { en: 'court', es: 'tribunal' }
const pages = { en: 'about', es: 'sobre-ambas' }

const files = await readArticleFiles()

/** Every kind in every language. `status` is what the page answers with. */
export const kindsOfPages: KindOfPage[] = demoLanguages.flatMap((locale) => {
  const found = Object.entries(articles).flatMap(([name, key]) =>
    files
      .filter((file) => file.key === key && file.language === locale)
      .map(({ slug }) => [name, pathOf({ kind: 'article', locale, slug })] as const),
  )
  const shown = [
    ['the front page', pathOf({ kind: 'front', locale })],
    ['a listing', pathOf({ kind: 'front', locale, page: 2 })],
    ...found,
    ['a topic', pathOf({ kind: 'topic', locale, slug: subjects[locale] })],
    ['the topics', pathOf({ kind: 'topics', locale })],
    ['an author', pathOf({ kind: 'author', locale, slug: 'lucia-fernandez' })],
    ['the authors', pathOf({ kind: 'authors', locale })],
    ['a page of ours', pathOf({ kind: 'page', locale, slug: pages[locale] })],
    ['the archive', pathOf({ kind: 'archive', locale })],
    ['a year of the archive', pathOf({ kind: 'archive', locale, year: 2026 })],
    ['the corrections', pathOf({ kind: 'corrections', locale })],
    ['what is saved', pathOf({ kind: 'saved', locale })],
    ['a search', searchPath(locale, { q: searched[locale] })],
  ] as const
  return [
    ...shown.map(([name, path]) => ({ name, locale, path, status: 200 })),
    { name: 'nothing', locale, path: `${pathOf({ kind: 'front', locale })}/no/such/page`, status: 404 },
  ]
})
