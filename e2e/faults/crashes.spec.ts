/** Site and Content Lake die in the middle of their work, again and again: no edit and no invalidation is lost. */
import { expect } from '@playwright/test'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathOf, routeOf } from '../../lib/urls.ts'
import { openArticle, paragraphsOf, patiently, putCaretAfter, textOf } from '../editors/studio.ts'
import { newArticle, paragraph } from '../lake.ts'
import { visit, test, type Newsroom } from './newsroom.ts'

// One after another, on one newsroom.
test.describe.configure({ mode: 'default' })

/** CRASHES=200 takes half an hour, with as many as five edits between two crashes. */
const crashes = Number(process.env.CRASHES ?? 6)

test(`${crashes} crashes while an editor writes`, async ({ newsroom }) => {
  test.setTimeout(60_000 + crashes * 15_000)
  const { site, editor } = newsroom
  const article = newArticle('en')
  const at = site + pathOf({ kind: 'article', locale: 'en', slug: article.slug.current })
  await editor.create(article)
  let isOver = false
  let last = ''
  const write = async () => {
    let title = ''
    // Until one is acknowledged: of the last one before a crash nobody knows whether it was kept.
    for (let number = 1; !isOver || last !== title; number += 1) {
      title = `Edit number ${number}.`
      // What was not acknowledged may or may not have been kept; the editor tries again.
      await editor
        .patch(article._id)
        .set({ title })
        .commit()
        .then(
          () => (last = title),
          () => undefined,
        )
      await sleep(200)
    }
  }
  const writing = write()
  for (let crash = 0; crash < crashes; crash += 1) {
    await sleep(150 + ((crash * 389) % 700))
    await kill(newsroom, crash)
  }
  isOver = true
  await writing
  expect(last).not.toBe('')
  const kept = await editor.fetch<string>('*[_id == $id][0].title', { id: article._id })
  expect(kept).toBe(last)
  await expect.poll(async () => (await visit(at)).text, { intervals: [500], timeout: 90_000 }).toContain(last)
  await expect.poll(async () => (await visit(`${site}/en`)).text, { intervals: [500], timeout: 90_000 }).toContain(last)
})

test('whoever writes in the Studio while the lake dies and comes back keeps what was saved, and what is written after', async ({
  newsroom,
  page,
}) => {
  test.setTimeout(240_000)
  const { editor, lakeServer } = newsroom
  const article = newArticle('en', { body: [paragraph('Before.')] })
  await editor.create(article)
  await openArticle(page, 'editor', article, editor.config().apiHost)
  await putCaretAfter(textOf(page), 'Before.')
  await page.keyboard.type(' Just before.', { delay: 20 })
  const saved = () => paragraphsOf(`drafts.${article._id}`, editor).catch(() => [])
  await expect.poll(saved, patiently).toEqual(['Before. Just before.'])

  await lakeServer.stop('SIGKILL')
  await page.keyboard.type(' Meanwhile.', { delay: 60 })
  await newsroom.restartLake()
  // While the Studio hears nothing it lets nobody type: what is not shown was not taken.
  await expect(async () => {
    await textOf(page).press('Control+End', { timeout: 5000 })
    await page.keyboard.type(' After.')
    await expect(textOf(page)).toContainText('After.', { timeout: 3000 })
  }).toPass(patiently)
  const shown = async () => [await textOf(page).textContent()]
  await expect.poll(shown, patiently).toEqual([expect.stringMatching(/^Before\. Just before\..* After\.$/)])
  const kept = await shown()
  await expect.poll(saved, patiently).toEqual(kept)
})

test('a page that was told of a change and not made before a crash is made after it, though nobody asks', async ({
  newsroom,
}) => {
  const { site, editor, siteFile } = newsroom
  // An old one: what was written just now is looked at after every start.
  const id = 'article-asylum-interview-en'
  const slug = await editor.fetch<string>('*[_id == $id][0].slug.current', { id })
  const place = { kind: 'article', locale: 'en', slug } as const
  expect((await visit(site + pathOf(place))).status).toBe(200)
  const told = Date.now() + 1
  await newsroom.restartSite(() => {
    const file = new DatabaseSync(siteFile)
    file.prepare('INSERT OR REPLACE INTO tag (tag, told_at) VALUES (?, ?)').run(id, told)
    file.close()
  })
  await expect.poll(() => askedAt(siteFile, routeOf(place)), { timeout: 90_000 }).toBeGreaterThan(told)
})

/** When the content of a kept page was asked for, in milliseconds. */
function askedAt(siteFile: string, route: string): number {
  const file = new DatabaseSync(siteFile, { readOnly: true })
  const page = file.prepare('SELECT asked_at FROM page WHERE route = ?').get(route)
  file.close()
  return Number(page?.asked_at)
}

/** The site and the lake in turns. */
async function kill(newsroom: Newsroom, number: number): Promise<void> {
  await (number % 2 === 0 ? newsroom.restartSite() : newsroom.restartLake())
}
