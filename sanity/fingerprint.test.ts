import { expect, test } from 'vitest'
import { fingerprintOf, isBehind, wordsOf, type Worded } from './fingerprint.ts'

const span = (text: string, marks: string[] = []) => ({ _type: 'span', text, marks })
const paragraph = (...children: ReturnType<typeof span>[]) => ({ _type: 'block', children })

const article: Worded = {
  title: 'The passport of no country',
  excerpt: 'A polar explorer persuaded governments in Évian.',
  body: [paragraph(span('Every frontier had a desk.')), paragraph(span('They were stuck.'))],
}

test('the words are the title, the excerpt and every paragraph', () => {
  expect(wordsOf(article)).toEqual([
    'The passport of no country',
    'A polar explorer persuaded governments in Évian.',
    'Every frontier had a desk.',
    'They were stuck.',
  ])
})

test.each<[string, Worded]>([
  [
    'a word set in bold',
    {
      ...article,
      body: [
        paragraph(span('Every '), span('frontier', ['strong']), span(' had a desk.')),
        paragraph(span('They were stuck.')),
      ],
    },
  ],
  ['a new picture', { ...article, body: [...(article.body ?? []), { _type: 'picture' }] }],
  ['an empty paragraph', { ...article, body: [...(article.body ?? []), paragraph(span(''))] }],
  ['spaces', { ...article, title: 'The  passport of no country ' }],
  ['another encoding of the same letters', { ...article, excerpt: article.excerpt?.normalize('NFD') }],
])('%s leaves the fingerprint as it was', async (_, changed) => {
  expect(await fingerprintOf(changed)).toBe(await fingerprintOf(article))
})

test.each<[string, Worded]>([
  ['a word', { ...article, body: [paragraph(span('Every border had a desk.')), paragraph(span('They were stuck.'))] }],
  ['the order of paragraphs', { ...article, body: article.body?.toReversed() }],
  ['where a paragraph ends', { ...article, body: [paragraph(span('Every frontier had a desk. They were stuck.'))] }],
  ['the title', { ...article, title: 'The passport' }],
  ['an accent', { ...article, excerpt: 'A polar explorer persuaded governments in Evian.' }],
])('changing %s changes the fingerprint', async (_, changed) => {
  expect(await fingerprintOf(changed)).not.toBe(await fingerprintOf(article))
})

test('a fingerprint says how it was made', async () => {
  expect(await fingerprintOf({})).toMatch(/^w1-[0-9a-f]{40}$/)
})

const changed: Worded = { ...article, title: 'The passport of two countries' }

test('a translation is behind when its original says something else, until that is called minor, until the next change', async () => {
  const fingerprint = await fingerprintOf(article)
  expect(await isBehind({ fingerprint }, article)).toBe(false)
  expect(await isBehind({ fingerprint }, changed)).toBe(true)
  const minorFingerprint = await fingerprintOf(changed)
  expect(await isBehind({ fingerprint, minorFingerprint }, changed)).toBe(false)
  expect(await isBehind({ fingerprint, minorFingerprint }, { ...changed, excerpt: 'Something else.' })).toBe(true)
})

test('what was never remembered, or in a way nobody knows, is not called behind', async () => {
  expect(await isBehind({}, changed)).toBe(false)
  expect(await isBehind({ fingerprint: 'w0-00' }, changed)).toBe(false)
})
