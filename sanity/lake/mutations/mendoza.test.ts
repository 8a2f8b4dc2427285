import fc from 'fast-check'
import { applyPatch } from 'mendoza'
import { expect, test } from 'vitest'
import type { Json } from '../store/document.ts'
import { encodePatch } from './mendoza.ts'

const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('', 'ñandú', 'a🌊b', '🌊🌊', 'náme', '\u{10ffff}', 'same'),
)
const scalar = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null))

const tree = fc.letrec<{ value: Json; object: Record<string, Json> }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    { weight: 3, arbitrary: scalar },
    { weight: 2, arbitrary: tie('object') },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 4 }) },
  ),
  object: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'B', '_key', 'ñ', '10'), tie('value'), { maxKeys: 4 }),
}))

const apply = (before: Json, after: Json) => applyPatch(before, encodePatch(before, after)) as Json

test("Mendoza's own decoder turns any document into any other, and back", () => {
  fc.assert(
    fc.property(tree.object, tree.object, (before, after) => {
      expect(apply(before, after)).toEqual(after)
      expect(apply(after, before)).toEqual(before)
    }),
    { numRuns: 3000 },
  )
})

test('a document comes into being and ends', () => {
  expect(apply(null, { a: 1 })).toEqual({ a: 1 })
  expect(apply({ a: 1 }, null)).toBeNull()
})

test('typing a word into a long text sends the word and not the text', () => {
  const block = (words: string) => ({ _key: 'x', _type: 'block', children: [{ _key: 's', text: words }] })
  const long = 'A sentence that goes on. '.repeat(200)
  const before = { _id: 'a', body: [block('first'), { ...block(long), _key: 'y' }, block('last')] }
  const after = { _id: 'a', body: [block('first'), { ...block(`${long}Más.`), _key: 'y' }, block('last')] }
  expect(apply(before, after)).toEqual(after)
  expect(JSON.stringify(encodePatch(before, after)).length).toBeLessThan(200)
})

test('an element that moves is copied from where it was', () => {
  const items = ['a', 'b', 'c', 'd'].map((_key) => ({ _key, text: `A long text in ${_key}. `.repeat(20) }))
  const moved = [items[3], items[0], items[1], items[2]] as Json[]
  expect(apply({ items }, { items: moved })).toEqual({ items: moved })
  expect(JSON.stringify(encodePatch({ items }, { items: moved })).length).toBeLessThan(60)
})
