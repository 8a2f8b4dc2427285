/** What an editor does is what readers find, in the search, the archive and at the end of articles. */
import { expect, test, type APIRequestContext } from '@playwright/test'
import { randomInt } from 'node:crypto'
import { pathOf, searchPath } from '../../lib/urls.ts'
import { lake, newArticle, paragraph } from '../lake.ts'

const soon = { intervals: [100, 200, 300, 500], timeout: 60_000 }

const textAt = async (request: APIRequestContext, path: string) => (await request.get(path)).text()

/** A word no other test has, in letters alone. */
const newWord = () => `zorro${Array.from({ length: 10 }, () => 'bcdfghjklm'.charAt(randomInt(10))).join('')}`

test('a published article is found by its words, an edited one by its new words, an unpublished one by none', async ({
  request,
}) => {
  const [word, other] = [newWord(), newWord()]
  const article = newArticle('es', { body: [paragraph(`Un ${word} en el tejado.`)] })
  const asked = searchPath('es', { q: word })
  expect(await textAt(request, asked)).not.toContain(article.title)

  await lake.create(article)
  await expect.poll(() => textAt(request, asked), soon).toContain(article.title)
  expect(await textAt(request, searchPath('en', { q: word }))).toContain('/es/buscar')

  await lake
    .patch(article._id)
    .set({ body: [paragraph(`Un ${other} en el tejado.`)] })
    .commit()
  await expect.poll(() => textAt(request, searchPath('es', { q: other })), soon).toContain(article.title)
  expect(await textAt(request, asked)).not.toContain(article.title)

  await lake.delete(article._id)
  await expect.poll(() => textAt(request, searchPath('es', { q: other })), soon).not.toContain(article.title)
})

test('drafts and articles whose date is still to come are not found', async ({ request }) => {
  const word = newWord()
  const body = [paragraph(`A ${word} on the roof.`)]
  const embargoed = newArticle('en', { body, publishedAt: new Date(Date.now() + 3_600_000).toISOString() })
  const draft = newArticle('en', { body })
  const published = newArticle('en', { body })
  await lake.create({ ...draft, _id: `drafts.${draft._id}` })
  await lake.create(embargoed)
  await lake.create(published)
  const asked = searchPath('en', { q: word })
  await expect.poll(() => textAt(request, asked), soon).toContain(published.title)
  const found = await textAt(request, asked)
  expect(found).not.toContain(embargoed.title)
  expect(found).not.toContain(draft.title)
})

test('the archive and the neighbours of an article know of a new one', async ({ request }) => {
  const before = newArticle('en', { publishedAt: '1987-03-10T12:00:00Z' })
  const after = newArticle('en', { publishedAt: '1987-04-12T12:00:00Z' })
  const month = pathOf({ kind: 'archive', locale: 'en', year: 1987, month: 4 })
  expect((await request.get(month)).status()).toBe(404)
  await lake.create(before)
  const path = pathOf({ kind: 'article', locale: 'en', slug: before.slug.current })
  await expect.poll(async () => (await request.get(path)).status(), soon).toBe(200)

  await lake.create(after)
  await expect.poll(() => textAt(request, path), soon).toContain(after.title)
  await expect.poll(() => textAt(request, month), soon).toContain(after.title)
  expect(await textAt(request, month)).toContain('Nothing was published in Spanish in this time.')

  await lake.delete(after._id)
  await expect.poll(() => textAt(request, path), soon).not.toContain(after.title)
  await expect.poll(async () => (await request.get(month)).status(), soon).toBe(404)
})

test('a correction is on the page of corrections as soon as it is published', async ({ request }) => {
  const text = `An earlier version named the wrong ${newWord()}.`
  const correction = { _key: 'a', _type: 'correction', date: new Date().toISOString(), kind: 'correction', text }
  const article = newArticle('en', { corrections: [correction] })
  await lake.create(article)
  await expect.poll(() => textAt(request, pathOf({ kind: 'corrections', locale: 'en' })), soon).toContain(text)
})
