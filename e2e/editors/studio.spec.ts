/** A day at the desk: the real Studio on the local lake, by hand and by what can be seen. */
import { expect, test, type Page } from '@playwright/test'
import { pathOf } from '../../lib/urls.ts'
import { lake, newArticle } from '../lake.ts'

type Role = 'administrator' | 'editor' | 'translator' | 'viewer'

const studio = process.env.E2E_LAKE ?? ''

/** Goes to the Studio, is asked who is working, and chooses. */
async function logIn(page: Page, role: Role): Promise<void> {
  await page.goto(studio)
  await page.locator(`button[value="demo-${role}"]`).click()
  await expect(page.getByRole('link', { name: 'Structure' })).toBeVisible({ timeout: 30_000 })
}

const list = (page: Page, name: string) => page.getByRole('link', { name })

const title = (page: Page) => page.getByTestId('field-title').locator('input')

async function openArticle(page: Page, { language, name }: { language: 'English' | 'Español'; name: string }) {
  await list(page, `Articles · ${language}`).click()
  await page.getByRole('link', { name }).first().click()
  await expect(title(page)).toHaveValue(name)
}

test('an editor logs in, finds an article without typing its accents, changes it and publishes; the site shows it', async ({
  page,
  request,
}) => {
  const article = newArticle('es')
  const name = `Investigación ${article.slug.current}`
  await lake.create({ ...article, title: name })

  await logIn(page, 'editor')
  await list(page, 'Articles · Español').click()
  await page.getByPlaceholder('Search list').fill(`investigacion ${article.slug.current}`)
  await page.getByRole('link', { name }).click()
  await expect(title(page)).toHaveValue(name)
  await title(page).press('End')
  await title(page).pressSequentially(', ampliada')
  await expect
    .poll(() => lake.getDocument(`drafts.${article._id}`).then((draft) => draft?.title as unknown))
    .toBe(`${name}, ampliada`)
  await page.getByTestId('action-publish').click()

  await expect.poll(() => lake.getDocument(article._id).then((now) => now?.title as unknown)).toBe(`${name}, ampliada`)
  expect(await lake.getDocument(`drafts.${article._id}`)).toBeUndefined()
  const path = pathOf({ kind: 'article', locale: 'es', slug: article.slug.current })
  await expect.poll(async () => (await request.get(path)).text()).toContain(`${name}, ampliada`)
})

test('an address changed in the Studio is remembered in the very publication that changes it', async ({
  page,
  request,
}) => {
  const article = newArticle('en')
  await lake.create(article)
  const renamed = `${article.slug.current}-renamed`
  const publication = new Promise<unknown>((resolve) => {
    lake.listen('*[_id == $id]', { id: article._id }, { includeResult: true }).subscribe((event) => {
      const result = event.type === 'mutation' ? event.result : undefined
      if ((result?.slug as { current?: string } | undefined)?.current === renamed) resolve(result?.formerSlugs)
    })
  })
  await logIn(page, 'editor')
  await openArticle(page, { language: 'English', name: article.title })
  await page.getByRole('tab', { name: 'Address and sharing' }).click()
  await page.getByTestId('field-slug').locator('input').fill(renamed)
  await expect
    .poll(() => lake.getDocument(`drafts.${article._id}`).then((draft) => draft?.slug as unknown))
    .toMatchObject({ current: renamed })
  await page.getByTestId('action-publish').click()

  expect(await publication).toEqual([article.slug.current])
  const path = (slug: string) => pathOf({ kind: 'article', locale: 'en', slug })
  await expect.poll(async () => (await request.get(path(renamed))).status()).toBe(200)
  const old = await request.get(path(article.slug.current), { maxRedirects: 0 })
  expect(old.status()).toBe(308)
  expect(old.headers().location).toBe(path(renamed))
})

test('a viewer reads and cannot write', async ({ page }) => {
  const article = newArticle('en')
  await lake.create(article)
  // An editor could publish this draft.
  await lake.create({ ...article, _id: `drafts.${article._id}` })
  await logIn(page, 'viewer')
  await openArticle(page, { language: 'English', name: article.title })
  await expect(title(page)).not.toBeEditable()
  await expect(page.getByTestId('action-publish')).toBeDisabled()
})
