import type { Locale } from '../../messages/locales.ts'
import { fingerprintOf } from '../fingerprint.ts'
import type { Article, Picture, TranslationSource } from '../types.ts'
import type { ArticleFile } from './article-file.ts'
import type { New, SeedOptions } from './new-document.ts'
import { within } from './front-matter.ts'
import { articleId, authorId, topicId } from './ids.ts'
import { createKeys } from './keys.ts'
import { createAnnotations, type Contents } from './links.ts'
import { toBody } from './markdown.ts'

type NewArticle = New<Article>

/** Every article; a translation knows the revision and the fingerprint of its original. */
export function toArticles(files: ArticleFile[], contents: Contents, options: SeedOptions): Promise<NewArticle[]> {
  const articles = new Map(files.map((file) => [file, toArticle(file, contents, options)]))
  return Promise.all(
    [...articles].map(async ([file, article]) => {
      if (!file.original) return article
      const original = files.find(({ key, language }) => key === file.key && language === file.original)
      const source = original && articles.get(original)
      if (!source) throw new Error(`${fileOf(file)}: original: there is no version in “${file.original}”`)
      return { ...article, translationSource: await toSource(file, source, options.revision) }
    }),
  )
}

function toArticle(file: ArticleFile, contents: Contents, { assetOf }: SeedOptions): NewArticle {
  const { key, language, title, slug, excerpt, byline, publishedAt, updatedAt } = file
  const _id = articleId(key, language)
  const newKey = createKeys(_id)
  const toPicture = ({ file, ...words }: { file: string; alt: string }): Picture => ({
    _type: 'picture',
    asset: { _type: 'reference', _ref: assetOf(file) },
    ...words,
  })
  const references = (ids: string[]) => ids.map((_ref) => ({ _key: newKey(), _type: 'reference' as const, _ref }))
  const makers = { key: newKey, annotation: createAnnotations(language, contents), picture: toPicture }
  return within(fileOf(file), () => ({
    _id,
    _type: 'article',
    language,
    title,
    slug: { _type: 'slug', current: slug },
    excerpt,
    body: toBody(file.text, makers),
    publishedAt,
    topics: references(file.topics.map(topicId)),
    ...(file.picture && { leadImage: toPicture(file.picture) }),
    ...(file.authors.length > 0 && { authors: references(file.authors.map(authorId)) }),
    ...(byline && { byline }),
    ...(file.credits.length > 0 && {
      credits: file.credits.map(({ role, people }) => ({
        _key: newKey(),
        _type: 'credit' as const,
        role,
        people: references(people.map(authorId)),
      })),
    }),
    ...(file.translators.length > 0 && { translators: references(file.translators.map(authorId)) }),
    ...(updatedAt && { updatedAt }),
    ...(file.corrections.length > 0 && {
      corrections: file.corrections.map((note) => ({ _key: newKey(), _type: 'correction' as const, ...note })),
    }),
  }))
}

async function toSource(file: ArticleFile, original: NewArticle, revision: string): Promise<TranslationSource> {
  return {
    _type: 'translationSource',
    original: { _type: 'reference', _ref: original._id, _weak: true },
    revision,
    fingerprint: await fingerprintOf(original),
    madeBy: file.translators.length === 0 && file.authors.length > 0 ? 'author' : 'person',
  }
}

const fileOf = ({ key, language }: { key: string; language: Locale }) => `articles/${key}/${language}.md`
