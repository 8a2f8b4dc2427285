import { expect, test } from 'vitest'
import { toLines, toMarkdown } from './table.ts'

const table = {
  head: ['page', 'bytes'],
  rows: [
    ['Ambas', '4.3 kB'],
    ['a | b', '28 kB'],
  ],
}

test('in a terminal names stand left and figures right', () => {
  expect(toLines(table)).toBe('  page     bytes\n  Ambas   4.3 kB\n  a | b    28 kB')
})

test('in Markdown no cell can end its column', () => {
  expect(toMarkdown(table)).toBe('| page | bytes |\n| --- | --: |\n| Ambas | 4.3 kB |\n| a \\| b | 28 kB |')
})
