import { expect, test } from 'vitest'
import { isOldAt, oldFrom, oldUntil } from './age.ts'

test('an article is old two years to the minute after its date', () => {
  const date = '2024-06-20T09:00:00Z'
  expect(isOldAt(Date.parse('2026-06-20T08:59:00Z'), date)).toBe(false)
  expect(isOldAt(Date.parse('2026-06-20T09:00:00Z'), date)).toBe(true)
  expect(new Date(oldFrom('2024-02-29T12:00:00Z')).toISOString()).toBe('2026-03-01T12:00:00.000Z')
})

test('what was written until the moment named is old, and nothing after', () => {
  const now = '2026-11-25T10:00:00.000Z'
  expect(oldUntil(now)).toBe('2024-11-25T10:00:00.000Z')
  expect(isOldAt(Date.parse(now), oldUntil(now))).toBe(true)
})
