/** The demo newspaper as the documents that a Content Lake stores. */
import type { Article, Author, Page, SiteSettings, Topic, TranslationMetadata } from '../types.ts'
import { toArticles } from './article-document.ts'
import { readArticleFiles } from './article-file.ts'
import { toAuthor } from './author-document.ts'
import { toPage } from './page-document.ts'
import type { New, SeedOptions } from './new-document.ts'
import { readPageFiles } from './page-file.ts'
import { toPairs } from './pair-document.ts'
import { people, type PersonKey } from './people.ts'
import { toSiteSettings } from './site.ts'
import { subjects, type SubjectKey } from './subjects.ts'
import { toTopic } from './topic-document.ts'

export type SeedDocument = New<Article | Author | Page | SiteSettings | Topic | TranslationMetadata>

/** Every document of the newspaper. The same ones every time, down to each `_key`. */
export async function seedDocuments(options: SeedOptions): Promise<SeedDocument[]> {
  const [articles, pages] = await Promise.all([readArticleFiles(), readPageFiles()])
  const contents = { articles, pages }
  return [
    toSiteSettings(),
    ...(Object.keys(people) as PersonKey[]).map((key) => toAuthor(key, options.assetOf)),
    ...(Object.keys(subjects) as SubjectKey[]).map(toTopic),
    ...(await toArticles(articles, contents, options)),
    ...pages.map((page) => toPage(page, contents)),
    ...toPairs('article', articles),
    ...toPairs('page', pages),
  ]
}
