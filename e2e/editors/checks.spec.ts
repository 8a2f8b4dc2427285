/** What an editor is told before publishing, and how the Studio shows beforehand what will be shared. */
import { expect, test } from '@playwright/test'
import sharp from 'sharp'
import { pathOf } from '../../lib/urls.ts'
import { lake, newArticle, newPair, paragraph } from '../lake.ts'
import { fieldOf, openArticle, openStudio, patiently } from './studio.ts'

const spanishWords =
  'La sala es pequeña, la mesa está vacía y quien se sienta a ella tiene una hora para contar una vida.'

test('an editor who leaves Spanish in an English article, or links to the wrong version, is told so and may publish', async ({
  page,
}) => {
  const [english, spanish] = [newArticle('en'), newArticle('es')]
  const link = { _type: 'internalLink', _key: 'm', reference: { _type: 'reference', _ref: spanish._id, _weak: true } }
  const linking = { ...paragraph('See the other one.'), markDefs: [link] }
  const article = newArticle('en', {
    title: '¿Por qué tantos países siguen contando los votos a mano?',
    body: [{ ...linking, children: [{ ...linking.children[0], marks: ['m'] }] }, paragraph(spanishWords)],
  })
  await lake.transaction().create(english).create(spanish).create(newPair(english, spanish)).commit()
  await lake.create({ ...article, _id: `drafts.${article._id}` })

  await openStudio(page, 'editor', `article-en;${article._id}`)
  await page.getByRole('button', { name: 'Validation' }).click(patiently)
  const told = page.getByRole('region', { name: 'Validation' }).or(page.locator('[data-ui="DocumentInspectorPanel"]'))
  await expect(told.getByText('This seems to be in Spanish; the document is in English.').first()).toBeVisible()
  await expect(told.getByText('The text seems to be in Spanish; the document is in English.')).toBeVisible()
  await expect(told.getByText(`In English it is “${english.title}”: link that one.`)).toBeVisible()
  await page.getByTestId('action-publish').click()
  await expect.poll(() => lake.getDocument(article._id).then((now) => now?.title as unknown)).toBe(article.title)
})

test('a draft that nobody can read yet is shown as networks will show it, and changes as it is written', async ({
  page,
  request,
}) => {
  const article = newArticle('es', { title: 'Así se cuenta un voto', excerpt: 'Lo que verá quien reciba el enlace.' })
  await lake.create({ ...article, _id: `drafts.${article._id}` })
  await openStudio(page, 'editor', `article-es;${article._id}`)
  await page.getByRole('tab', { name: 'How it is shared' }).click(patiently)
  for (const name of ['WhatsApp', 'X', 'Facebook', 'Google']) {
    await expect(page.getByRole('region', { name, exact: true })).toContainText('Así se cuenta un voto', patiently)
  }
  await expect(page.getByRole('region', { name: 'WhatsApp' })).toContainText('Lo que verá quien reciba el enlace.')
  const picture = page.getByRole('region', { name: 'Facebook' }).getByRole('img')
  const first = await picture.getAttribute('src')
  const { width, height, format } = await sharp(bytesOf(first)).metadata()
  expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'jpeg' })

  await lake.patch(`drafts.${article._id}`).set({ title: 'Así se cuenta otro voto' }).commit()
  await expect(page.getByRole('region', { name: 'X', exact: true })).toContainText('otro voto')
  await expect(picture).not.toHaveAttribute('src', first ?? '')

  const site = process.env.E2E_SITE ?? ''
  expect((await request.get(`${site}/api/draft/look?document=${article._id}`)).status()).toBe(401)
})

test('of what is published the very file is shown that networks get', async ({ page, request }) => {
  await openStudio(page, 'editor', 'article-en;article-asylum-interview-en')
  await page.getByRole('tab', { name: 'How it is shared' }).click(patiently)
  const shown = await page.getByRole('region', { name: 'WhatsApp' }).getByRole('img').getAttribute('src')
  const head = await (await request.get('/en/articles/inside-the-asylum-interview')).text()
  const address = /<meta property="og:image" content="([^"]+)"/.exec(head)?.[1] ?? ''
  expect(bytesOf(shown).equals(await (await request.get(new URL(address).pathname)).body())).toBe(true)
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
  await openArticle(page, 'editor', article)
  await page.getByRole('tab', { name: 'Address and sharing' }).click()
  await page.getByTestId('field-slug').locator('input').fill(renamed)
  await expect.poll(() => fieldOf(`drafts.${article._id}`, 'slug')).toMatchObject({ current: renamed })
  await page.getByTestId('action-publish').click(patiently)

  expect(await publication).toEqual([article.slug.current])
  const path = (slug: string) => pathOf({ kind: 'article', locale: 'en', slug })
  await expect.poll(async () => (await request.get(path(renamed))).status()).toBe(200)
  const old = await request.get(path(article.slug.current), { maxRedirects: 0 })
  expect(old.status()).toBe(308)
  expect(old.headers().location).toBe(path(renamed))
})

const bytesOf = (address: string | null) => Buffer.from(address?.split(',')[1] ?? '', 'base64')
