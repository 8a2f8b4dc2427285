/** Drafts on the pages readers get: for editors from the Studio, for a guest with a link, and for nobody else. */
import { expect, test, type Page } from '@playwright/test'
import { createPreviewSecret } from '@sanity/preview-url-secret/create-secret'
import { randomUUID } from 'node:crypto'
import { pathOf } from '../../lib/urls.ts'
import { words } from '../../messages/words.ts'
import type { Locale } from '../../messages/locales.ts'
import { lake, newArticle, newDraft, newPair } from '../lake.ts'
import { addToTitle, fieldOf, openArticle, openPreview, openStudio, patiently, titleOf } from './studio.ts'

test.describe.configure({ timeout: 240_000 })

const studio = process.env.E2E_LAKE ?? ''
const en = words.en.Preview
const es = words.es.Preview

/** The characters the Studio's marks are written in. */
const mark = /[\u200b\u200c\u200d\ufeff]{4}/

const articlePath = (language: Locale, slug: string) => pathOf({ kind: 'article', locale: language, slug })
const frontPath = (locale: Locale) => pathOf({ kind: 'front', locale })

/** The address by which the Studio lets an editor in, led to a path. */
async function wayIn(path: string): Promise<string> {
  const { secret } = await createPreviewSecret(lake, 'a test', `${studio}/`, 'demo-editor')
  const query = new URLSearchParams({ 'sanity-preview-secret': secret, 'sanity-preview-pathname': path })
  return `/api/draft/enable?${query}`
}

/** What an address answers to whoever carries a cookie, or none; nothing is remembered from one to the next. */
async function visit(path: string, cookie = '') {
  const answer = await fetch(new URL(path, process.env.E2E_SITE), { redirect: 'manual', headers: { cookie } })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

/** The cookie an editor carries. */
async function editorsCookie(): Promise<string> {
  const { headers } = await visit(await wayIn('/en'))
  return headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

/** What a page says, without the marks. */
const textOf = (html: string) => html.replace(/[\u200b\u200c\u200d\ufeff]/g, '')

test('an editor sees a draft beside its form, clicks the title, types, and the frame follows', async ({ page }) => {
  const { draft, title, slug } = newDraft('es')
  await lake.create(draft)
  const frame = await openPreview(page, 'editor', articlePath('es', slug.current))
  const heading = frame.getByRole('heading', { level: 1 })
  await expect(heading).toContainText(title, patiently)
  await expect(frame.getByText(en.drafts)).toBeVisible()
  await expect(frame.getByRole('link', { name: en.leave })).toBeHidden()

  await expect(async () => {
    const box = await heading.boundingBox()
    await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 15, { steps: 5 })
    await page.mouse.down()
    await page.mouse.up()
    await expect(titleOf(page)).toBeFocused({ timeout: 5000 })
  }).toPass(patiently)
  await addToTitle(page, ', a la vista')
  await expect(heading).toContainText(`${title}, a la vista`, patiently)
  expect(await fieldOf(draft._id, 'title')).toBe(`${title}, a la vista`)
})

test('the Studio says where an article can be seen', async ({ page }) => {
  const article = newArticle('en')
  await lake.create(article)
  await openArticle(page, 'editor', article)
  await page.getByText('Used on 2 pages').click(patiently)
  await expect(page.getByText(articlePath('en', article.slug.current))).toBeVisible()
})

test('drafts are on the very pages of both languages, listing and switch included, and readers see none of them', async () => {
  const [english, spanish] = [newDraft('en'), newDraft('es', { publishedAt: '2090-01-01T10:00:00Z' })]
  const pair = newPair(english, spanish)
  await lake.transaction().create(english.draft).create(spanish.draft).create(pair).commit()
  const cookie = await editorsCookie()
  const shown = async (path: string) => textOf((await visit(path, cookie)).text)
  expect(await shown(articlePath('en', english.slug.current))).toContain(
    `href="${articlePath('es', spanish.slug.current)}"`,
  )
  expect(await shown(articlePath('es', spanish.slug.current))).toContain(spanish.title)
  expect(await shown(frontPath('en'))).toContain(english.title)
  expect(await shown(frontPath('es'))).toContain(spanish.title)

  for (const [path, title] of [
    [frontPath('en'), english.title],
    [frontPath('es'), spanish.title],
    [`${frontPath('en')}/feed.xml`, english.title],
  ] as const) {
    expect((await visit(path)).text, path).not.toContain(title)
  }
  expect((await visit(articlePath('en', english.slug.current))).status).toBe(404)
  // A file is the same for everybody.
  expect((await visit(`${frontPath('en')}/feed.xml`, cookie)).text).not.toContain(english.title)
})

test('a draft is kept nowhere, indexed by nobody and framed by the Studio alone', async () => {
  const { headers } = await visit(frontPath('en'), await editorsCookie())
  expect(headers.get('cache-control')).toMatch(/private.*no-store/)
  expect(headers.get('x-robots-tag')).toContain('noindex')
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).toContain(`frame-ancestors ${studio}`)
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'sha256-[^']+'(;|$)/)
  const forReaders = (await visit(frontPath('en'))).headers
  expect(forReaders.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(forReaders.getSetCookie()).toEqual([])
})

