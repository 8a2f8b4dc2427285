import { expect, test } from 'vitest'
import { toExcerpt } from './excerpt.ts'

test('a short text is its own excerpt, on one line', () => {
  expect(toExcerpt(' It  rained.\nThen it stopped. ', 'en')).toBe('It rained. Then it stopped.')
})

test('as many whole sentences as fit', () => {
  const sentence = 'The river rose slowly through the whole of that night and the day after.'
  expect(toExcerpt(`${sentence} ${sentence} ${sentence}`, 'en')).toBe(`${sentence} ${sentence}`)
})

test('a sentence that does not fit ends between words', () => {
  const text = 'Llovió, y llovió, '.repeat(30)
  const excerpt = toExcerpt(text, 'es')
  expect(excerpt.length).toBeLessThanOrEqual(160)
  expect(excerpt.endsWith('…')).toBe(true)
  expect(text.split(excerpt.slice(0, -1))[1]).toMatch(/^[ ,]/)
})

test('a short first sentence does not stand alone', () => {
  const excerpt = toExcerpt(`No. ${'The river rose slowly and nobody slept '.repeat(9)}`, 'en')
  expect(excerpt.length).toBeGreaterThan(100)
})
