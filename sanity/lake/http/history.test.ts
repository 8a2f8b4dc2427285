import { applyPatch, type RawPatch } from 'mendoza'
import type { Action } from '@sanity/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestLake, type TestLake } from '../test-lake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startTestLake()
})

afterAll(() => lake.close())

type Transaction = {
  id: string
  author: string
  timestamp: string
  documentIDs: string[]
  mutations?: unknown[]
  effects?: Record<string, { apply: RawPatch; revert: RawPatch }>
}
type Event = { type: string; documentId: string; timestamp: string; author: string } & Record<string, unknown>
type Doc = Record<string, unknown> & { _id: string; _rev: string }

const request = <Found>(path: string, query: Record<string, string> = {}) =>
  lake.client.request<Found>({ url: `/data/history/production/${path}`, query })

/** The transactions of documents, read as the Studio reads them. */
async function transactionsOf(ids: string, query: Record<string, string> = {}): Promise<Transaction[]> {
  const text = await request<string>(`transactions/${ids}`, query)
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Transaction)
}

const documentsAt = async (ids: string, query: Record<string, string>) =>
  (await request<{ documents: Doc[] }>(`documents/${ids}`, query)).documents

const eventsOf = (id: string, query: Record<string, string> = {}) =>
  request<{ events: Record<string, Event[]>; nextCursor: string }>(`events/documents/${id}`, query)

const act = (name: 'edit' | 'publish' | 'unpublish', id: string, more: object = {}) => {
  const action = { actionType: `sanity.action.document.${name}`, publishedId: id, draftId: `drafts.${id}`, ...more }
  return lake.client.action(action as Action).then(({ transactionId }) => transactionId)
}
const edit = (id: string, title: string) => act('edit', id, { patch: { set: { title } } })

test('a document is found as it was at each of its revisions', async () => {
  const body = [
    { _key: 'a', text: 'ñandú 🌊' },
    { _key: 'b', text: 'second' },
  ]
  const first = await lake.client.create<Doc>({ _id: 'past', _type: 'post', title: 'One', body } as never)
  const second = await lake.client.patch('past').set({ title: 'Two' }).unset(['body[_key=="a"]']).commit<Doc>()
  const third = await lake.client.createOrReplace<Doc>({ _id: 'past', _type: 'post', other: 1 } as never)
  await lake.client.delete('past')
  const again = await lake.client.create<Doc>({ _id: 'past', _type: 'post', title: 'Again' } as never)
  for (const document of [first, second, third, again]) {
    expect(await documentsAt('past', { revision: document._rev })).toEqual([document])
  }
})

test('a document that is gone is found as it was at a time, and as it was last', async () => {
  const made = await lake.client.create<Doc>({ _id: 'gone', _type: 'post', title: 'Last words' } as never)
  await lake.client.delete('gone')
  expect(await documentsAt('gone', { time: made._updatedAt })).toEqual([made])
  expect(await documentsAt('gone', { time: '2000-01-01T00:00:00Z' })).toEqual([])
  expect(await documentsAt('gone', { time: '2999-01-01T00:00:00Z' })).toEqual([])
  expect(await documentsAt('gone,never', { lastRevision: 'true' })).toEqual([made])
  expect(await documentsAt('gone', { revision: 'unknown' })).toEqual([])
})

test('a revision of one document shows the others as they were at that moment', async () => {
  await lake.client.create({ _id: 'm', _type: 'post', title: 'Published' })
  const draft = await edit('m', 'Draft')
  await edit('m', 'Later')
  const found = await documentsAt('m,drafts.m', { revision: draft })
  expect(found.map(({ _id, title }) => [_id, title])).toEqual([
    ['m', 'Published'],
    ['drafts.m', 'Draft'],
  ])
  expect(found[1]?._rev).toBe(draft)
})

test('transactions carry effects the real decoder takes from nothing to the document and back', async () => {
  await lake.client.create({ _id: 'drafts.fx', _type: 'post', title: 'One' })
  await edit('fx', 'Two')
  await edit('fx', 'Three')
  const transactions = await transactionsOf('drafts.fx', { effectFormat: 'mendoza', excludeContent: 'true' })
  expect(transactions.every(({ mutations }) => mutations === undefined)).toBe(true)
  const effects = transactions.map((transaction) => transaction.effects?.['drafts.fx'])
  const forth = effects.reduce<unknown>((value, effect) => applyPatch(value, effect?.apply ?? []), null)
  expect(forth).toMatchObject({ _id: 'drafts.fx', title: 'Three' })
  expect(effects.reduceRight<unknown>((value, effect) => applyPatch(value, effect?.revert ?? []), forth)).toBeNull()
})

