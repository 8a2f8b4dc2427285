import { expect, test } from 'vitest'
import { goalTable } from './goals.ts'

const rowOf = (figures: Record<string, number>, what: string) => goalTable(figures).rows.find(([name]) => name === what)

test('a goal is reached, not reached, or not measured, and says which', () => {
  expect(rowOf({ 'start.cold': 940 }, 'cold start')).toEqual(['cold start', '≤ 1 s', '940 ms', 'reached'])
  expect(rowOf({ 'start.cold': 1040 }, 'cold start')).toEqual(['cold start', '≤ 1 s', '1.04 s', 'not reached'])
  expect(rowOf({}, 'cold start')).toEqual(['cold start', '≤ 1 s', 'not measured', ''])
})

test('beside others, a share of what they reach counts, and no peer means no figure', () => {
  const what = '64 readers at a time, beside WordPress with a page cache'
  const ours = { 'throughput.front.64': 9000 }
  expect(rowOf({ ...ours, 'throughput.wordpress-cached.64': 1000 }, what)?.slice(2)).toEqual(['9×', 'reached'])
  expect(rowOf({ ...ours, 'throughput.wordpress-cached.64': 2000 }, what)?.slice(2)).toEqual(['4.5×', 'not reached'])
  expect(rowOf(ours, what)?.slice(2)).toEqual(['not measured', ''])
})

test('where there is no nginx the site alone is measured against the goal', () => {
  const what = 'HTML and CSS of an article of 1,200 words, brotli'
  expect(rowOf({ 'bytes.site.brotli': 4200 }, what)?.[2]).toBe('4.2 kB')
  expect(rowOf({ 'bytes.site.brotli': 4200, 'bytes.front.html': 5100 }, what)?.slice(2)).toEqual([
    '5.1 kB',
    'not reached',
  ])
})

test('the slowest build counts', () => {
  const what = 'building the site, whatever the number of articles'
  expect(rowOf({ 'build.100': 30_000, 'build.10000': 61_000 }, what)?.slice(2)).toEqual(['61.0 s', 'not reached'])
})

test('a run of some parts leaves out what it did not look at', () => {
  expect(goalTable({ 'start.cold': 900 }, { isPartial: true }).rows).toHaveLength(1)
})
