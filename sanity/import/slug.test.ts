import { expect, test } from 'vitest'
import { toIdPart, toSlug } from './slug.ts'

/** What the Studio accepts. */
const accepted = /^[\p{Ll}\p{Lo}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{M}\p{N}]+)*$/u

test.each([
  ['La señal, ¿perdida?', 'la-senal-perdida'],
  ['Worker’s rights & “wrongs”', 'workers-rights-wrongs'],
  ['already-a-slug', 'already-a-slug'],
  ['Ελληνικά', 'ελληνικά'.normalize('NFC')],
  ['حقوق الإنسان', 'حقوق-الإنسان'],
  ['हिन्दी में', 'हिन्दी-में'],
  ['__a__/../b', 'a-b'],
  ['—', ''],
])('%s', (text, slug) => {
  expect(toSlug(text)).toBe(slug)
  if (slug !== '') expect(toSlug(text)).toMatch(accepted)
})

test('a long slug is cut between words, and in one word where there is no between', () => {
  expect(toSlug('seven-letters-'.repeat(20))).toMatch(/^(seven-letters-)+(seven|letters)$/)
  expect(toSlug('a'.repeat(300))).toHaveLength(96)
})

test('ids are ASCII, and the same each time', () => {
  expect(toIdPart('bridge-1')).toBe('bridge-1')
  expect(toIdPart('حقوق')).toMatch(/^[0-9a-f]{16}$/)
  expect(toIdPart('حقوق')).toBe(toIdPart('حقوق'))
})