test('transactions come in pieces, from, to, newest first and with only the documents asked for', async () => {
  await lake.client.create({ _id: 'drafts.t', _type: 'post', title: '0' })
  const revisions: string[] = []
  for (const title of ['1', '2', '3']) revisions.push(await edit('t', title))
  const publication = await act('publish', 't')
  const [one = '', two = '', three = ''] = revisions
  const named = async (query: Record<string, string>) => (await transactionsOf('drafts.t', query)).map(({ id }) => id)
  expect((await named({})).slice(1)).toEqual([one, two, three, publication])
  expect(await named({ fromTransaction: two })).toEqual([two, three, publication])
  expect(await named({ fromTransaction: one, toTransaction: three })).toEqual([one, two, three])
  expect(await named({ toTransaction: three, reverse: 'true', limit: '2' })).toEqual([three, two])
  expect(await named({ fromTransaction: one, limit: '2' })).toEqual([one, two])
  const [whole] = await transactionsOf('drafts.t', { fromTransaction: publication })
  expect(whole).toMatchObject({ author: 'robot-write', documentIDs: ['t', 'drafts.t'] })
  expect(whole?.mutations).toHaveLength(2)
  const [part] = await transactionsOf('t', { includeIdentifiedDocumentsOnly: 'true', effectFormat: 'mendoza' })
  expect(part?.documentIDs).toEqual(['t'])
  expect(Object.keys(part?.effects ?? {})).toEqual(['t'])
})

test('the life of an article is told as the Studio tells it, newest first', async () => {
  await lake.client.create({ _id: 'drafts.life', _type: 'post', title: 'One' })
  const edited = await edit('life', 'Two')
  const published = await act('publish', 'life')
  const reopened = await edit('life', 'Three')
  await act('unpublish', 'life')
  const typesOf = async (id: string) => (await eventsOf(id)).events[id]?.map(({ type }) => type)
  expect(await typesOf('life')).toEqual(['unpublishDocument', 'publishDocumentVersion'])
  expect(await typesOf('drafts.life')).toEqual([
    'createDocumentVersion',
    'publishDocumentVersion',
    'createDocumentVersion',
  ])
  const { events } = await eventsOf('drafts.life')
  expect(events['drafts.life']?.[0]).toMatchObject({ versionId: 'drafts.life', versionRevisionId: reopened })
  expect(events['drafts.life']?.[1]).toMatchObject({
    documentId: 'life',
    revisionId: published,
    versionRevisionId: edited,
    author: 'robot-write',
  })

  await act('publish', 'life')
  await edit('life', 'Four')
  await lake.client.action({ actionType: 'sanity.action.document.discard', draftId: 'drafts.life' })
  expect((await typesOf('drafts.life'))?.[0]).toBe('deleteDocumentVersion')
  await lake.client.action({ actionType: 'sanity.action.document.delete', publishedId: 'life', includeDrafts: [] })
  expect((await typesOf('life'))?.[0]).toBe('deleteDocumentGroup')
})

test('a long life comes in pages', async () => {
  await lake.client.create({ _id: 'long', _type: 'post', n: 0 })
  for (const n of [1, 2, 3, 4]) await lake.client.patch('long').set({ n }).commit()
  const types: string[] = []
  for (let cursor: string | undefined; cursor !== '';) {
    const page = await eventsOf('long', { limit: '2', ...(cursor === undefined ? {} : { nextCursor: cursor }) })
    types.push(...(page.events.long ?? []).map(({ type }) => type))
    cursor = page.nextCursor
  }
  expect(types).toEqual([...Array<string>(4).fill('updateLiveDocument'), 'createLiveDocument'])
})

test('the past is not for the public', async () => {
  await lake.client.create({ _id: 'open', _type: 'post' })
  for (const path of ['documents/open?lastRevision=true', 'transactions/open', 'events/documents/open']) {
    const asked = lake.visitor.request<unknown>({ url: `/data/history/production/${path}` })
    await expect(asked, path).rejects.toMatchObject({ statusCode: 401 })
  }
})

test('who refers to a document is answered, without those of other datasets', async () => {
  await lake.client.create({ _id: 'subject', _type: 'person' })
  for (const _id of ['says-1', 'drafts.says-2']) {
    await lake.client.create({ _id, _type: 'post', person: { _type: 'reference', _ref: 'subject', _weak: true } })
  }
  const url = '/data/references/production/documents/subject/to'
  const all = await lake.client.request<unknown>({ url })
  expect(all).toMatchObject({
    totalCount: 2,
    references: [{ documentId: 'drafts.says-2' }, { documentId: 'says-1', type: 'post' }],
  })
  expect(await lake.visitor.request<unknown>({ url })).toMatchObject({ totalCount: 1 })
  const others = await lake.client.request<unknown>({ url, query: { excludeInternalReferences: 'true' } })
  expect(others).toEqual({ totalCount: 0, references: [] })
})
