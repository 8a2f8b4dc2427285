/** Whatever is asked, the lake answers what groq-js answers when it looks through every document. */

import fc from 'fast-check'
import { evaluate, parse } from 'groq-js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestLake, type TestLake } from '../test-lake.ts'

type Stored = { _id: string; _type: string; [field: string]: unknown }

let lake: TestLake
let stored: Stored[]

/** Scalars that are easily confused: numbers and their texts, capitals, accents, emptiness. */
const scalars = [0, 1, 2, 10, -1.5, '', '0', '1', '10', 'a', 'a.b', 'A', 'ab', 'b', 'á', 'ñ', 'z', 'true', true, false]
const oddities = [null, [], ['a', 1], {}, { _ref: 'd1', _weak: true }]
const scalar = fc.constantFrom(...scalars)
/** The same moment in two zones, fractions, and what only looks like a moment. */
const moments = [
  '2026-01-01T00:00:00Z',
  '2026-01-01T02:00:00+02:00',
  '2026-01-01T00:00:00.5Z',
  '2026-01-01T00:00:00.123456Z',
  '2025-12-31T23:59:59-01:00',
  '2025-06-01T12:00:00Z',
  '2026-02-30T00:00:00Z',
  '2026-01-01',
  '2026-01-01 00:00:00Z',
  '2026-01-01T00:00:00 Z',
  'now',
]
const anything = fc.oneof({ weight: 6, arbitrary: scalar }, { weight: 1, arbitrary: fc.constantFrom(...oddities) })
const reference = fc.nat(14).map((place) => ({ _type: 'reference', _ref: `d${place}`, _weak: true }))

const fields = fc.record(
  {
    n: anything,
    s: anything,
    flag: fc.oneof(fc.boolean(), anything),
    slug: fc.oneof(fc.record({ current: anything }), anything),
    date: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...moments) }, anything),
    tags: fc.oneof(fc.array(scalar, { maxLength: 3 }), anything),
    ref: fc.oneof(reference, anything),
    refs: fc.oneof(fc.array(reference, { maxLength: 3 }), anything),
    items: fc.array(fc.record({ n: scalar, value: anything, text: fc.constantFrom('one two', 'two', 'Ñandú') }), {
      maxLength: 3,
    }),
  },
  { requiredKeys: [] },
)

const ids = Array.from({ length: 15 }, (_none, place) => `d${place}`)
const layers = ['', '', '', 'drafts.', 'versions.r1.']

/** A fixed collection: the same on every run, so that a failure can be looked at. */
function makeDocuments(): Stored[] {
  const samples = fc.sample(fc.tuple(fields, fc.constantFrom('a', 'b', 'c')), { numRuns: 45, seed: 20261124 })
  const documents = new Map<string, Stored>()
  for (const [index, [content, _type]] of samples.entries()) {
    const _id = `${layers[index % layers.length] ?? ''}${ids[(index * 7) % ids.length] ?? ''}`
    documents.set(_id, { _id, ...content, _type })
  }
  return [...documents.values()]
}

beforeAll(async () => {
  // Every read is slow enough for an index, so that both ways of answering are tried.
  lake = await startTestLake({ slowQuery: 0 })
  const transaction = makeDocuments().reduce((sum, document) => sum.create(document), lake.client.transaction())
  await transaction.commit()
  stored = await lake.client.fetch<Stored[]>('*', {}, { perspective: 'raw' })
})

afterAll(() => lake.close())

const literal = (value: unknown): string => JSON.stringify(value)
const path = fc.constantFrom(
  'n',
  's',
  'flag',
  'slug',
  'slug.current',
  'date',
  '_id',
  '_type',
  'missing',
  '@.s',
  'ref._ref',
)
const value = fc.oneof(scalar, fc.constant(null)).map(literal)
const type = fc.constantFrom('a', 'b', 'c').map(literal)
const target = fc.nat(16).map((place) => literal(`d${place}`))

