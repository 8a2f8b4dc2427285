/** No webhook ever arrives: what editors do is seen all the same. */
import { expect, test } from '@playwright/test'
import { articlePath, newArticle, newPair } from '../lake.ts'
import { forgetPagesWith, openNewsroom, visit, type Newsroom } from './newsroom.ts'

let newsroom: Newsroom
const seen = { intervals: [1000], timeout: 90_000 }

test.describe.configure({ mode: 'default', timeout: 360_000 })

test.beforeAll(async () => {
  newsroom = await openNewsroom({ isDeaf: true })
})

test.afterAll(async () => {
  await newsroom.close()
})

test('publishing, editing, renaming and deleting are visible within 90 seconds', async () => {
  const { site, editor } = newsroom
  const [kept, renamed, deleted, later] = [newArticle('en'), newArticle('en'), newArticle('en'), newArticle('en')]
  const at = (slug: string) => site + articlePath({ language: 'en', slug: { current: slug } })
  const statusAt = async (slug: string) => (await visit(at(slug))).status
  const transaction = [kept, renamed, deleted].reduce((all, each) => all.create(each), editor.transaction())
  await transaction.commit()
  for (const { slug } of [kept, renamed, deleted]) await expect.poll(() => statusAt(slug.current), seen).toBe(200)

  await editor
    .transaction()
    .patch(kept._id, { set: { title: 'Edited without a word' } })
    .patch(renamed._id, { set: { 'slug.current': `${renamed.slug.current}-b`, formerSlugs: [renamed.slug.current] } })
    .delete(deleted._id)
    .create(later)
    .commit()
  await expect.poll(async () => (await visit(at(kept.slug.current))).text, seen).toContain('Edited without a word')
  await expect.poll(() => statusAt(`${renamed.slug.current}-b`), seen).toBe(200)
  expect(await statusAt(renamed.slug.current)).toBe(308)
  await expect.poll(() => statusAt(deleted.slug.current), seen).toBe(404)
  await expect.poll(() => statusAt(later.slug.current), seen).toBe(200)
  await expect.poll(async () => (await visit(`${site}/en`)).text, seen).not.toContain(deleted.title)
})

test('a page made before the site has heard of a translation leads nobody to an address that is not open yet', async () => {
  const { site, editor } = newsroom
  const [english, spanish] = [newArticle('en'), newArticle('es')]
  const [path, translation] = [articlePath(english), articlePath(spanish)]
  const page = async () => (await visit(site + path)).text
  await editor.transaction().create(english).create(newPair(english, spanish)).commit()
  await expect.poll(page, seen).toContain(english.title)

  await editor.create(spanish)
  await forgetPagesWith(newsroom, path)
  const meanwhile = await page()
  const statusOfIt = (await visit(site + translation)).status
  // It may have been heard of this moment: then it is named and answers.
  expect(!meanwhile.includes(`href="${translation}"`) || statusOfIt === 200).toBe(true)
  await expect.poll(page, seen).toContain(`href="${translation}"`)
  expect((await visit(site + translation)).status).toBe(200)
})
