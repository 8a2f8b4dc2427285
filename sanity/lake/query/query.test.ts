import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, startTestLake, tokens, type TestLake } from '../test-lake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startTestLake({ queryDeadline: 1500 })
  await lake.client
    .transaction()
    .create({ _id: 'a', _type: 'post', title: 'published a' })
    .create({ _id: 'drafts.a', _type: 'post', title: 'draft a' })
    .create({ _id: 'drafts.b', _type: 'post', title: 'draft b' })
    .create({ _id: 'versions.spring.a', _type: 'post', title: 'spring a' })
    .create({ _id: 'c', _type: 'post', title: 'published c', next: { _type: 'reference', _ref: 'a' } })
    .create({ _id: 'secret.d', _type: 'post', title: 'private d' })
    .commit()
})

afterAll(() => lake.close())

const titles = '*[_type == "post"] | order(title).title'

test('the published perspective shows what readers see', async () => {
  expect(await lake.client.fetch<string[]>(titles, {}, { perspective: 'published' })).toEqual([
    'private d',
    'published a',
    'published c',
  ])
})

test('the drafts perspective lays drafts over what is published, under the published id', async () => {
  const found = await lake.client.fetch<unknown>(
    '*[_type == "post"] | order(_id){_id, _originalId, title}',
    {},
    { perspective: 'drafts' },
  )
  expect(found).toEqual([
    { _id: 'a', _originalId: 'drafts.a', title: 'draft a' },
    { _id: 'b', _originalId: 'drafts.b', title: 'draft b' },
    { _id: 'c', _originalId: 'c', title: 'published c' },
    { _id: 'secret.d', _originalId: 'secret.d', title: 'private d' },
  ])
})

test('references lead to what the perspective shows', async () => {
  const question = '*[_id == "c"][0].next->title'
  expect(await lake.client.fetch(question, {}, { perspective: 'drafts' })).toBe('draft a')
  expect(await lake.client.fetch(question, {}, { perspective: 'published' })).toBe('published a')
})

test('a release lies over drafts and published documents', async () => {
  const found = await lake.client.fetch<string[]>(titles, {}, { perspective: ['spring', 'drafts'] })
  expect(found).toEqual(['draft b', 'private d', 'published c', 'spring a'])
})

test('the raw perspective shows every document side by side', async () => {
  const found = await lake.client.fetch<string[]>('*[_type == "post"]._id | order(@)', {}, { perspective: 'raw' })
  expect(found).toEqual(['a', 'c', 'drafts.a', 'drafts.b', 'secret.d', 'versions.spring.a'])
})

test('the versions of a document are itself, its draft and those of releases', async () => {
  const versionsOf = (id: string) =>
    lake.client.fetch<string[]>('*[sanity::versionOf($id)]._id | order(@)', { id }, { perspective: 'raw' })
  expect(await versionsOf('a')).toEqual(['a', 'drafts.a', 'versions.spring.a'])
  expect(await versionsOf('b')).toEqual(['drafts.b'])
  expect(await versionsOf('drafts.b')).toEqual(['drafts.b'])
  expect(await lake.client.fetch('*[sanity::versionOf("a")].title', {}, { perspective: 'drafts' })).toEqual(['draft a'])
})

test('a query that says nothing sees everything before 2025-02-19 and published documents since', async () => {
  const count = 'count(*[_type == "post"])'
  const at = (apiVersion: string) => connect(lake.address, { apiVersion, token: tokens.write }).fetch<number>(count)
  expect(await at('2024-01-01')).toBe(6)
  expect(await at('2025-02-18')).toBe(6)
  expect(await at('2025-02-19')).toBe(3)
})

test('the public sees published documents without a dot in their id, whatever it asks for', async () => {
  for (const perspective of ['published', 'drafts', 'raw'] as const) {
    const found = await lake.visitor.fetch<string[]>(titles, {}, { perspective })
    expect(found, perspective).toEqual(['published a', 'published c'])
  }
  expect(await lake.visitor.fetch('*[_id == "drafts.a"][0]', {}, { perspective: 'raw' })).toBeNull()
  expect(await lake.visitor.getDocument('drafts.a')).toBeUndefined()
  expect(await lake.visitor.getDocument('a')).toMatchObject({ title: 'published a' })
})

test('the token for reading sees drafts and changes nothing', async () => {
  const reader = connect(lake.address, { token: tokens.read })
  expect(await reader.getDocument('drafts.b')).toMatchObject({ title: 'draft b' })
  await expect(reader.create({ _type: 'post' })).rejects.toMatchObject({ statusCode: 403 })
})

test('a token nobody knows is refused, even for what is public', async () => {
  const stranger = connect(lake.address, { token: 'made-up' })
  await expect(stranger.fetch('*')).rejects.toMatchObject({ statusCode: 401 })
})

test('a query too long for an address is posted', async () => {
  const many = Array.from({ length: 3000 }, (_none, index) => `id-number-${index}`)
  const found = await lake.client.fetch<string[]>('*[_id in $ids]._id', { ids: [...many, 'a'] })
  expect(found).toEqual(['a'])
})

test('parameters of every kind arrive', async () => {
  const params = { text: 'á "quoted"', number: 1.5, flag: true, nothing: null, list: ['x', 1], object: { deep: [1] } }
  const query =
    '{"text": $text, "number": $number, "flag": $flag, "nothing": $nothing, "list": $list, "object": $object}'
  expect(await lake.client.fetch(query, params)).toEqual(params)
})

test('an answer carries what Sanity sends with it', async () => {
  const response = await lake.client.fetch('*[_type == "post"][0]._id', {}, { filterResponse: false })
  expect(response).toMatchObject({ result: 'a', query: '*[_type == "post"][0]._id' })
  expect(response.syncTags).toEqual([expect.stringMatching(/^s1:/)])
  expect(response.ms).toBeTypeOf('number')
})

test('a query with a mistake is refused as Sanity does, with the place of the mistake', async () => {
  await expect(lake.client.fetch('*[_type == ')).rejects.toMatchObject({
    statusCode: 400,
    details: { type: 'queryParseError', query: '*[_type == ', start: 10 },
  })
  await expect(lake.client.fetch('*[geo::distance(a, b) > 1]')).rejects.toMatchObject({ statusCode: 400 })
})

test('another dataset is not there', async () => {
  const other = lake.client.withConfig({ dataset: 'staging' })
  await expect(other.fetch('*')).rejects.toMatchObject({ statusCode: 404 })
})

test('a query without end is stopped, and others are answered meanwhile and after', async () => {
  const numbers = `[${Array.from({ length: 200 }, (_none, index) => index).join(',')}]`
  const endless = `count(${numbers}[count(${numbers}[count(${numbers}[@ != ^.^ && ^ > @]) > 0]) > 0])`
  const stopped = expect(lake.client.fetch(endless)).rejects.toMatchObject({ statusCode: 408 })
  expect(await lake.client.fetch('count(*[_type == "post"])')).toBe(3)
  await stopped
  expect(await lake.client.fetch('count(*[_type == "post"])')).toBe(3)
})
