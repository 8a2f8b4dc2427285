/** The demo newspaper itself: whether everything the README and the pages promise of it is so. */
import { beforeAll, describe, expect, test } from 'vitest'
import { isLocale, locales } from '../../messages/locales.ts'
import { demoLanguages } from './in-each-language.ts'
import { fingerprintOf, wordsOf } from '../fingerprint.ts'
import type { Article, Body, Picture } from '../types.ts'
import { readArticleFiles, type ArticleFile } from './article-file.ts'
import { seedDocuments, type SeedDocument } from './documents.ts'
import type { New } from './new-document.ts'
import { listPictures } from './pictures/pictures.ts'

let files: ArticleFile[]
let documents: SeedDocument[]
let articles: New<Article>[]

const assetOf = (file: string) => `image-of-${file}`

beforeAll(async () => {
  files = await readArticleFiles()
  documents = await seedDocuments({ assetOf, revision: 'r' })
  articles = documents.filter((document) => document._type === 'article')
})

const versionsOf = (key: string) => files.filter((file) => file.key === key).map(({ language }) => language)
const keysIn = (languages: string) =>
  [...new Set(files.map(({ key }) => key))].filter((key) => versionsOf(key).toSorted().join() === languages)

/** Everything of a kind, however deep it lies. */
function find<T>(value: unknown, isWanted: (value: object) => boolean): T[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap((part) => find<T>(part, isWanted))
  return isWanted(value) ? [value as T, ...inside] : inside
}

const ofType =
  (type: string) =>
  (value: object): boolean =>
    '_type' in value && value._type === type

describe('what there is', () => {
  test('sixteen articles in both languages, four in English only, four in Spanish only', () => {
    expect(keysIn('en,es')).toHaveLength(16)
    expect(keysIn('en')).toHaveLength(4)
    expect(keysIn('es')).toHaveLength(4)
  })

  test('six authors, one of them an organisation, and eight topics', () => {
    const authors = documents.filter((document) => document._type === 'author')
    expect(authors.map(({ kind }) => kind).toSorted()).toEqual([
      ...Array<string>(1).fill('organisation'),
      ...Array<string>(5).fill('person'),
    ])
    expect(documents.filter(({ _type }) => _type === 'topic')).toHaveLength(8)
  })

  test('every author writes and every topic has articles, in each language', () => {
    for (const language of demoLanguages) {
      const own = articles.filter((article) => article.language === language)
      const named = new Set(find<{ _ref: string }>(own, ofType('reference')).map(({ _ref }) => _ref))
      for (const { _id, _type } of documents) if (_type === 'author' || _type === 'topic') expect(named).toContain(_id)
    }
  })

  test('bylines of every kind: one, two and three authors, free words, nobody', () => {
    const counts = new Set(articles.map(({ authors = [] }) => authors.length))
    expect([...counts].toSorted()).toEqual([0, 1, 2, 3])
    expect(articles.some(({ byline }) => byline)).toBe(true)
    expect(articles.some(({ byline, authors }) => !byline && !authors)).toBe(true)
    expect(articles.some(({ translators }) => translators)).toBe(true)
  })

  test('a text holds quotations, both kinds of list, links, pictures, cards and other languages', () => {
    const blocks = articles.flatMap(({ body = [] }) => body)
    const kinds = new Set(
      blocks.flatMap((block) => (block._type === 'block' ? [block.style, block.listItem] : [block._type])),
    )
    expect([...kinds]).toEqual(
      expect.arrayContaining([
        ...['normal', 'h2', 'blockquote', 'bullet', 'number'],
        ...['picture', 'gallery', 'pullQuote', 'embed'],
      ]),
    )
    const marks = blocks.flatMap((block) => (block._type === 'block' ? (block.markDefs ?? []) : []))
    expect(new Set(marks.map(({ _type }) => _type))).toEqual(new Set(['link', 'internalLink', 'footnote', 'foreign']))
  })

  test('corrections on two articles', () => {
    const corrected = files.filter(({ corrections }) => corrections.length > 0)
    expect(new Set(corrected.map(({ key }) => key)).size).toBe(2)
  })
})

describe('each article', () => {
  test('has between 300 and 900 words, but for the one that is long enough for a table of contents', () => {
    const others = articles.filter(({ _id }) => !_id.startsWith('article-internet-shutdowns'))
    const lengths = others.map(({ _id, body }) => ({
      _id,
      words: wordsOf({ body: textOf(body) })
        .join(' ')
        .split(' ').length,
    }))
    expect(lengths.filter(({ words }) => words < 300 || words > 900)).toEqual([])
  })

  test('is dated between May and November 2026, but for an old one, no two alike, a translation after its original', () => {
    const dates = files.map(({ publishedAt }) => publishedAt)
    expect(new Set(dates).size).toBe(dates.length)
    const recent = files.filter(({ key }) => key !== 'nansen-passport').map(({ publishedAt }) => publishedAt)
    for (const date of recent) expect(date >= '2026-05-01' && date < '2026-11-21', date).toBe(true)
    for (const file of files) {
      const original = files.find(({ key, language }) => key === file.key && language === file.original)
      if (original) expect(file.publishedAt > original.publishedAt, file.key).toBe(true)
    }
  })

  test('has an address of its own among those of its language', () => {
    for (const language of demoLanguages) {
      const slugs = files.filter((file) => file.language === language).map(({ slug }) => slug)
      expect(new Set(slugs).size).toBe(slugs.length)
    }
  })

  test('has an address in its own words', () => {
    const shared = keysIn('en,es').filter(
      (key) => new Set(files.filter((file) => file.key === key).map(({ slug }) => slug)).size === 1,
    )
    expect(shared).toEqual([])
  })

  test('has a lead picture, but for the one that shows how it looks without', () => {
    expect(files.filter(({ picture }) => !picture).map(({ key }) => key)).toEqual(['climate-litigation'])
  })
})