test('the Studio’s marks are in the texts of a draft and nowhere else', async ({ page }) => {
  const { draft, slug } = newDraft('en')
  await lake.create(draft)
  const violations: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy|hydrat/i.test(message.text())) violations.push(message.text())
  })
  await page.goto(await wayIn(articlePath('en', slug.current)))
  await expect(page.getByRole('heading', { level: 1 })).toContainText(mark)
  const places = await page.evaluate(() => {
    const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].filter(({ name }) => name !== 'alt').map(({ name, value }) => `${name}=${value}`),
    )
    const data = [...document.querySelectorAll('script[type="application/ld+json"]')].map(
      ({ textContent }) => textContent,
    )
    return [document.title, document.head.innerHTML, ...attributes, ...data]
  })
  expect(places.length).toBeGreaterThan(100)
  expect(places.filter((text) => mark.test(text))).toEqual([])
  expect(violations).toEqual([])
})

test('the bar is in the editor’s language, and its way out leads to what readers see', async ({ browser, baseURL }) => {
  const article = newArticle('en')
  const changed = `${article.title}, changed`
  const path = articlePath('en', article.slug.current)
  await lake.create(article)
  // The way out leads to what readers can see, and they must be able to.
  await expect.poll(async () => (await visit(path)).status, patiently).toBe(200)
  await lake.create({ ...article, _id: `drafts.${article._id}`, title: changed })
  const page = await (await browser.newContext({ locale: 'es-MX', ...(baseURL && { baseURL }) })).newPage()
  await page.goto(await wayIn(path))
  await expect(page.getByRole('heading', { level: 1 })).toContainText(changed)
  await expect(page.getByText(es.drafts)).toBeVisible()
  await page.getByRole('link', { name: es.leave }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(article.title)
  await expect(page.getByText(es.drafts)).toBeHidden()
  expect(await page.context().cookies()).toEqual([])
})

test('a guess, another’s name in a note and Next’s own cookie show nothing', async () => {
  const { draft, slug, title } = newDraft('en')
  await lake.create(draft)
  const path = articlePath('en', slug.current)
  const cookie = await editorsCookie()
  expect((await visit(path, cookie)).status).toBe(200)

  const [payload = '', signature = ''] = cookie.replace('ambas-editor=', '').split('.')
  const session = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Record<string, unknown>
  const sealed = (changes: object) => Buffer.from(JSON.stringify({ ...session, ...changes })).toString('base64url')
  const others = [
    `ambas-editor=${sealed({ editor: 'demo-administrator' })}.${signature}`,
    `ambas-editor=${sealed({ until: Date.now() + 1e12 })}.${signature}`,
    `ambas-guest=${payload}.${signature}`,
    `ambas-editor=${payload}`,
    `ambas-editor=${payload}.`,
    `ambas-editor=.${signature}`,
    `ambas-editor=${payload}.${signature.slice(0, -2)}AA`,
    'ambas-editor=1',
    '__prerender_bypass=1',
    `__prerender_bypass=${randomUUID().replaceAll('-', '')}; sanity-preview-perspective=drafts`,
  ]
  for (const other of others) {
    const { status, text } = await visit(path, other)
    expect(status, other).toBe(404)
    expect(text, other).not.toContain(title)
  }
})

test('no secret, a wrong one, an old one and one that everybody shares let nobody in', async () => {
  const shared = randomUUID()
  const _id = 'sanity-preview-url-secret.share-access'
  await lake.createOrReplace({ _id, _type: 'sanity.previewUrlShareAccess', secret: shared, studioUrl: studio })
  for (const secret of ['', 'wrong', shared, '" || true || "']) {
    const query = new URLSearchParams({ 'sanity-preview-secret': secret })
    const { status, headers, text } = await visit(`/api/draft/enable?${query}`)
    expect(status, secret).toBe(401)
    expect(headers.getSetCookie()).toEqual([])
    expect(text).toContain(en.refusals.notAdmitted.title)
  }
  await lake.delete(_id)
})

const tricks = [
  '//evil.test',
  '/.//evil.test',
  '/\\evil.test',
  '\\\\evil.test',
  'https://evil.test/en',
  'https:evil.test',
  'javascript:alert(1)',
  '/en/../../evil.test',
  '/en/%2e%2e//evil.test',
  '/%09/evil.test',
  '/\t/evil.test',
  '/en\r\nlocation: https://evil.test',
  '@evil.test',
  '/api/draft/disable?to=//evil.test',
  '///evil.test/en/articles/x',
  '/en/articles/x?next=//evil.test#//evil.test',
]

for (const trick of tricks) {
  test(`neither way in nor way out leads off the site: ${JSON.stringify(trick)}`, async () => {
    const out = `/api/draft/disable?to=${encodeURIComponent(trick)}`
    for (const address of [await wayIn(trick), out]) {
      expect((await visit(address)).headers.get('location')).toMatch(/^\/(en|es)(\/articles\/x)?$/)
    }
  })
}

test('a link shows one draft to somebody without an account, and nothing else, until it is withdrawn', async ({
  page,
  browser,
  baseURL,
}) => {
  const author = { _id: `author-${randomUUID()}`, _type: 'author', kind: 'person' }
  const authorSlug = { _type: 'slug', current: author._id }
  const reference = { _type: 'reference', _ref: author._id, _key: 'a' }
  const lent = newDraft('en', { authors: [reference] })
  const other = newDraft('en')
  const named = newArticle('en')
  await lake
    .transaction()
    .create({ ...author, name: 'Known To Readers', slug: authorSlug })
    .create({ ...author, _id: `drafts.${author._id}`, name: 'Known To Editors', slug: authorSlug })
    .create(lent.draft)
    .create(other.draft)
    .create(named)
    .create({ ...named, _id: `drafts.${named._id}`, title: 'A title nobody has seen' })
    .commit()

  await openStudio(page, 'editor', `article-en;${lent.id}`)
  await expect(titleOf(page)).toHaveValue(lent.title, patiently)
  await page.getByTestId('action-menu-button').last().click()
  await page.getByRole('menuitem', { name: 'Link for showing this draft' }).click()
  await page.getByRole('button', { name: 'New link for 1 day' }).click()
  const address = await page.getByRole('textbox', { name: 'Link', exact: true }).inputValue(patiently)

  const guest = await (await browser.newContext({ ...(baseURL && { baseURL }) })).newPage()
  await guest.goto(address)
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText(lent.title)
  await expect(guest.getByText(en.guest)).toBeVisible()
  await expect(guest.getByText('Known To Readers')).toBeVisible()
  const path = articlePath('en', lent.slug.current)
  expect(new URL(guest.url()).pathname).toBe(path)
  expect(await statusOf(guest, articlePath('en', other.slug.current))).toBe(404)
  await guest.goto(frontPath('en'))
  await expect(guest.getByText(lent.title)).toHaveCount(0)
  await guest.goto(articlePath('en', named.slug.current))
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText(named.title)

  await page.getByRole('button', { name: 'Withdraw' }).click()
  await expect.poll(() => statusOf(guest, path)).toBe(404)
  expect(await statusOf(guest, new URL(address).pathname + new URL(address).search)).toBe(410)
})

async function statusOf(page: Page, path: string): Promise<number> {
  const response = await page.goto(path)
  return response?.status() ?? 0
}

test('a link ends with its time', async ({ page }) => {
  const { draft, id, slug, title } = newDraft('es')
  const key = randomUUID()
  const until = new Date(Date.now() + 4000).toISOString()
  await lake.create(draft)
  await lake.create({ _id: `preview.${randomUUID()}`, _type: 'previewLink', document: id, key, until })
  await page.goto(`/api/draft/share?key=${key}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect.poll(() => statusOf(page, articlePath('es', slug.current)), patiently).toBe(404)
  // The Content Lake's clock and the site's are not one to the millisecond.
  await expect.poll(() => statusOf(page, `/api/draft/share?key=${key}`), patiently).toBe(410)
  await expect(page.getByText(en.refusals.ended.title)).toBeVisible()
})

test('no link is known to who has no token', async () => {
  const _id = `preview.${randomUUID()}`
  await lake.create({ _id, _type: 'previewLink', document: 'x', key: randomUUID(), until: '2090-01-01T00:00:00Z' })
  const query = encodeURIComponent(`*[_type == "previewLink" || _id == "${_id}"]`)
  for (const perspective of ['raw', 'drafts', 'published']) {
    const answer = await fetch(`${studio}/v2025-02-19/data/query/production?query=${query}&perspective=${perspective}`)
    expect(((await answer.json()) as { result: unknown[] }).result).toEqual([])
  }
  await lake.delete(_id)
})

/** What is wrong with an answer: an editor is shown the draft and nobody keeps it, a reader is not shown it. */
async function leakAt(path: string, cookie: string, secret: string): Promise<string[]> {
  const isEditor = cookie !== ''
  const { status, headers, text } = await visit(path, cookie)
  const isKept = isEditor && !/no-store/.test(headers.get('cache-control') ?? '')
  return text.includes(secret) !== isEditor || isKept ? [`${path} ${status} ${isEditor ? 'editor' : 'reader'}`] : []
}

test('of 500 requests, every second an editor’s, no reader gets a word of a draft, nor does the page that is kept', async () => {
  const article = newArticle('en')
  const secret = `Nobody reads ${randomUUID()}`
  // First on the front page, whatever others publish meanwhile.
  const unseen = newDraft('en', { title: secret, publishedAt: '2090-01-01T10:00:00Z' })
  await lake.create(article)
  const path = articlePath('en', article.slug.current)
  await expect.poll(async () => (await visit(path)).status, { timeout: 30_000 }).toBe(200)
  await lake.create({ ...article, _id: `drafts.${article._id}`, title: secret })
  await lake.create(unseen.draft)
  const cookie = await editorsCookie()
  const paths = [path, frontPath('en'), articlePath('en', unseen.slug.current)]

  const leaks: string[] = []
  const ask = async (number: number) => {
    const asked = paths[Math.floor(number / 2) % paths.length] ?? path
    leaks.push(...(await leakAt(asked, number % 2 === 0 ? cookie : '', secret)))
  }
  const numbers = Array.from({ length: 500 }, (_, number) => number)
  const worker = async () => {
    for (let number = numbers.shift(); number !== undefined; number = numbers.shift()) await ask(number)
  }
  await Promise.all(Array.from({ length: 12 }, worker))
  expect(leaks).toEqual([])
  for (const each of paths) expect((await visit(each)).text, each).not.toContain(secret)
})
