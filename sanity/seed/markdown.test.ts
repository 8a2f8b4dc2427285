import { expect, test } from 'vitest'
import { createKeys } from './keys.ts'
import { toBody, type Makers } from './markdown.ts'

const makers = (): Makers => ({
  key: createKeys('test'),
  annotation: (href) => {
    if (!href.startsWith('https:')) throw new Error(`no such address: ${href}`)
    return { _type: 'link', href }
  },
  picture: ({ file, ...words }) => ({ _type: 'picture', asset: { _type: 'reference', _ref: file }, ...words }),
})

const convert = (text: string) => toBody(text, makers())

/** A block without its keys: each span as its text and marks, link marks by their address. */
const plain = (text: string) =>
  convert(text).map((block) => {
    if (block._type !== 'block') return block._type
    const { style, listItem, level, children = [], markDefs = [] } = block
    const nameOf = (mark: string) => {
      const definition = markDefs.find(({ _key }) => _key === mark)
      return definition?._type === 'link' ? definition.href : mark
    }
    return [
      [style, listItem, level].filter((part) => part !== undefined).join(' '),
      ...children.map(({ text, marks = [] }) => (marks.length > 0 ? [text, ...marks.map(nameOf)] : text)),
    ]
  })

test('paragraphs, headings and quotations keep their kind', () => {
  expect(plain('One.\n\n## Two\n\n### Three\n\n> Four.\n>\n> Five.')).toEqual([
    ['normal', 'One.'],
    ['h2', 'Two'],
    ['h3', 'Three'],
    ['blockquote', 'Four.'],
    ['blockquote', 'Five.'],
  ])
})

test('lists keep their kind and depth, and what follows is outside them', () => {
  expect(plain('- a\n- b\n  1. c\n- d\n\nAfter.')).toEqual([
    ['normal bullet 1', 'a'],
    ['normal bullet 1', 'b'],
    ['normal number 2', 'c'],
    ['normal bullet 1', 'd'],
    ['normal', 'After.'],
  ])
})

test('a line broken in the file is a space on the page', () => {
  expect(plain('one\ntwo')).toEqual([['normal', 'one two']])
})

test.each([
  ['a **b** c', ['a ', ['b', 'strong'], ' c']],
  ['a *b **c** d* e', ['a ', ['b ', 'em'], ['c', 'em', 'strong'], [' d', 'em'], ' e']],
  ['`x` y', [['x', 'code'], ' y']],
  ['**[a](https://x.example/)** b', [['a', 'strong', 'https://x.example/'], ' b']],
  ['[a *b*](https://x.example/) c', [['a ', 'https://x.example/'], ['b', 'https://x.example/', 'em'], ' c']],
  ['[a](https://x.example/) [a](https://y.example/)', [['a', 'https://x.example/'], ' ', ['a', 'https://y.example/']]],
])('%s: marks begin and end where they do in the file', (text, spans) => {
  expect(plain(text)).toEqual([['normal', ...spans]])
})

test('an address in the text is not made a link by itself', () => {
  expect(plain('See un.org or https://un.org.')).toEqual([['normal', 'See un.org or https://un.org.']])
})

test('a picture on its own carries its description, caption and credit', () => {
  expect(convert('![A hand](hand.jpg "The wait. | Illustration: Ambas")')).toEqual([
    {
      _type: 'picture',
      _key: expect.any(String) as string,
      asset: { _type: 'reference', _ref: 'hand.jpg' },
      alt: 'A hand',
      caption: 'The wait.',
      credit: 'Illustration: Ambas',
    },
  ])
})

test('a card on its own carries its title and address', () => {
  expect(convert('[The *text* of the treaty](embed:https://x.example/a?b=1&c=%20)')).toEqual([
    {
      _type: 'embed',
      _key: expect.any(String) as string,
      title: 'The text of the treaty',
      url: 'https://x.example/a?b=1&c=%20',
    },
  ])
})

test('the same text gives the same keys, and no key twice', () => {
  const text = 'One **two**.\n\n- [three](https://x.example/)\n\n![A](b.jpg "C | D")'
  expect(convert(text)).toEqual(convert(text))
  const keys = [...JSON.stringify(convert(text)).matchAll(/"_key":"(\w+)"/g)].map(([, key]) => key)
  expect(keys.length).toBeGreaterThan(6)
  expect(new Set(keys).size).toBe(keys.length)
})

test.each([
  ['# Title', 'h1'],
  ['<p>x</p>', 'html'],
  ['a <b>x</b>', 'html_inline'],
  ['```\nx\n```', 'fence'],
  ['a\n\n---\n\nb', 'hr'],
  ['words ![a](b.jpg) words', 'image'],
  ['- one\n\n  two', 'one paragraph'],
  ['[a](ftp://x.example/)', 'ftp://x.example/'],
  ['words [a](embed:https://x.example/)', 'embed:https://x.example/'],
])('%s is refused with words that name it', (text, named) => {
  expect(() => convert(text)).toThrow(named)
})

test('a note keeps its words, with the links in them, beside the words it belongs to', () => {
  const [block] = convert('See [here](note: "In [the act](https://a.example).").')
  const [mark] = (block?._type === 'block' && block.markDefs) || []
  expect(mark).toMatchObject({
    _type: 'footnote',
    text: [{ _type: 'block', children: [{ text: 'In ' }, { text: 'the act' }, { text: '.' }] }],
  })
})

test('pictures one after the other are a gallery; the third part of a title is a warning', () => {
  expect(convert('![A](a.jpg "c | d")\n![B](b.jpg "c | d | Blood.")')).toMatchObject([
    {
      _type: 'gallery',
      pictures: [
        { alt: 'A', caption: 'c' },
        { alt: 'B', credit: 'd', warning: 'Blood.' },
      ],
    },
  ])
})

test('a pull quote keeps who says it', () => {
  expect(convert('[Nobody asked us.](pull: "Ana Ruiz")\n\n[Nobody asked.](pull:)')).toMatchObject([
    { _type: 'pullQuote', text: 'Nobody asked us.', attribution: 'Ana Ruiz' },
    { _type: 'pullQuote', text: 'Nobody asked.' },
  ])
})
