/** Moments as the newsroom's clock shows them, wherever its editors are. */
import { TZDate } from '@date-fns/tz'

/** A day (2026-11-25) and a time of day (18:30) on a clock. */
export type ClockTime = { day: string; time: string }

/**
 * The moment at which the clock of a time zone shows this; null when it never does: no such day, or an hour that is
 * skipped when the clocks go forward. Of an hour that comes twice it is the later one: nothing is public too early.
 */
export function toMoment({ day, time }: ClockTime, timeZone: string): Date | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/.exec(`${day}T${time}`)
  if (match === null) return null
  const [year = 0, month = 0, date = 0, hours = 0, minutes = 0] = match.slice(1).map(Number)
  const moment = new Date(new TZDate(year, month - 1, date, hours, minutes, timeZone).getTime())
  const shown = toClockTime(moment, timeZone)
  return shown.day === day && shown.time === time ? moment : null
}

/** What the clock of a time zone shows at a moment. */
export function toClockTime(moment: Date, timeZone: string): ClockTime {
  const at = new TZDate(moment.getTime(), timeZone)
  const two = (number: number) => String(number).padStart(2, '0')
  return {
    day: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    time: `${two(at.getHours())}:${two(at.getMinutes())}`,
  }
}

/** A moment in words: "26 November 2026 at 18:30". */
export function sayShortly(moment: Date, timeZone: string, locale: string): string {
  const language = locale.startsWith('es') ? 'es' : 'en-GB'
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(moment)
}

/** The same with its clock: "26 November 2026 at 18:30 (Europe/Madrid)". */
export function sayMoment(moment: Date, timeZone: string, locale: string): string {
  return `${sayShortly(moment, timeZone, locale)} (${timeZone.replaceAll('_', ' ')})`
}
