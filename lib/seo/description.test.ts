import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describe } from './description.ts'

test('a description of a good length is left as it is', () => {
  const text = 'Who mends what the river took, and who pays for it in the end?'
  expect(describe(text, 'Something else.')).toBe(text)
})

test('one that says too little is filled up with the next', () => {
  expect(describe('Courts', 'A newspaper about human rights in two languages.')).toBe(
    'Courts. A newspaper about human rights in two languages.',
  )
  expect(describe(null, ' ', '¿Y ahora?', 'Un periódico en dos lenguas sobre derechos.')).toBe(
    '¿Y ahora? Un periódico en dos lenguas sobre derechos.',
  )
})

test('a long one ends at the end of a word', () => {
  expect(describe('palabra '.repeat(40))).toMatch(/^(palabra )+palabra…$/)
})

test('whatever is written, it is never longer than 160 characters', () => {
  fc.assert(fc.property(fc.string(), fc.string({ maxLength: 400 }), (a, b) => describe(a, b).length <= 160))
})
