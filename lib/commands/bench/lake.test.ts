import { expect, test } from 'vitest'
import { parseAnswer } from './lake.ts'

test("a line of the lake's own bench is a question with its times", () => {
  expect(parseAnswer('one post by its slug: median 2.4 ms, p99 11.0 ms (first 38 ms)')).toEqual({
    question: 'one post by its slug',
    median: 2.4,
    p99: 11,
  })
})

test('its other lines are none', () => {
  expect(parseAnswer('peak memory while writing: 240 MB')).toBeNull()
  expect(parseAnswer('100000 documents written in 60 s (1666 a second)')).toBeNull()
})