// No `match` with an a in it: here it finds á too, and groq-js tells them apart.
const simple = fc.oneof(
  fc.tuple(path, fc.constantFrom('==', '!=', '<', '<=', '>', '>='), value).map((parts) => parts.join(' ')),
  fc.tuple(value, fc.constantFrom('==', '!=', '<', '>='), path).map((parts) => parts.join(' ')),
  type.map((name) => `_type == ${name}`),
  fc.tuple(path, fc.array(value, { maxLength: 3 })).map(([left, list]) => `${left} in [${list.join(', ')}]`),
  path.map((name) => `defined(${name})`),
  path,
  target.map((id) => `references(${id})`),
  target.map((id) => `references($some, ${id})`),
  target.map((id) => `${id} in refs[]._ref`),
  target.map((id) => `_id == ${id}`),
  fc.array(target, { maxLength: 4 }).map((list) => `_id in [${list.join(', ')}]`),
  target.map((id) => `sanity::versionOf(${id})`),
  fc.constantFrom('sanity::versionOf("drafts.d3")', 'sanity::versionOf($some)', 'sanity::versionOf($one)'),
  value.map((one) => `${one} in tags`),
  value.map((one) => `${one} in items[].value`),
  fc.constantFrom('n == $one', '_type in $types', '$one in tags[]', '$none == null', 's match "b*"', 'n in 0..2'),
  fc.constantFrom('items[].text match "ñandú"', 'string::startsWith(s, "a")', 'count(items) > 1', 'n + 1 == 2'),
  fc
    .tuple(path, fc.constantFrom('b*', 'one', '*', 'Ñandú', 'b one', 'two one', ''))
    .map(([left, pattern]) => `${left} match ${literal(pattern)}`),
  fc
    .tuple(path, value, value, fc.constantFrom('..', '...'))
    .map(([left, from, to, dots]) => `${left} in ${from}${dots}${to}`),
  fc.tuple(path, path, fc.constantFrom('==', '!=', '<', '>=')).map(([one, other, sign]) => `${one} ${sign} ${other}`),
  fc.tuple(path, value).map(([left, other]) => `coalesce(${left}, 1) == ${other}`),
  fc.tuple(path, value).map(([left, other]) => `select(${left} == ${other} => true, n > 1)`),
  fc.constantFrom('lower(s) == "a"', 'length(tags) > 1', '"a" in tags && n in [1, 2]', '!defined(slug.current)'),
  fc.constantFrom('[s, tags[]] match "b*"', '@.n == $one', 'refs[0]->n == ref->n', 'items[n > 0][0].value == 1'),
  fc.constantFrom('_originalId in path("drafts.**")', 's in path("a.**")', 'ref._ref in path("**")'),
  fc.constantFrom('_id in path("drafts.**")', '_id in path("*")', '$one == 1', 'true', 'slug.current == s'),
  fc.constantFrom('count(*[ref._ref == ^._id]) > 0', '_id in *[_type == "a"].ref._ref', 'ref->n == 1'),
)

const condition: fc.Arbitrary<string> = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 4, arbitrary: simple },
    { weight: 2, arbitrary: fc.tuple(tie('condition'), tie('condition')).map(([one, two]) => `(${one} && ${two})`) },
    { weight: 1, arbitrary: fc.tuple(tie('condition'), tie('condition')).map(([one, two]) => `(${one} || ${two})`) },
    { weight: 1, arbitrary: tie('condition').map((one) => `!(${one})`) },
  ),
})).condition

const filter = fc.array(condition, { minLength: 1, maxLength: 3 }).map((parts) => `[${parts.join(' && ')}]`)
const orderBy = fc.oneof(
  { weight: 5, arbitrary: path },
  {
    weight: 1,
    arbitrary: fc.constantFrom('lower(s)', 'dateTime(date)', 'coalesce(n, 0)', 'length(s)', 'ref->n', 'tags[0]'),
  },
)
const orderKey = fc.tuple(orderBy, fc.constantFrom('', ' asc', ' desc')).map((parts) => parts.join(''))
const order = fc.array(orderKey, { minLength: 1, maxLength: 3 }).map((keys) => ` | order(${keys.join(', ')})`)
const slice = fc
  .tuple(fc.integer({ min: -2, max: 6 }), fc.integer({ min: -2, max: 9 }), fc.constantFrom('..', '...'))
  .map(([start, end, dots]) => `[${start}${dots}${end}]`)
const element = fc.integer({ min: -1, max: 4 }).map((place) => `[${place}]`)

