/** From the editor's hand to the reader's page: nothing is reloaded by force, nobody waits for a timer. */
import { expect, test, type APIRequestContext } from '@playwright/test'
import { lightPath, pathOf } from '../../lib/urls.ts'
import en from '../../messages/en.json' with { type: 'json' }
import es from '../../messages/es.json' with { type: 'json' }
import { articlePath, lake, newArticle, newPair, paragraph } from '../lake.ts'

test.use({ javaScriptEnabled: false })
test.describe.configure({ timeout: 240_000 })

const visible = { intervals: [100, 200, 300, 500], timeout: 60_000 }

async function textAt(request: APIRequestContext, path: string): Promise<string> {
  return (await request.get(path)).text()
}

async function statusAt(request: APIRequestContext, path: string): Promise<number> {
  return (await request.get(path, { maxRedirects: 0 })).status()
}

async function locationOf(request: APIRequestContext, path: string): Promise<string | undefined> {
  return (await request.get(path, { maxRedirects: 0 })).headers().location
}

/** A word in one language, as the Studio stores it. */
const word = (field: string, language: string, value: unknown) => ({
  _key: `${field}-${language}`,
  _type: field === 'slug' ? 'internationalizedArraySlugValue' : 'internationalizedArrayStringValue',
  language,
  value,
})

test('a published article appears at its address, in its listing, topic and author pages, and in no other language', async ({
  request,
}) => {
  const article = newArticle('en', {
    topics: [{ _type: 'reference', _ref: 'topic-health', _key: 'a' }],
    authors: [{ _type: 'reference', _ref: 'author-samuel-okafor', _key: 'a' }],
  })
  const places = ['/en', '/en/topics/health', '/en/authors/samuel-okafor']
  for (const path of places) expect(await textAt(request, path)).not.toContain(article.title)

  await lake.create(article)

  for (const path of [articlePath(article), ...places]) {
    await expect.poll(() => textAt(request, path), { ...visible, message: path }).toContain(article.title)
  }
  expect(await textAt(request, '/es')).not.toContain(article.title)
  expect(await textAt(request, '/en/topics/climate')).not.toContain(article.title)
})

test('a slug asked for before its article exists does not stay missing', async ({ request }) => {
  const article = newArticle('es')
  expect(await statusAt(request, articlePath(article))).toBe(404)
  await lake.create(article)
  await expect.poll(() => statusAt(request, articlePath(article)), visible).toBe(200)
})

test('an address in any script is one like others: its page is kept, and is there without pictures too', async ({
  request,
}) => {
  const article = newArticle('es')
  const slug = { _type: 'slug', current: `επίπεδο-${article.slug.current}` }
  await lake.create({ ...article, slug })
  const path = articlePath({ ...article, slug })
  await expect.poll(() => textAt(request, path), visible).toContain(article.title)
  expect(await textAt(request, lightPath(path))).toContain(article.title)
})

test('the page for what is not there keeps its title when something that stands on it changes', async ({ request }) => {
  const missing = pathOf({ kind: 'article', locale: 'en', slug: 'test-nothing-is-here' })
  const page = { _id: 'page-test-footer', _type: 'page', language: 'en', title: 'Test of the foot' }
  expect(await textAt(request, missing)).not.toContain(page.title)
  await lake.create({ ...page, slug: { _type: 'slug', current: 'test-foot' }, body: [paragraph('Words.')] })
  await expect.poll(() => textAt(request, missing), visible).toContain(page.title)
  expect(await textAt(request, missing)).toContain(`<title>${en.Status.notFoundTitle}`)
  await lake.delete(page._id)
})

test('an edited headline is new on the article and its listing, and pages that do not show it are not made again', async ({
  request,
}) => {
  const article = newArticle('en')
  await lake.create(article)
  await expect.poll(() => textAt(request, '/en'), visible).toContain(article.title)
  // The other language's listing shows nothing of this.
  const untouched = await textAt(request, '/es/temas')

  await lake
    .patch(article._id)
    .set({ title: `${article.title}, edited` })
    .commit()

  await expect.poll(() => textAt(request, articlePath(article)), visible).toContain(`${article.title}, edited`)
  await expect.poll(() => textAt(request, '/en'), visible).toContain(`${article.title}, edited`)
  expect(await textAt(request, '/es/temas')).toBe(untouched)
})

test('an unpublished article is gone from its address and its listing at once', async ({ request }) => {
  const article = newArticle('es')
  await lake.create(article)
  await expect.poll(() => textAt(request, '/es'), visible).toContain(article.title)

  await lake.delete(article._id)

  await expect.poll(() => statusAt(request, articlePath(article)), visible).toBe(404)
  await expect.poll(() => textAt(request, '/es'), visible).not.toContain(article.title)
})

test('a renamed article answers at its new address, and the old one leads there for good', async ({ request }) => {
  const article = newArticle('en')
  await lake.create(article)
  await expect.poll(() => statusAt(request, articlePath(article)), visible).toBe(200)

  const renamed = `${article.slug.current}-renamed`
  await lake
    .patch(article._id)
    .set({ slug: { _type: 'slug', current: renamed }, formerSlugs: [article.slug.current] })
    .commit()

  const newPath = pathOf({ kind: 'article', locale: 'en', slug: renamed })
  await expect.poll(() => statusAt(request, newPath), visible).toBe(200)
  const old = await request.get(articlePath(article), { maxRedirects: 0 })
  expect(old.status()).toBe(308)
  expect(old.headers().location).toBe(newPath)
})

