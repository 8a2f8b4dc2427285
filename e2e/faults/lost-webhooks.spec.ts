/** No webhook ever arrives: what editors do is seen all the same. */
import { expect, test } from '@playwright/test'
import { pathOf } from '../../lib/urls.ts'
import { newArticle } from '../lake.ts'
import { openNewsroom, visit, type Newsroom } from './newsroom.ts'

let newsroom: Newsroom

test.beforeEach(async () => {
  test.setTimeout(360_000)
  newsroom = await openNewsroom({ isDeaf: true })
})

test.afterEach(async () => {
  await newsroom.close()
})

test('publishing, editing, renaming and deleting are visible within 90 seconds', async () => {
  const { site, editor } = newsroom
  const seen = { intervals: [1000], timeout: 90_000 }
  const [kept, renamed, deleted, later] = [newArticle('en'), newArticle('en'), newArticle('en'), newArticle('en')]
  const at = (slug: string) => site + pathOf({ kind: 'article', locale: 'en', slug })
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
