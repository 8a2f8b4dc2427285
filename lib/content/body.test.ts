/** What becomes of a body on its way to the page: notes numbered, headings addressed, the broken left out. */
import { expect, test } from 'vitest'
import { bodyShape, toText } from './body.ts'

const span = (text: string, ...marks: string[]) => ({ _type: 'span', _key: text, text, marks })
const note = (_key: string, text: string) => ({
  _type: 'footnote',
  _key,
  text: [{ _type: 'block', _key: 'n', style: 'normal', markDefs: [], children: [span(text)] }],
})
const block = (children: object[], { style = 'normal', markDefs = [] as object[] } = {}) => ({
  _type: 'block',
  _key: `b${children.length}`,
  style,
  children,
  markDefs,
})
const asset = { _ref: `image-${'a1'.repeat(20)}-2400x1600-jpg` }

const toTextOf = (...blocks: unknown[]) => toText(bodyShape.parse(blocks), 'en', new Map())

test('notes are numbered in the order of the text, each behind the last of its words', () => {
  const { body, notes } = toTextOf(
    block([span('One ', 'a'), span('bold', 'a', 'strong'), span(' and two', 'b')], {
      markDefs: [note('b', 'Second'), note('a', 'First')],
    }),
    block([span('three', 'c')], { markDefs: [note('c', 'Third')] }),
  )
  const drawn = body.map(({ children }) =>
    children.map((child): unknown => ('number' in child ? child.number : child.text)),
  )
  expect(drawn).toEqual([
    ['One ', 'bold', 1, ' and two', 2],
    ['three', 3],
  ])
  expect(body[0]?.children[1]?.marks).toEqual(['strong'])
  expect(notes.map(([first]): unknown => first?.children[0]?.text)).toEqual(['First', 'Second', 'Third'])
})

test('a note without words, and one that stands at no words, leave no mark', () => {
  const { body, notes } = toTextOf(
    block([span('Words', 'a')], { markDefs: [{ _type: 'footnote', _key: 'a' }, note('b', 'Lost')] }),
  )
  expect(body[0]?.children).toHaveLength(1)
  expect(notes).toEqual([])
})

test('headings have addresses of their own words, whatever their script, and no two the same', () => {
  const heading = (text: string) => block([span(text)], { style: 'h2' })
  const { body } = toTextOf(
    heading('¿Quién cuenta?'),
    heading('Quien cuenta'),
    heading('من يعد؟'),
    heading('Main'),
    heading('…'),
  )
  expect(body.map((each) => ('id' in each ? each.id : null))).toEqual([
    'quien-cuenta',
    'quien-cuenta-2',
    'من-يعد',
    'main-2',
    'part',
  ])
})

test('no rank of headings is left out: one of the second rank under none of the first is one of the first', () => {
  const heading = (style: string, text = 'A part') => block([span(text)], { style })
  const ranks = (...parts: object[]) => toTextOf(...parts).body.map(({ style }) => style)
  expect(ranks(heading('h3'), heading('h3'))).toEqual(['h2', 'h2'])
  expect(ranks(heading('h3'), heading('h2'), heading('h3'))).toEqual(['h2', 'h2', 'h3'])
  // Nothing is drawn of one without words.
  expect(ranks(heading('h2', ' '), heading('h3')).at(-1)).toBe('h2')
})

test('only a long text with several parts has a table of contents', () => {
  const part = (words: number) => [block([span('A part')], { style: 'h2' }), block([span('word '.repeat(words))])]
  expect(toTextOf(...part(300), ...part(300), ...part(300), ...part(300)).contents).toHaveLength(4)
  expect(toTextOf(...part(50), ...part(50), ...part(50), ...part(50)).contents).toEqual([])
  expect(toTextOf(...part(2000)).contents).toEqual([])
})

test('a gallery keeps the pictures it can show; one without any is left out, like a pull quote without words', () => {
  const { body } = toTextOf(
    { _type: 'gallery', _key: 'g', pictures: [{ asset }, { asset: null }] },
    { _type: 'gallery', _key: 'h', pictures: [null] },
    { _type: 'pullQuote', _key: 'p', text: ' ' },
    { _type: 'pullQuote', _key: 'q', text: 'Words', attribution: null },
  )
  expect(body.map(({ _key }) => _key)).toEqual(['g', 'q'])
  expect(body[0]).toMatchObject({ pictures: [{ asset: asset._ref, warning: null }], caption: null })
})

test('a table has whole rows, whose header cells say what they head; one without words is left out', () => {
  const rows = (...lines: unknown[]) => lines.map((cells, index) => ({ _type: 'tableRow', _key: `r${index}`, cells }))
  const table = { _type: 'table', _key: 't', headerRow: true, headerColumn: true }
  const shown = bodyShape.parse([
    { ...table, rows: [...rows(['', 'Year'], ['Deaths', null, ' 7 ']), null], caption: ' ' },
    { ...table, _key: 'e', rows: rows(['', ' '], null) },
    { ...table, _key: 'n', rows: 'none' },
  ])
  const cell = (words: string, scope: string | null = null) => ({ words, scope })
  expect(shown).toEqual([
    {
      _type: 'table',
      _key: 't',
      caption: null,
      head: [cell(''), cell('Year', 'col'), cell('')],
      rows: [[cell('Deaths', 'row'), cell(''), cell('7')]],
    },
  ])
})
