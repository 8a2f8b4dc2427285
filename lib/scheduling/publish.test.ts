/** The step of publishing, against a real Content Lake. */
import type { SanityClient } from '@sanity/client'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestLake, tokens, type TestLake } from '../../sanity/lake/test-lake.ts'
import type { Outcome } from './publish.ts'
import type { Schedule } from './scheduled.ts'

let lake: TestLake
let client: SanityClient
let carryOut: (client: SanityClient, schedule: Schedule) => Promise<Outcome>
let listSchedules: () => Promise<Schedule[]>

beforeAll(async () => {
  lake = await startTestLake()
  client = lake.client.withConfig({ perspective: 'raw' })
  // Read when the modules are loaded.
  Object.assign(process.env, { LAKE_PORT: new URL(lake.address).port, SANITY_API_READ_TOKEN: tokens.read })
  ;({ carryOut } = await import('./publish.ts'))
  ;({ listSchedules } = await import('./scheduled.ts'))
})

afterAll(async () => {
  await lake.close()
})

const block = { _type: 'block', _key: 'a', children: [{ _type: 'span', _key: 'b', text: 'A text.' }] }

/** A draft that was never published, and its schedule for a moment ago. */
async function scheduled(changes: Record<string, unknown> = {}): Promise<{ id: string; schedule: Schedule }> {
  const id = `article-${randomUUID()}`
  const draft = { _type: 'article', language: 'en', title: 'A title', slug: { current: id }, body: [block] }
  const publishAt = new Date(Date.now() - 1000).toISOString()
  const _id = `schedule.${id}`
  await client
    .transaction()
    .create({ ...draft, publishedAt: '2020-01-01T00:00:00Z', ...changes, _id: `drafts.${id}` })
    .create({ _id, _type: 'schedule', publishAt, documents: [id] })
    .commit()
  const schedule = (await listSchedules()).find((each) => each._id === _id)
  if (!schedule) throw new Error('The schedule is not there')
  return { id, schedule }
}

test.each([
  ['no date', undefined],
  ['the date it was begun', '2020-01-01T00:00:00Z'],
])(
  'a draft with %s becomes what is published, of that moment, and nothing of the schedule is left',
  async (_, publishedAt) => {
    const { id, schedule } = await scheduled({ publishedAt })
    expect(await carryOut(client, schedule)).toEqual({ is: 'published' })
    const published = await client.getDocument(id)
    expect(published).toMatchObject({ title: 'A title', publishedAt: new Date(schedule.publishAt).toISOString() })
    expect(await client.getDocument(`drafts.${id}`)).toBeUndefined()
    expect(await client.getDocument(schedule._id)).toBeUndefined()
  },
)

test('of several that publish the same at once, one does', async () => {
  const { id, schedule } = await scheduled()
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => carryOut(client, schedule)))
  expect(outcomes.map(({ is }) => is).filter((is) => is === 'published')).toHaveLength(1)
  expect(outcomes.every(({ is }) => is === 'published' || is === 'passed')).toBe(true)
  expect((await client.getDocument(id))?.title).toBe('A title')
})

test('a schedule that was cancelled or moved meanwhile is not carried out', async () => {
  const cancelled = await scheduled()
  await client.delete(cancelled.schedule._id)
  const moved = await scheduled()
  await client.patch(moved.schedule._id).set({ publishAt: '2090-01-01T00:00:00Z' }).commit()
  for (const { id, schedule } of [cancelled, moved]) {
    expect(await carryOut(client, schedule)).toEqual({ is: 'passed' })
    expect(await client.getDocument(id)).toBeUndefined()
    expect(await client.getDocument(`drafts.${id}`)).toBeDefined()
  }
})

test('a reference that was weak until now holds from now on, unless it is to stay weak', async () => {
  const author = await client.create({ _id: `author-${randomUUID()}`, _type: 'author', name: 'Somebody' })
  const reference = { _type: 'reference', _ref: author._id, _weak: true }
  const { id, schedule } = await scheduled({
    authors: [{ ...reference, _key: 'a', _strengthenOnPublish: { type: 'author' } }],
    translators: [{ ...reference, _key: 'a', _strengthenOnPublish: { type: 'author', weak: true } }],
  })
  await carryOut(client, schedule)
  const found = (await client.getDocument(id)) as unknown as Record<'authors' | 'translators', object[]>
  expect(found.authors).toEqual([{ _type: 'reference', _ref: author._id, _key: 'a' }])
  expect(found.translators).toEqual([{ ...reference, _key: 'a' }])
})

test.each([
  ['incomplete', { title: '  ' }],
  ['incomplete', { slug: undefined }],
  ['incomplete', { body: [] }],
  ['machine', { translationSource: { madeBy: 'machine' } }],
  ['refused', { authors: [{ _type: 'reference', _ref: 'author-nobody', _weak: true, _strengthenOnPublish: {} }] }],
])('what is %s stays a draft, and its schedule says so', async (why, changes) => {
  const { id, schedule } = await scheduled(changes)
  expect(await carryOut(client, schedule)).toMatchObject({ is: 'stopped', why })
  expect(await client.getDocument(id)).toBeUndefined()
  expect(await client.getDocument(schedule._id)).toMatchObject({ problem: { why } })
  expect((await listSchedules()).find(({ _id }) => _id === schedule._id)?.isStopped).toBe(true)
})

test('an address that is taken meanwhile stops it', async () => {
  const { id, schedule } = await scheduled()
  await client.create({ _id: `other-${id}`, _type: 'article', language: 'en', slug: { current: id } })
  expect(await carryOut(client, schedule)).toMatchObject({ is: 'stopped', why: 'address taken' })
})

test('a draft that is gone ends its schedule', async () => {
  const { id, schedule } = await scheduled()
  await client.delete(`drafts.${id}`)
  expect(await carryOut(client, schedule)).toEqual({ is: 'gone' })
  expect(await client.getDocument(schedule._id)).toBeUndefined()
})
