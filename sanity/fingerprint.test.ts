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

type Note = { _key: string; _type: string; text: ReturnType<typeof paragraph>[] }
const note = (key: string, ...words: string[]): Note => ({
  _key: key,
  _type: 'footnote',
  text: words.map((each) => paragraph(span(each))),
})

/** The article with its first paragraph as two spans, and with definitions for their marks. */
const noted = (markDefs: Note[], first: string[], second: string[] = []): Worded => ({
  ...article,
  body: [
    { ...paragraph(span('Every frontier ', first), span('had a desk.', second)), markDefs },
    paragraph(span('They were stuck.')),
  ],
})

/** As it is stored: what it says is not in the type of what has words. */
const pictureWithWords: { _type: string } = Object.assign(
  { _type: 'picture' },
  { alt: 'A desk', caption: 'At the border.', credit: 'Archive' },
)

const pullQuote = (text: string, attribution?: string) => ({ _type: 'pullQuote', text, attribution })
const quoted = (text: string, attribution?: string): Worded => ({
  ...article,
  body: [...(article.body ?? []), pullQuote(text, attribution)],
})

test('the words of footnotes come behind their paragraph, in the order in which readers meet them', () => {
  const [source, aside] = [note('source', 'Archive, 1922.'), note('aside', 'Some had two.', 'A few had none.')]
  expect(wordsOf(noted([aside, source], ['source'], ['aside'])).slice(2)).toEqual([
    'Every frontier had a desk.',
    'Archive, 1922.',
    'Some had two.',
    'A few had none.',
    'They were stuck.',
  ])
})

test('the words of a pull quote are what is said and who says so', () => {
  expect(wordsOf(quoted('We waited\nnine years', 'Amina, farmer')).slice(4)).toEqual([
    'We waited nine years',
    'Amina, farmer',
  ])
})

test('the fingerprint of a text without footnotes and pull quotes is what it was before these counted', async () => {
  expect(await fingerprintOf(article)).toBe('w1-322f7bced47eed49d0405f5de91e161acbde06a0')
})

test.each<[string, Worded, Worded]>([
  ['a note', article, noted([note('n', 'Archive, 1922.')], ['n'])],
  ['what a note says', noted([note('n', 'Archive, 1922.')], ['n']), noted([note('n', 'Archive, 1923.')], ['n'])],
  ['a pull quote', article, quoted('We waited')],
  ['what a pull quote says', quoted('We waited'), quoted('We waited nine years')],
  ['who says a pull quote', quoted('We waited', 'Amina, farmer'), quoted('We waited', 'Amina, judge')],
])('changing %s changes the fingerprint', async (_, before, after) => {
  expect(await fingerprintOf(after)).not.toBe(await fingerprintOf(before))
})

test.each<[string, Worded, Worded]>([
  [
    'bold among the words a note belongs to',
    noted([note('n', 'Archive, 1922.')], ['n'], ['n']),
    noted([note('n', 'Archive, 1922.')], ['n', 'strong'], ['n']),
  ],
  [
    'bold within a note',
    noted([{ ...note('n'), text: [paragraph(span('Archive, 1922.'))] }], ['n']),
    noted([{ ...note('n'), text: [paragraph(span('Archive', ['strong']), span(', 1922.'))] }], ['n']),
  ],
  ['a note that no word is marked with', article, noted([note('n', 'Archive, 1922.')], [])],
  ['a note without words', article, noted([note('n', '')], ['n'])],
  ['an empty pull quote', article, quoted('')],
])('%s leaves the fingerprint as it was', async (_, before, after) => {
  expect(await fingerprintOf(after)).toBe(await fingerprintOf(before))
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
  ['what is said about a picture', { ...article, body: [...(article.body ?? []), pictureWithWords] }],
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

test('the words of a table count, and how its rows are headed does not', async () => {
  const withTable = (cell: string, rest: object = {}) => ({
    ...article,
    body: [{ _type: 'table', caption: 'By year', rows: [{ cells: ['2024', null] }, { cells: [cell] }], ...rest }],
  })
  expect(wordsOf(withTable('1,204'))).toEqual(expect.arrayContaining(['By year', '2024', '1,204']))
  expect(await fingerprintOf(withTable('1,204'))).not.toBe(await fingerprintOf(withTable('1,205')))
  expect(await fingerprintOf(withTable('1,204', { headerRow: true }))).toBe(await fingerprintOf(withTable('1,204')))
})
