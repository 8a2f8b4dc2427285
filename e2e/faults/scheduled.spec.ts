/** Site and lake die while something is scheduled: it is published when they are back, and once. */
import { expect } from '@playwright/test'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathOf } from '../../lib/urls.ts'
import { newDraft } from '../lake.ts'
import { test, visit } from './newsroom.ts'

test.describe.configure({ mode: 'default', timeout: 240_000 })

test('a moment that passes while both are down is made up for as soon as they are back', async ({ newsroom }) => {
  const { site, editor } = newsroom
  const { _id, draft, slug } = newDraft('en')
  const address = site + pathOf({ kind: 'article', locale: 'en', slug: slug.current })
  const publishAt = Date.now() + 5000
  await editor
    .transaction()
    .create(draft)
    .create({
      _id: 'schedule.crash',
      _type: 'schedule',
      publishAt: new Date(publishAt).toISOString(),
      documents: [_id],
    })
    .commit()
  expect((await visit(address)).status).toBe(404)
  await newsroom.siteServer.stop('SIGKILL')
  await newsroom.lakeServer.stop('SIGKILL')
  await sleep(Math.max(0, publishAt + 500 - Date.now()))
  await newsroom.restartLake()
  expect(await editor.getDocument(_id)).toBeUndefined()
  await newsroom.restartSite()
  await expect.poll(async () => (await visit(address)).status, { intervals: [250], timeout: 60_000 }).toBe(200)
  expect(await editor.getDocument('schedule.crash')).toBeUndefined()
  expect(await editor.getDocument(draft._id)).toBeUndefined()
})
