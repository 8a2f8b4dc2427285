import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestLake, type TestLake } from '../test-lake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startTestLake()
})

afterAll(() => lake.close())

const read = (id: string) => lake.client.getDocument<Record<string, unknown>>(id)

/** What the client's error says: Sanity's status, and the type of the first thing that went wrong. */
async function refusalOf(request: Promise<unknown>): Promise<{ status: number; type: string | undefined }> {
  try {
    await request
  } catch (error) {
    const { statusCode, details } = error as { statusCode: number; details?: { items?: { error: { type: string } }[] } }
    return { status: statusCode, type: details?.items?.[0]?.error.type }
  }
  throw new Error('Expected the request to be refused')
}

test('create gives a document an id, a revision and times, and refuses an id that is taken', async () => {
  const made = await lake.client.create({ _type: 'post', title: 'One' })
  expect(made).toMatchObject({ _type: 'post', title: 'One', _createdAt: made._updatedAt })
  expect(made._rev).toMatch(/^[a-zA-Z0-9]{22}$/)
  expect(await read(made._id)).toEqual(made)
  const again = lake.client.create({ _id: made._id, _type: 'post' })
  expect(await refusalOf(again)).toEqual({ status: 409, type: 'documentAlreadyExistsError' })
})

test('an id that ends in a dot is completed', async () => {
  const made = await lake.client.create({ _id: 'drafts.', _type: 'post' })
  expect(made._id).toMatch(/^drafts\.[0-9a-f-]{36}$/)
})

test('createIfNotExists leaves what is there', async () => {
  await lake.client.createIfNotExists({ _id: 'once', _type: 'post', title: 'first' })
  await lake.client.createIfNotExists({ _id: 'once', _type: 'post', title: 'second' })
  expect(await read('once')).toMatchObject({ title: 'first' })
})

test('createOrReplace replaces everything but the time of creation', async () => {
  const first = await lake.client.createOrReplace({ _id: 'swap', _type: 'post', title: 'first', note: 'gone' })
  const second = await lake.client.createOrReplace({ _id: 'swap', _type: 'post', title: 'second' })
  expect(second).toMatchObject({ title: 'second', _createdAt: first._createdAt })
  expect(second).not.toHaveProperty('note')
  expect(second._rev).not.toBe(first._rev)
})

test('a document keeps the time of creation it comes with', async () => {
  const _createdAt = '2012-03-04T05:06:07Z'
  const made = await lake.client.create({ _id: 'old', _type: 'post', _createdAt })
  expect(made._createdAt).toBe(_createdAt)
})

test('patch sets, sets what is missing, unsets, counts, inserts and edits text', async () => {
  await lake.client.create({
    _id: 'patched',
    _type: 'post',
    title: 'Tortoise',
    count: 5,
    gone: true,
    list: ['a', 'b', 'c'],
    items: [{ _key: 'x', name: 'ex', size: 1 }],
  })
  const patched = await lake.client
    .patch('patched')
    .set({ 'deep.er': { value: 1 }, 'items[_key=="x"].name': 'new' })
    .setIfMissing({ title: 'not taken', missing: 'taken' })
    .unset(['gone', 'list[1]'])
    .inc({ count: 2, 'items[_key=="x"].size': 10 })
    .dec({ count: 1 })
    .insert('after', 'list[-1]', ['d', 'e'])
    .diffMatchPatch({ title: '@@ -1,8 +1,9 @@\n-Tortoi\n+Porpoi\n se\n' })
    .commit()
  expect(patched).toMatchObject({
    title: 'Porpoise',
    count: 6,
    deep: { er: { value: 1 } },
    missing: 'taken',
    list: ['a', 'c', 'd', 'e'],
    items: [{ _key: 'x', name: 'new', size: 11 }],
  })
  expect(patched).not.toHaveProperty('gone')
})

test('insert goes before, after, and in the place of an element; append and prepend make the array', async () => {
  await lake.client.create({ _id: 'arrays', _type: 'post', list: ['b'] })
  await lake.client.patch('arrays').insert('before', 'list[0]', ['a']).commit()
  await lake.client.patch('arrays').insert('replace', 'list[1]', ['B', 'B2']).commit()
  await lake.client.patch('arrays').setIfMissing({ other: [] }).append('other', ['y']).commit()
  await lake.client.patch('arrays').prepend('other', ['x']).commit()
  expect(await read('arrays')).toMatchObject({ list: ['a', 'B', 'B2'], other: ['x', 'y'] })
})

test('keys are made for the objects in arrays when asked for', async () => {
  await lake.client.create(
    { _id: 'keyed', _type: 'post', list: [{ a: 1 }, { _key: 'kept' }] },
    { autoGenerateArrayKeys: true },
  )
  expect(await read('keyed')).toMatchObject({
    list: [{ _key: expect.stringMatching(/^\w{12}$/) as string }, { _key: 'kept' }],
  })
})

test('a patch of a document that is not there is refused', async () => {
  const patch = lake.client.patch('nowhere').set({ a: 1 }).commit()
  expect(await refusalOf(patch)).toEqual({ status: 404, type: 'documentNotFoundError' })
})

test('a patch that was made for another revision is refused with 409, and nothing changes', async () => {
  const made = await lake.client.create({ _id: 'revised', _type: 'post', n: 1 })
  await lake.client.patch('revised').ifRevisionId(made._rev).set({ n: 2 }).commit()
  const late = lake.client.patch('revised').ifRevisionId(made._rev).set({ n: 3 }).commit()
  expect(await refusalOf(late)).toEqual({ status: 409, type: 'documentRevisionIDDoesNotMatchError' })
  expect(await read('revised')).toMatchObject({ n: 2 })
})

