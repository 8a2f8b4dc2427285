import type { ContentSourceMap, QueryParams } from '@sanity/client'
import { stegaClean } from '@sanity/client/stega'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, startTestLake, tokens, type TestLake } from '../test-lake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startTestLake()
  await lake.client
    .transaction()
    .create({ _id: 'ana', _type: 'author', name: 'Ana' })
    .create({
      ...{ _id: 'one', _type: 'post', language: 'en', title: 'One', author: { _type: 'reference', _ref: 'ana' } },
      ...{ slug: { current: 'one' }, tags: ['a', 'b'] },
      body: [{ _key: "it's", _type: 'block', children: [{ _key: 's', _type: 'span', text: 'Hello' }] }],
    })
    .create({ _id: 'drafts.one', _type: 'post', language: 'en', title: 'Draft', slug: { current: 'one' } })
    .create({ _id: 'two', _type: 'post', language: 'es', title: 'Two', slug: { current: 'two' } })
    .commit()
})

afterAll(() => lake.close())

async function ask(query: string, params: QueryParams = {}, options: { perspective?: 'drafts'; keyed?: boolean } = {}) {
  const { result, resultSourceMap } = await lake.client.fetch<unknown>(query, params, {
    filterResponse: false,
    resultSourceMap: options.keyed === true ? 'withKeyArraySelector' : true,
    perspective: options.perspective ?? 'published',
  })
  return { result, origins: originsIn(resultSourceMap) }
}

/** `place in the answer` → `document path`. */
function originsIn(map: ContentSourceMap | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(map?.mappings ?? {}).map(([place, { source }]) => {
      if (source.type !== 'documentValue') throw new Error('Not from a document')
      return [place, `${map?.documents[source.document]?._id} ${map?.paths[source.path]}`]
    }),
  )
}

test('each text of an answer leads to the field it came from, through projections, names and references', async () => {
  const { result, origins } = await ask('*[_id == "one"][0]{"headline": title, "by": author->name, body, tags}')
  expect(result).toMatchObject({ headline: 'One', by: 'Ana', tags: ['a', 'b'] })
  expect(origins).toEqual({
    "$['headline']": "one $['title']",
    "$['by']": "ana $['name']",
    "$['body'][0]['children'][0]['text']": "one $['body'][0]['children'][0]['text']",
    "$['tags'][0]": "one $['tags'][0]",
    "$['tags'][1]": "one $['tags'][1]",
  })
})

test('a query may ask whether there is a text, and order by it, without hiding where the text is from', async () => {
  const isGiven = 'select(title > "" && defined(title) => 0, 1)'
  const { result, origins } = await ask(`*[language == "en" && title != ""] | order(${isGiven} asc, _id asc)[0]{title}`)
  expect(result).toEqual({ title: 'One' })
  expect(origins).toEqual({ "$['title']": "one $['title']" })
  const { result: none } = await ask('*[_id == "one"][0]{"isEmpty": title == "", "isGiven": title > ""}')
  expect(none).toEqual({ isEmpty: false, isGiven: true })
})

test('elements are named by their key for those who ask for it', async () => {
  const { origins } = await ask('*[_id == "one"][0].body', {}, { keyed: true })
  expect(origins).toEqual({
    "$[0]['children'][0]['text']": "one $['body'][?(@._key=='it\\'s')]['children'][?(@._key=='s')]['text']",
  })
})

test('a text of a draft leads to the draft', async () => {
  const { result, origins } = await ask('*[slug.current == "one"][0]{_id, title}', {}, { perspective: 'drafts' })
  expect(result).toEqual({ _id: 'one', title: 'Draft' })
  expect(origins).toEqual({ "$['title']": "drafts.one $['title']" })
})

test('a text put together of several, or of one and something else, leads nowhere and is clean', async () => {
  const { result, origins } = await ask('*[_id == "one"][0]{"both": title + author->name, "text": pt::text(body)}')
  expect(result).toEqual({ both: 'OneAna', text: 'Hello' })
  expect(origins).toEqual({ "$['text']": "one $['body'][0]['children'][0]['text']" })
})

test.for([
  ['*[_type == "post" && title == "One"]{title}'],
  ['*[_type == "post"] | order(title desc) {title, "isOne": title == "One"}'],
  ['*[_type == "post"]{"t": title}[t == "Two"]'],
  ['*[_type == "post"]{title, "kind": select(language == "es" => "español", "other"), "up": upper(title)}'],
  ['*[_type == "post"]{"x": tags[@ == "a"], "same": *[title == ^.title][0].slug.current, "in": "a" in tags}'],
  ['*[_type == "post" && author->name match "an*"]{"n": author->name, "l": length(author->name)}'],
  ['*[_type == "post"]{"c": coalesce(nothing, title), "s": string::split(title, ""), "d": defined(title)}'],
  ['{"posts": *[_type == "post"] | order(_id) [0...1], "n": count(*[title match "t*"])}'],
  ['*'],
])('an answer is the same with a source map as without: %s', async ([query]) => {
  const plain = await lake.client.fetch<unknown>(query ?? '')
  expect((await ask(query ?? '')).result).toEqual(plain)
})

test('the map is only sent when it is asked for', async () => {
  const answer = await lake.client.fetch<unknown>('*[_id == "one"].title', {}, { filterResponse: false })
  expect(answer).not.toHaveProperty('resultSourceMap')
})

test('the real client hides where to edit a text in the text', async () => {
  const client = connect(lake.address, { token: tokens.write, stega: { enabled: true, studioUrl: '/studio' } })
  const title = await client.fetch<string>('*[_id == "one"][0].title')
  expect(title).not.toBe('One')
  expect(stegaClean(title)).toBe('One')
})
