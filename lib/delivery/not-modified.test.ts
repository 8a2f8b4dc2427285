import { expect, test } from 'vitest'
import { isNotModified } from './not-modified.ts'

const kept = { etag: '"abc"', 'last-modified': 'Tue, 24 Nov 2026 10:00:00 GMT' }
const ask = (headers: Record<string, string>) => isNotModified(new Headers(headers), kept)

test.each(['"abc"', 'W/"abc"', '"x", "abc"', '*'])('who has %s has it', (tag) => {
  expect(ask({ 'if-none-match': tag })).toBe(true)
})

test('another tag is another file, whatever its date', () => {
  expect(ask({ 'if-none-match': '"x"', 'if-modified-since': 'Wed, 25 Nov 2026 10:00:00 GMT' })).toBe(false)
})

test('without a tag the date decides', () => {
  expect(ask({ 'if-modified-since': 'Tue, 24 Nov 2026 10:00:00 GMT' })).toBe(true)
  expect(ask({ 'if-modified-since': 'Tue, 24 Nov 2026 09:59:59 GMT' })).toBe(false)
  expect(ask({ 'if-modified-since': 'yesterday' })).toBe(false)
  expect(ask({})).toBe(false)
})

test('a file without tag or date is always sent', () => {
  expect(
    isNotModified(new Headers({ 'if-none-match': '"abc"', 'if-modified-since': 'Tue, 24 Nov 2026 10:00:00 GMT' }), {}),
  ).toBe(false)
})
