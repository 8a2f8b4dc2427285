import { expect, test } from 'vitest'
import type { Part } from './part.ts'
import { toPortableText } from './portable-text.ts'

const link = { kind: 'link', href: 'https://valley.example/' } as const
const text = (words: string): Part => ({
  kind: 'text',
  style: 'normal',
  list: null,
  spans: [{ text: words, marks: [] }],
})

test('a link and an emphasis become a mark definition and a decorator', () => {
  const [block] = toPortableText([
    {
      kind: 'text',
      style: 'h2',
      list: null,
      spans: [
        { text: 'a', marks: [link] },
        { text: 'b', marks: [{ kind: 'em' }, link] },
      ],
    },
  ])
  expect(block).toMatchObject({ _type: 'block', style: 'h2', markDefs: [{ _type: 'link', href: link.href }] })
  const key = block?._type === 'block' ? block.markDefs[0]?._key : undefined
  expect(block).toMatchObject({ children: [{ marks: [key] }, { marks: ['em', key] }] })
})

test('a list item has its kind and level', () => {
  const [item] = toPortableText([{ ...text('a'), list: { type: 'number', level: 2 } } as Part])
  expect(item).toMatchObject({ listItem: 'number', level: 2 })
})

test('a link to an article is weak, so that the article can be deleted', () => {
  const [block] = toPortableText([
    {
      kind: 'text',
      style: 'normal',
      list: null,
      spans: [{ text: 'a', marks: [{ kind: 'article', id: 'article-1' }] }],
    },
  ])
  expect(block).toMatchObject({ markDefs: [{ reference: { _ref: 'article-1', _weak: true } }] })
})

test('keys are the same each time, unique, and stay when a paragraph is put before', () => {
  const keysOf = (parts: Part[]) => toPortableText(parts).map(({ _key }) => _key)
  const keys = keysOf([text('a'), text('b'), text('a')])
  expect(new Set(keys).size).toBe(3)
  expect(keysOf([text('new'), text('a'), text('b'), text('a')]).slice(1)).toEqual(keys)
})
