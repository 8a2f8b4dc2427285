/** When readers are told that a translation has fallen behind, by the questions of the site asked of a real Content Lake. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestLake, type TestLake } from '../../sanity/lake/test-lake.ts'
import { fingerprintOf, type Worded } from '../../sanity/fingerprint.ts'
import { articleQuery, articleShape, idsOf, toArticle } from './article.ts'
import { tolerantList } from './shape.ts'
import type { Article } from './shown.ts'
import { pairShape, toVersions, versionsQuery } from './versions.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
})
afterAll(() => lake.close())

const now = '2026-11-25T12:00:00.000Z'
const paragraph = (text: string, marks: string[] = []) => ({
  _type: 'block',
  _key: text.slice(0, 9),
  children: [{ _type: 'span', _key: 's', text, marks }],
  markDefs: [],
})

const original = {
  _type: 'article',
  language: 'en',
  title: 'The well',
  excerpt: 'Who owns the water?',
  body: [paragraph('A village dug a well.'), paragraph('The court took nine years.')],
  publishedAt: '2026-01-01T00:00:00Z',
}

const changedBody = [paragraph('A village dug two wells.'), paragraph('The court took nine years.')]

type Case = {
  /** What the original says now. */
  change?: object
  /** What the translation remembers besides the text it was made from. */
  remembers?: object
  isPaired?: boolean
}

let made = 0

/** A pair as it was translated, then changed: what readers of one side are given. */
async function shownAfter({ change = {}, remembers = {}, isPaired = true }: Case, side: 'en' | 'es' = 'es') {
  const name = `case-${++made}`
  const [en, es] = [`${name}-en`, `${name}-es`]
  const { _rev } = await lake.client.create({ ...original, _id: en, slug: { _type: 'slug', current: en } })
  await lake.client.create({
    ...original,
    _id: es,
    language: 'es',
    title: 'El pozo',
    slug: { _type: 'slug', current: es },
    translationSource: {
      _type: 'translationSource',
      original: { _type: 'reference', _ref: en, _weak: true },
      revision: _rev,
      fingerprint: await fingerprintOf(original as Worded),
      ...remembers,
    },
  })
  const members = { en, es }
  const translations = Object.entries(members).map(([language, _ref]) => ({
    _key: language,
    language,
    value: { _ref },
  }))
  if (isPaired) await lake.client.create({ _id: `${name}-pair`, _type: 'translation.metadata', translations })
  await lake.client.patch(en).set(change).commit()
  return shown(side, members[side])
}

async function shown(locale: string, slug: string): Promise<Article> {
  const reader = lake.client.withConfig({ perspective: 'published' })
  const answer = articleShape.parse(await reader.fetch(articleQuery, { locale, slug, now }))
  const pairs = await reader.fetch<unknown>(versionsQuery, { ids: idsOf(answer) })
  return toArticle(answer, toVersions(tolerantList(pairShape).parse(pairs)))
}

test('a translation whose original says something else now is behind; the original never is', async () => {
  const change = { body: changedBody }
  expect(await shownAfter({ change })).toMatchObject({ isBehind: true, original: { title: 'The well' } })
  expect(await shownAfter({ change }, 'en')).toMatchObject({ isBehind: false, original: null })
})

const footnote = {
  _type: 'footnote',
  _key: 'n',
  text: [{ _type: 'block', _key: 'b', children: [{ _type: 'span', _key: 's', text: 'Archive, 1922.' }] }],
}

test.each<[string, object[]]>([
  ['a footnote', [{ ...paragraph('A village dug a well.', ['n']), markDefs: [footnote] }, original.body[1] ?? {}]],
  ['a pull quote', [...original.body, { _type: 'pullQuote', _key: 'q', text: 'We waited.', attribution: 'Amina' }]],
])('a translation is behind when its original has %s that was not there, until it has it too', async (_, body) => {
  expect((await shownAfter({ change: { body } })).isBehind).toBe(true)
  const fingerprint = await fingerprintOf({ ...original, body } as Worded)
  expect((await shownAfter({ change: { body }, remembers: { fingerprint } })).isBehind).toBe(false)
})

test.each<[string, Case]>([
  ['nothing changed', {}],
  [
    'a word was set in bold',
    { change: { body: [paragraph('A village dug a well.', ['strong']), paragraph('The court took nine years.')] } },
  ],
  ['there is a new picture', { change: { body: [...original.body, { _type: 'picture', _key: 'p' }] } }],
  ['there is a correction, a date, a topic', { change: { corrections: [], updatedAt: now, topics: [] } }],
  ['nobody joined the two', { change: { body: changedBody }, isPaired: false }],
  [
    'it was never recorded what the translation was made from',
    { change: { body: changedBody }, remembers: { fingerprint: '' } },
  ],
  ['the original is not out yet', { change: { body: changedBody, publishedAt: '2999-01-01T00:00:00Z' } }],
])('a translation is not behind when %s', async (_, situation) => {
  expect((await shownAfter(situation)).isBehind).toBe(false)
})

test('a translation is not behind when an editor called the change minor, until the next', async () => {
  const minorFingerprint = await fingerprintOf({ ...original, body: changedBody })
  const minor = await shownAfter({ change: { body: changedBody }, remembers: { minorFingerprint } })
  expect(minor.isBehind).toBe(false)
  const next = await shownAfter({ change: { body: changedBody, title: 'Two wells' }, remembers: { minorFingerprint } })
  expect(next.isBehind).toBe(true)
})