const projection = fc.constantFrom(
  '',
  '{_id, n}',
  '{..., "name": ref->s, "all": refs[]->_id}',
  '._id',
  '.items[].value',
  '{_id, "same": *[_type == ^._type] | order(_id desc) [0...2]._id}',
  '{_id, "holders": *[references(^._id)]._id, "count": count(*[references(^._id)])}',
  '{"equal": *[n == ^.n && _id != ^._id]._id, "tagged": *[s in ^.tags]._id}',
  '{"inside": *[^._id in refs[]._ref]{_id, "up": ^.^.n, n}, "total": count(*[_type == "a"])}',
  '{"far": items[]{"outer": *[n == ^.^.n]._id, "inner": *[n == ^.n] | order(_id)._id}, "it": refs[]{"of": *[_id == ^._ref][0].n}}',
  '{"when": dateTime(date)} | order(when desc)',
  '{date, "of": _id} | order(dateTime(date), of desc)',
  '{..., "n": s} | order(n desc, dateTime(date) desc) [1..4]',
  '{n, ..., "slug": {"current": s}} | order(n, slug.current, @.missing)',
  '{_id, "list": [date, ...tags]} | order(list[0], list[1])',
  '{"list": [n, s], n > 0 => {"n": s}} | order(n, list[-1], list[5])',
  '._id | order(@ desc)',
  '{_type, _id, _originalId, "orderings": [date, n]} | order(dateTime(orderings[0]) desc, orderings[1]) [0...5]',
  '{_id, "sum": n + 1, "words": s + "!", "not": !flag, "either": n == 1 || s == "a"}',
  '{_id, ref->{_id, "back": *[references(^._id)]._id}, "first": refs[0]->{n}, "some": refs[]->[n > 0]._id}',
  '{_id, "part": tags[0..1], "last": items[-1].text, "of": items[value == ^.n]{text}}',
  '[n > 0]{_id}[0..2]',
  '{"nested": items[]{value, "outer": ^._id, "same": *[n == ^.value][0]._id}}',
  '{n == 1 => {"one": true}, "x": select(s == "a" => *[_type == "b"][0]._id, "none")}',
)

const query = fc
  .tuple(
    fc.oneof({ weight: 6, arbitrary: filter }, { weight: 1, arbitrary: fc.constant('') }),
    fc.oneof(fc.constant(''), filter),
    fc.oneof(fc.constant(''), order),
    fc.oneof(fc.constant(''), slice, element),
    projection,
    fc.constantFrom('', '', 'count', 'object'),
  )
  .map(([first, second, sorted, part, shape, around]) => {
    const list = `*${first}${second}${sorted}${part}${shape}`
    if (around === 'count') return `count(${list})`
    return around === 'object' ? `{"a": ${list}, "b": count(*${first}), "c": *${first}${sorted}[0]._id}` : list
  })

const params = { one: 1, types: ['a', 'b'], some: 'd2', none: null }

/** A view built the slow way. */
function viewOf(perspective: 'raw' | 'published' | 'drafts'): Stored[] {
  const parts = stored.map((document) => {
    const [, layer = '', base = document._id] = /^(drafts\.|versions\.r1\.)?(.+)$/.exec(document._id) ?? []
    return { document, layer: layer === '' ? 'published' : layer.split('.').at(-2), base }
  })
  const key = ({ base, layer }: (typeof parts)[number]) => `${base} ${layer}`
  const sorted = parts.toSorted((one, other) => (key(one) < key(other) ? -1 : 1))
  if (perspective === 'raw') return sorted.map(({ document }) => document)
  if (perspective === 'published')
    return sorted.filter(({ layer }) => layer === 'published').map((part) => part.document)
  const shown = sorted.filter(
    ({ base, layer }) =>
      layer === 'drafts' ||
      (layer === 'published' && !parts.some((other) => other.base === base && other.layer === 'drafts')),
  )
  return shown.map(({ document, base }) => ({ ...document, _id: base, _originalId: document._id }))
}

async function answerSlowly(text: string, documents: Stored[]): Promise<unknown> {
  const byId = new Map(documents.map((document) => [document._id, document]))
  const result = await evaluate(parse(text, { params }), {
    dataset: documents,
    params,
    dereference: ({ _ref }) => byId.get(_ref) ?? null,
  })
  return JSON.parse(JSON.stringify((await result.get()) ?? null)) as unknown
}

test('answers every query as groq-js does over the whole dataset, without and with indexes', async () => {
  await fc.assert(
    fc.asyncProperty(query, fc.constantFrom('raw', 'published', 'drafts'), async (text, perspective) => {
      const expected = await answerSlowly(text, viewOf(perspective))
      const ask = () => lake.client.fetch<unknown>(text, params, { perspective })
      expect(await ask(), text).toEqual(expected)
      expect(await ask(), `${text} (again)`).toEqual(expected)
    }),
    { numRuns: Number(process.env.LAKE_QUERIES ?? 400), interruptAfterTimeLimit: 100_000 },
  )
}, 120_000)
