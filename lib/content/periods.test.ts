import { expect, test } from 'vitest'
import { monthOf, monthsBetween, possibleMonths, spanOf } from './periods.ts'

const before = (date: string) => new Date(Date.parse(date) - 1).toISOString()

test.each(['UTC', 'Europe/Madrid', 'America/Bogota', 'Pacific/Kiritimati', 'Asia/Kathmandu', 'America/Sao_Paulo'])(
  'every month of fifty years begins where the calendar of %s says',
  (timeZone) => {
    for (const { year, month } of monthsBetween('1980-01-15T00:00:00Z', '2030-01-15T00:00:00Z', 'UTC')) {
      const { from, until } = spanOf({ year, month }, timeZone)
      expect(monthOf(from, timeZone)).toEqual({ year, month })
      expect(monthOf(before(from), timeZone)).not.toEqual({ year, month })
      expect(monthOf(before(until), timeZone)).toEqual({ year, month })
      expect(monthOf(until, timeZone)).not.toEqual({ year, month })
    }
  },
)

test('an hour before midnight of the last day in UTC is the next month in Madrid', () => {
  const date = '2026-10-31T23:30:00.000Z'
  expect(monthOf(date, 'UTC')).toEqual({ year: 2026, month: 10 })
  expect(monthOf(date, 'Europe/Madrid')).toEqual({ year: 2026, month: 11 })
  expect(spanOf({ year: 2026, month: 11 }, 'Europe/Madrid').from <= date).toBe(true)
})

test('a year is its twelve months', () => {
  const year = spanOf({ year: 2026 }, 'America/Bogota')
  expect(year.from).toBe(spanOf({ year: 2026, month: 1 }, 'America/Bogota').from)
  expect(year.until).toBe(spanOf({ year: 2026, month: 12 }, 'America/Bogota').until)
})

test('whatever the time zone, the month of a moment is among those it can be in', () => {
  for (const date of ['2026-11-01T02:00:00Z', '2026-10-31T12:00:00Z', '2026-11-15T00:00:00Z', '2026-12-31T23:59:59Z'])
    for (const timeZone of ['Pacific/Kiritimati', 'Etc/GMT+12', 'Europe/Madrid', 'UTC'])
      expect(possibleMonths(date)).toContainEqual(monthOf(date, timeZone))
  expect(possibleMonths('2026-11-15T00:00:00Z')).toHaveLength(1)
})
