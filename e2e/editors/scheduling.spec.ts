/** Publishing on schedule: nothing is public before its moment, everything after, and what goes wrong is told. */
import { expect, test, type APIRequestContext, type Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { pathOf } from '../../lib/urls.ts'
import type { Locale } from '../../messages/locales.ts'
import { lake, newArticle, newDraft, newPair } from '../lake.ts'
import { openStudio, patiently, titleOf, tokenOf } from './studio.ts'

test.describe.configure({ timeout: 240_000 })

const lakeAddress = process.env.E2E_LAKE ?? ''
const visible = { intervals: [200], timeout: 60_000 }
const in3Seconds = () => new Date(Date.now() + 3000).toISOString()
const articlePath = (language: Locale, slug: string) => pathOf({ kind: 'article', locale: language, slug })

type Schedule = { _id: string; publishAt: string; documents: string[]; problem?: { why: string } }

const scheduleOf = (id: string) =>
  lake.fetch<Schedule | null>('*[_type == "schedule" && $id in documents][0]', { id }, { perspective: 'raw' })

const newSchedule = (publishAt: string, ...documents: string[]) => ({
  _id: `schedule.${randomUUID()}`,
  _type: 'schedule',
  publishAt,
  documents,
})

/** Everything a reader, a crawler or a stranger at the Content Lake could learn of an article from. */
async function placesThatName(request: APIRequestContext, { language, slug, title }: ReturnType<typeof newArticle>) {
  const front = pathOf({ kind: 'front', locale: language })
  const path = articlePath(language, slug.current)
  const query = encodeURIComponent(`*[title == ${JSON.stringify(title)} || slug.current == "${slug.current}"]`)
  const questions = ['published', 'drafts', 'raw'].map(
    (perspective) => `${lakeAddress}/v2025-02-19/data/query/production?query=${query}&perspective=${perspective}`,
  )
  const places = [
    ...[
      path,
      front,
      `${front}/feed.xml`,
      `${front}/feed.json`,
      '/sitemap.xml',
      `/sitemaps/${new Date().toISOString().slice(0, 7)}.xml`,
      '/news-sitemap.xml',
    ],
    ...[
      `/oembed?url=${encodeURIComponent(`${process.env.E2E_SITE ?? ''}${path}`)}`,
      '/llms.txt',
      `${pathOf({ kind: 'search', locale: language })}?q=${slug.current.replace('test-', '')}`,
    ],
    ...questions,
  ]
  const named = await Promise.all(
    places.map(async (place) => {
      const answer = await request.get(place)
      const text = await answer.text()
      const result = place.startsWith(lakeAddress)
        ? JSON.stringify((JSON.parse(text) as { result: unknown }).result)
        : text
      return answer.ok() && (result.includes(title) || result.includes(slug.current)) ? [place] : []
    }),
  )
  return named.flat()
}

async function openArticle(page: Page, { id, title, language }: ReturnType<typeof newDraft>): Promise<void> {
  await openStudio(page, 'editor', `article-${language};${id}`)
  await expect(titleOf(page)).toHaveValue(title, patiently)
}

async function chooseFromMenu(page: Page, name: string): Promise<void> {
  await page.getByTestId('action-menu-button').last().click()
  await page.getByRole('menuitem', { name }).click()
}

test('two languages scheduled in one step are public in nothing before their moment, and everywhere after it', async ({
  page,
  request,
}) => {
  const [english, spanish] = [newDraft('en'), newDraft('es')]
  const pair = newPair(english, spanish)
  await lake.transaction().create(english.draft).create(spanish.draft).create(pair).commit()

  await openArticle(page, english)
  await chooseFromMenu(page, 'Schedule…')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Europe/Madrid')).toBeVisible(patiently)
  await expect(dialog.getByRole('checkbox', { name: spanish.title })).toBeChecked()
  await dialog.getByLabel('Day').fill('2089-07-14')
  await dialog.getByLabel('Time').fill('18:30')
  await dialog.getByRole('button', { name: 'Publish on 14 July 2089 at 18:30' }).click()
  await expect(page.getByTestId('schedule')).toContainText('14 July 2089 at 18:30 (Europe/Madrid). Both languages')

  const planned = await scheduleOf(english._id)
  expect(planned?.publishAt).toBe('2089-07-14T16:30:00.000Z')
  expect(planned?.documents.toSorted()).toEqual([english._id, spanish._id].sort())
  expect(await placesThatName(request, english)).toEqual([])
  expect(await placesThatName(request, spanish)).toEqual([])

  // The clock is moved by moving the moment.
  await lake
    .patch(planned?._id ?? '')
    .set({ publishAt: in3Seconds() })
    .commit()
  expect(await placesThatName(request, english)).toEqual([])
  const statuses = () =>
    Promise.all(
      [english, spanish].map(async ({ language, slug }) =>
        (await request.get(articlePath(language, slug.current))).status(),
      ),
    )
  await expect.poll(statuses, visible).toEqual([200, 200])
  const [one, other] = await Promise.all([english, spanish].map(({ _id }) => lake.getDocument(_id)))
  expect(one?._rev).toBe(other?._rev)
  for (const { _id, draft } of [english, spanish]) {
    expect(await lake.getDocument(draft._id)).toBeUndefined()
    expect(await scheduleOf(_id)).toBeNull()
  }
  await expect
    .poll(() => placesThatName(request, english), visible)
    .toEqual(expect.arrayContaining([articlePath('en', english.slug.current), '/en', '/en/feed.xml', '/en/feed.json']))
})

test('changes to what is published come at their moment, and its date stays', async ({ request }) => {
  const article = newArticle('en')
  const changed = `${article.title}, changed`
  await lake.create(article)
  await lake.create({ ...article, _id: `drafts.${article._id}`, title: changed })
  await lake.create(newSchedule('2088-01-01T11:00:00.000Z', article._id))
  const path = articlePath('en', article.slug.current)
  await expect.poll(async () => (await request.get(path)).status(), visible).toBe(200)
  expect(await (await request.get(path)).text()).not.toContain(changed)
  const planned = await scheduleOf(article._id)
  await lake
    .patch(planned?._id ?? '')
    .set({ publishAt: in3Seconds() })
    .commit()
  await expect.poll(async () => (await request.get(path)).text(), visible).toContain(changed)
  expect((await lake.getDocument(article._id))?.publishedAt).toBe(article.publishedAt)
})

test('an editor sees what is scheduled in a list, and cancels it', async ({ page }) => {
  const one = newDraft('es')
  await lake.create(one.draft)
  await lake.create(newSchedule('2088-01-01T11:00:00.000Z', one._id))
  await openStudio(page, 'editor', 'scheduled')
  await page.getByRole('link', { name: one.title }).click(patiently)
  await expect(page.getByTestId('schedule')).toContainText('1 January 2088 at 12:00', patiently)
  await chooseFromMenu(page, 'Cancel the schedule')
  await page.getByRole('button', { name: 'Cancel the schedule' }).click()
  await expect.poll(() => scheduleOf(one._id)).toBeNull()
  await expect(page.getByTestId('schedule')).toBeHidden()
  expect(await lake.getDocument(one.draft._id)).toBeDefined()
})

test('what cannot be published at its moment is not lost: the editor is told why, and neither language appears', async ({
  page,
  request,
}) => {
  const taken = newArticle('en')
  const [english, spanish] = [newDraft('en', { slug: taken.slug }), newDraft('es')]
  await lake.transaction().create(taken).create(english.draft).create(spanish.draft).commit()
  await lake.create(newSchedule(in3Seconds(), english._id, spanish._id))
  await expect.poll(async () => (await scheduleOf(english._id))?.problem?.why, visible).toBe('address taken')
  expect((await request.get(articlePath('es', spanish.slug.current))).status()).toBe(404)
  await openArticle(page, spanish)
  await expect(page.getByTestId('schedule')).toContainText('has the same address', patiently)
  const health = (await (await request.get('/api/health')).json()) as { scheduling: { stopped: number } }
  expect(health.scheduling.stopped).toBeGreaterThan(0)
})

test('a draft that an editor publishes or discards before its moment leaves no schedule behind', async () => {
  const one = newDraft('en')
  await lake.create(newSchedule(in3Seconds(), one._id))
  await expect.poll(() => scheduleOf(one._id), visible).toBeNull()
})

test('who may not publish may not schedule', async ({ page }) => {
  const one = newDraft('en')
  await lake.create(one.draft)
  const translator = lake.withConfig({ token: await tokenOf('translator') })
  await expect(translator.create(newSchedule(in3Seconds(), one._id))).rejects.toThrow(/permission/i)
  await openStudio(page, 'translator', `article-en;${one.id}`)
  await expect(titleOf(page)).toHaveValue(one.title, patiently)
  await page.getByTestId('action-menu-button').last().click()
  await expect(page.getByRole('menuitem', { name: 'Schedule…' })).toBeDisabled()
})

test('nobody without a token learns what is scheduled', async () => {
  const planned = newSchedule('2088-01-01T11:00:00.000Z', 'article-nobody-knows')
  await lake.create(planned)
  for (const perspective of ['raw', 'drafts', 'published']) {
    const query = encodeURIComponent('*[_type == "schedule"]')
    const answer = await fetch(
      `${lakeAddress}/v2025-02-19/data/query/production?query=${query}&perspective=${perspective}`,
    )
    expect(((await answer.json()) as { result: unknown[] }).result).toEqual([])
  }
  await lake.delete(planned._id)
})