test('a transaction happens whole or not at all, under the name the client gave it', async () => {
  const { transactionId } = await lake.client
    .transaction()
    .create({ _id: 'pair-a', _type: 'post' })
    .create({ _id: 'pair-b', _type: 'post' })
    .patch('pair-a', (patch) => patch.set({ title: 'patched' }))
    .transactionId('named-by-client')
    .commit()
  expect(transactionId).toBe('named-by-client')
  expect(await read('pair-a')).toMatchObject({ title: 'patched', _rev: 'named-by-client' })

  const failing = lake.client.transaction().delete('pair-a').create({ _id: 'pair-b', _type: 'post' }).commit()
  expect(await refusalOf(failing)).toEqual({ status: 409, type: 'documentAlreadyExistsError' })
  expect(await read('pair-a')).toMatchObject({ title: 'patched' })
})

test('a transaction id cannot be used twice', async () => {
  await lake.client.transaction().create({ _type: 'post' }).transactionId('only-once').commit()
  const again = lake.client.transaction().create({ _type: 'post' }).transactionId('only-once').commit()
  expect((await refusalOf(again)).status).toBe(409)
})

test('a dry run says what would happen and does not do it', async () => {
  const result = await lake.client.create({ _id: 'imagined', _type: 'post' }, { dryRun: true })
  expect(result).toMatchObject({ _id: 'imagined' })
  expect(await read('imagined')).toBeUndefined()
})

test('deleting answers the id, and deleting what is gone changes nothing', async () => {
  await lake.client.create({ _id: 'short-lived', _type: 'post' })
  const first = await lake.client.delete('short-lived')
  expect(first.results).toEqual([{ id: 'short-lived', operation: 'delete' }])
  const second = await lake.client.delete('short-lived')
  expect(second.results).toEqual([{ id: 'short-lived', operation: 'none' }])
})

test('documents found by a query are patched and deleted', async () => {
  const batch = ['q1', 'q2', 'q3'].reduce(
    (sum, _id) => sum.create({ _id, _type: 'counted', n: 1 }),
    lake.client.transaction(),
  )
  await batch.commit()
  await lake.client
    .patch({ query: '*[_type == $type && _id != "q3"]', params: { type: 'counted' } })
    .inc({ n: 1 })
    .commit()
  expect(await lake.client.fetch('*[_type == "counted"] | order(_id) .n')).toEqual([2, 2, 1])
  await lake.client.delete({ query: '*[_type == "counted" && n == 2]' })
  expect(await lake.client.fetch('*[_type == "counted"]._id')).toEqual(['q3'])
})

test('a strong reference holds what it points at; a weak one does not', async () => {
  await lake.client.create({ _id: 'held', _type: 'person' })
  await lake.client.create({ _id: 'loose', _type: 'person' })
  const strong = { _type: 'reference', _ref: 'held' }
  const weak = { _type: 'reference', _ref: 'loose', _weak: true }
  await lake.client.create({ _id: 'holder', _type: 'post', people: [strong, weak] })
  expect(await refusalOf(lake.client.delete('held'))).toEqual({
    status: 409,
    type: 'documentHasExistingReferencesError',
  })
  await lake.client.delete('loose')
  await lake.client.transaction().delete('held').delete('holder').commit()
  expect(await read('held')).toBeUndefined()
})

test('a strong reference to nothing is refused, unless the same transaction makes what it points at', async () => {
  const reference = { _type: 'reference', _ref: 'later' }
  const lonely = lake.client.create({ _id: 'early', _type: 'post', reference })
  expect(await refusalOf(lonely)).toEqual({ status: 409, type: 'documentReferencesNonExistentDocumentError' })
  await lake.client
    .transaction()
    .create({ _id: 'early', _type: 'post', reference })
    .create({ _id: 'later', _type: 'post' })
    .commit()
  expect(await read('early')).toMatchObject({ reference })
})

test('the type of a document cannot change', async () => {
  await lake.client.create({ _id: 'typed', _type: 'post' })
  const patch = lake.client.patch('typed').set({ _type: 'page' }).commit()
  expect(await refusalOf(patch)).toEqual({ status: 409, type: 'cannotModifyImmutableAttributeError' })
})

test('what is not a mutation is refused with a sentence', async () => {
  const request = (mutations: unknown) =>
    lake.client.request<unknown>({ method: 'POST', url: '/data/mutate/production', body: { mutations } })
  for (const mutation of [
    {},
    { create: { title: 'no type' } },
    { create: { _type: 'post', _id: 'a b' } },
    { patch: { set: { a: 1 } } },
    { patch: { id: 'held', sets: {} } },
    { replace: { _id: 'a', _type: 'b' } },
    { create: { _type: 'post' }, delete: { id: 'a' } },
    JSON.parse('{"create": {"_type": "post", "__proto__": {"polluted": true}}}') as unknown,
  ]) {
    expect((await refusalOf(request([mutation]))).status, JSON.stringify(mutation)).toBe(400)
  }
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})

test('nesting too deep to walk is refused', async () => {
  const deep = Array.from({ length: 500 }).reduce<unknown>((inner) => ({ inner }), 1)
  expect((await refusalOf(lake.client.create({ _type: 'post', deep }))).status).toBe(400)
})

test('getDocuments answers in the order asked, with null for what is not there', async () => {
  await lake.client.create({ _id: 'g1', _type: 'post' })
  const found = await lake.client.getDocuments(['g1', 'not-there'])
  expect(found.map((document) => document?._id ?? null)).toEqual(['g1', null])
})

test('documents survive a restart', async () => {
  const made = await lake.client.create({ _id: 'lasting', _type: 'post', text: 'ñandú 🌊' })
  await lake.restart()
  expect(await read('lasting')).toEqual(made)
})
