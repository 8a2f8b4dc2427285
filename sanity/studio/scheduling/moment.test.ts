import { expect, test } from 'vitest'
import { sayMoment, toClockTime, toMoment } from './moment.ts'

test.each([
  ['2026-01-15', '18:30', 'Europe/Madrid', '2026-01-15T17:30:00.000Z'],
  ['2026-07-15', '18:30', 'Europe/Madrid', '2026-07-15T16:30:00.000Z'],
  ['2026-01-15', '18:30', 'America/Bogota', '2026-01-15T23:30:00.000Z'],
  ['2026-01-15', '00:15', 'Asia/Kolkata', '2026-01-14T18:45:00.000Z'],
  ['2028-02-29', '12:00', 'UTC', '2028-02-29T12:00:00.000Z'],
  // This half past two comes twice, as the clocks go back.
  ['2026-10-25', '02:30', 'Europe/Madrid', '2026-10-25T01:30:00.000Z'],
])('%s %s in %s', (day, time, zone, moment) => {
  expect(toMoment({ day, time }, zone)?.toISOString()).toBe(moment)
  expect(toClockTime(new Date(moment), zone)).toEqual({ day, time })
})

test.each([
  ['an hour that is skipped', '2026-03-29', '02:30'],
  ['a day there is not', '2026-02-30', '12:00'],
  ['an hour there is not', '2026-02-03', '25:00'],
  ['nothing', '', ''],
])('%s is no moment', (_, day, time) => {
  expect(toMoment({ day, time }, 'Europe/Madrid')).toBeNull()
})

test('a moment is said with its time zone, in the editor’s language', () => {
  const moment = new Date('2026-11-26T17:30:00Z')
  expect(sayMoment(moment, 'Europe/Madrid', 'en-US')).toBe('26 November 2026 at 18:30 (Europe/Madrid)')
  expect(sayMoment(moment, 'America/Mexico_City', 'es-ES')).toBe(
    '26 de noviembre de 2026 a las 11:30 (America/Mexico City)',
  )
})