test('a slug changed by a hand that remembers nothing still leads on from the old address, and the document is told', async ({
  request,
}) => {
  const article = newArticle('es')
  await lake.create(article)
  await expect.poll(() => statusAt(request, articlePath(article)), visible).toBe(200)
  // A draft that knows nothing of it must not take the address back when it is published.
  await lake.create({ ...article, _id: `drafts.${article._id}` })
  const slug = `${article.slug.current}-otro`
  await lake.patch(article._id).set({ 'slug.current': slug }).commit()
  await expect.poll(() => statusAt(request, articlePath(article)), visible).toBe(308)
  const old = await request.get(articlePath(article), { maxRedirects: 0 })
  expect(old.headers().location).toBe(pathOf({ kind: 'article', locale: 'es', slug }))
  for (const id of [article._id, `drafts.${article._id}`]) {
    await expect
      .poll(async () => (await lake.getDocument(id))?.formerSlugs as unknown, visible)
      .toEqual([article.slug.current])
  }
})

test('a topic and an author that are renamed are found from their old addresses', async ({ request }) => {
  const name = newArticle('en').slug.current
  const topic = {
    _id: `topic-${name}`,
    _type: 'topic',
    title: [word('title', 'en', name), word('title', 'es', name)],
    slug: [word('slug', 'en', { _type: 'slug', current: name }), word('slug', 'es', { _type: 'slug', current: name })],
  }
  const author = { _id: `author-${name}`, _type: 'author', name, kind: 'person', slug: { current: name } }
  await lake.transaction().create(topic).create(author).commit()
  const [topicPath, authorPath] = [`/es/temas/${name}`, `/en/authors/${name}`]
  for (const path of [topicPath, authorPath]) await expect.poll(() => statusAt(request, path), visible).toBe(200)

  await lake
    .transaction()
    .patch(topic._id, (patch) => patch.set({ 'slug[language == "es"].value.current': `${name}-nuevo` }))
    .patch(author._id, (patch) => patch.set({ 'slug.current': `${name}-new` }))
    .commit()

  await expect.poll(() => locationOf(request, topicPath), visible).toBe(`${topicPath}-nuevo`)
  await expect.poll(() => locationOf(request, authorPath), visible).toBe(`${authorPath}-new`)
  expect(await statusAt(request, `/en/topics/${name}`)).toBe(200)
  await expect
    .poll(async () => (await lake.getDocument(topic._id))?.formerSlugs as unknown, visible)
    .toMatchObject([{ _type: 'formerSlug', language: 'es', value: name }])
})

test('the switch follows the translation: absent, published, renamed, withdrawn', async ({ page, request }) => {
  const english = newArticle('en')
  const spanish = newArticle('es')
  const absent = 'This article is not available in Spanish.'
  await lake.transaction().create(english).create(newPair(english, spanish)).commit()
  await expect.poll(() => textAt(request, articlePath(english)), visible).toContain(absent)
  await page.goto(articlePath(english))
  await expect(page.getByRole('link', { name: es.Switch.listing })).toHaveAttribute('href', '/es')

  await lake.create(spanish)
  await expect.poll(() => textAt(request, articlePath(english)), visible).not.toContain(absent)
  await page.goto(articlePath(english))
  await page.getByRole('navigation', { name: en.Switch.label }).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(spanish.title)
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')

  const slug = `${spanish.slug.current}-b`
  await lake.patch(spanish._id).set({ 'slug.current': slug }).commit()
  const renamed = pathOf({ kind: 'article', locale: 'es', slug })
  await expect.poll(() => textAt(request, articlePath(english)), visible).toContain(`href="${renamed}"`)
  await expect.poll(() => textAt(request, '/en'), visible).toContain(`href="${renamed}"`)

  await lake.delete(spanish._id)
  await expect.poll(() => textAt(request, articlePath(english)), visible).toContain(absent)
  await expect.poll(() => textAt(request, '/en'), visible).not.toContain(renamed)
})

test('one broken document takes nothing else down', async ({ request }) => {
  const broken = newArticle('en', { title: null, slug: { _type: 'slug', current: 'broken' }, body: 'not a body' })
  const sound = newArticle('en')
  await lake.transaction().create(broken).create(sound).commit()
  await expect.poll(() => textAt(request, '/en'), visible).toContain(sound.title)
  expect(await statusAt(request, '/en')).toBe(200)
  await lake.delete(broken._id)
})

test('an article with a date to come is nowhere', async ({ request }) => {
  const embargoed = newArticle('en', { publishedAt: new Date(Date.now() + 3_600_000).toISOString() })
  const marker = newArticle('en')
  await lake.create(embargoed)
  await lake.create(marker)
  await expect.poll(() => textAt(request, '/en'), visible).toContain(marker.title)
  expect(await statusAt(request, articlePath(embargoed))).toBe(404)
  expect(await textAt(request, '/en')).not.toContain(embargoed.title)
})