describe('pictures', () => {
  test('every picture named is drawn, and every picture drawn is named', () => {
    const named = find<{ _ref: string }>(
      documents,
      (value) => '_ref' in value && String(value._ref).startsWith('image-of-'),
    )
    expect(new Set(named.map(({ _ref }) => _ref))).toEqual(new Set(listPictures().map(assetOf)))
  })

  test('every picture in an article has a description, a caption and a credit', () => {
    const pictures = find<Picture>(articles, ofType('picture'))
    expect(pictures.length).toBeGreaterThan(40)
    for (const { alt, caption, credit } of pictures)
      expect([alt, caption, credit].every((words) => words?.trim())).toBe(true)
  })
})

describe('languages', () => {
  test('each pair has one original, and the other side knows its text and revision', async () => {
    for (const key of keysIn('en,es')) {
      const pair = files.filter((file) => file.key === key)
      expect(
        pair.filter(({ original }) => original),
        key,
      ).toHaveLength(1)
    }
    const translations = articles.filter(({ translationSource }) => translationSource)
    expect(translations).toHaveLength(16)
    for (const { language, translationSource } of translations) {
      const original = articles.find(({ _id }) => _id === translationSource?.original?._ref)
      expect(original?.language).not.toBe(language)
      expect(translationSource).toMatchObject({
        original: { _weak: true },
        revision: 'r',
        fingerprint: original && (await fingerprintOf(original)),
      })
    }
  })

  test('each pair is joined once, by both sides, each under its language', () => {
    const pairs = documents.filter((document) => document._type === 'translation.metadata')
    const joined = pairs.flatMap(({ translations = [] }) => translations)
    for (const { language, value } of joined) {
      const version = documents.find(({ _id }) => _id === value?._ref)
      expect(version).toMatchObject({ language })
    }
    expect(new Set(joined.map(({ value }) => value?._ref)).size).toBe(joined.length)
    expect(pairs).toHaveLength(16 + 4)
    expect(pairs.every(({ translations = [] }) => translations.length === 2)).toBe(true)
  })

  test('what is shared says everything in every language', () => {
    const items = find<{ language: string; value: unknown }>(
      documents,
      (value) =>
        String('_type' in value && value._type).endsWith('Value') &&
        !ofType('internationalizedArrayReferenceValue')(value),
    )
    expect(items.length).toBe((6 + 8 * 3 + 3) * demoLanguages.length)
    for (const { language, value } of items) expect(isLocale(language) && Boolean(value)).toBe(true)
  })

  test('a page’s address is none of the words that addresses are made of', () => {
    for (const document of documents) {
      if (document._type !== 'page' || !document.language) continue
      expect(Object.values<string>(locales[document.language].paths)).not.toContain(document.slug?.current)
    }
  })
})

describe('references', () => {
  test('every one leads to a document of the newspaper, and a link within a text to one in its language', () => {
    const ids = new Set([...documents.map(({ _id }) => _id), ...listPictures().map(assetOf)])
    for (const { _ref } of find<{ _ref: string }>(documents, ofType('reference'))) expect(ids).toContain(_ref)
    for (const article of articles) {
      for (const { reference } of find<{ reference: { _ref: string } }>(article.body, ofType('internalLink'))) {
        const target = documents.find(({ _id }) => _id === reference._ref)
        expect(target && 'language' in target ? target.language : article.language).toBe(article.language)
      }
    }
  })

  test('articles lead to one another', () => {
    const linked = articles.filter(({ body }) => find(body, ofType('internalLink')).length > 0)
    expect(linked.length).toBeGreaterThan(articles.length / 2)
  })
})

test('seeding twice gives the same documents, with no key twice in one of them', async () => {
  expect(await seedDocuments({ assetOf, revision: 'r' })).toEqual(documents)
  for (const document of documents) {
    const keys = find<{ _key: string }>(document, (value) => '_key' in value).map(({ _key }) => _key)
    expect(new Set(keys).size, document._id).toBe(keys.length)
  }
})

test('no id has a dot, which would hide the document from readers', () => {
  expect(documents.filter(({ _id }) => _id.includes('.'))).toEqual([])
})

function textOf(body: Body | undefined) {
  return body?.flatMap((block) =>
    block._type === 'block' ? [block].map(({ _type, children }) => ({ _type, children })) : [],
  )
}
