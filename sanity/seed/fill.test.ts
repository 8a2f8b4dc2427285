/** Filling a real local Content Lake, through the client that fills a hosted one. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, type SanityClient } from '@sanity/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startLake, type Lake } from '../lake/lake.ts'
import { connection } from '../project.ts'
import { seed } from './fill.ts'
import { listPictures } from './pictures/pictures.ts'
import { drawSmallPicture } from './small-picture.ts'

let folder: string
let lake: Lake
let client: SanityClient
const lines: string[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ambas-seed-'))
  lake = await startLake({ data: folder, port: 0, tokens: { write: 'a-token-that-may-write' } })
  client = createClient({ ...connection, apiHost: lake.address, token: 'a-token-that-may-write' })
  await seed(client, { draw: drawSmallPicture, onProgress: (line) => lines.push(line) })
})

afterAll(async () => {
  await lake.close()
  await rm(folder, { recursive: true })
})

const snapshot = () =>
  client.fetch<{ _id: string; _rev: string }[]>('*[!(_type match "sanity.*")] | order(_id)', {}, { perspective: 'raw' })

test('readers without a token see the newspaper whole', async () => {
  const reader = client.withConfig({ token: undefined })
  expect(await reader.fetch('count(*[_type == "article"])')).toBe(40)
  const broken = await reader.fetch<string[]>(
    '*[_type == "article" && defined(authors) && !defined(authors[0]->name)]._id',
  )
  expect(broken).toEqual([])
  expect(await reader.fetch('count(*[_type == "sanity.imageAsset"])')).toBe(listPictures().length)
})

test('it was told what happened, ending with the writing', () => {
  expect(lines[0]).toMatch(/^Drawing and uploading \d+ pictures$/)
  expect(lines.at(-1)).toMatch(/^Writing \d+ documents$/)
})

test('a translation names the revision its original really has', async () => {
  const pairs = await client.fetch<{ revision: string; now: string }[]>(
    '*[defined(translationSource)]{"revision": translationSource.revision, "now": translationSource.original->_rev}',
  )
  expect(pairs).toHaveLength(16)
  for (const { revision, now } of pairs) expect(revision).toBe(now)
})

test('a dataset with something in it is left alone', async () => {
  const before = await snapshot()
  expect(await seed(client)).toEqual({ isFilled: false, documents: before.length })
  expect(await snapshot()).toEqual(before)
})

test('a reset brings back what was there and takes away what was not', async () => {
  const before = await snapshot()
  await client.create({
    _id: 'stray',
    _type: 'article',
    language: 'en',
    authors: [{ _key: 'a', _type: 'reference', _ref: 'author-samuel-okafor' }],
  })
  await client.create({ _id: 'drafts.article-amparo-es', _type: 'article', title: 'A draft' })
  await client.patch('article-amparo-es').set({ title: 'Changed' }).unset(['excerpt']).commit()
  await client.delete('translation-observers')
  await seed(client, { draw: drawSmallPicture, reset: true })
  const after = await snapshot()
  const content = (documents: typeof before) =>
    JSON.parse(
      JSON.stringify(documents)
        .replace(/seed-[0-9a-f-]{36}/g, 'seed')
        .replace(/"_(?:created|updated)At":"[^"]+"/g, '"_at":0'),
    ) as unknown
  expect(content(after)).toEqual(content(before))
  expect(new Set(after.map(({ _rev }) => _rev)).size).toBe(1)
})

test('a lake that refuses to be written to is left as it was, and says why', async () => {
  const stranger = client.withConfig({ token: undefined })
  await expect(seed(stranger, { draw: drawSmallPicture, reset: true })).rejects.toMatchObject({
    statusCode: expect.any(Number) as number,
  })
})
