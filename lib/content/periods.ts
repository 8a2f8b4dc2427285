/** Years and months as the newsroom's calendar has them, as moments in UTC. Pure. */
import { locales, type Locale } from '../../messages/locales.ts'

export type Period = { year: number; month?: number }

/** From the first moment on, and before the second; ISO 8601 in UTC, to the millisecond. */
export type Span = { from: string; until: string }

/** What a period covers in a time zone. */
export function spanOf({ year, month }: Period, timeZone: string): Span {
  const [from, until] =
    month === undefined
      ? [
          [year, 1],
          [year + 1, 1],
        ]
      : [
          [year, month],
          [year, month + 1],
        ]
  return { from: startOf(from, timeZone), until: startOf(until, timeZone) }
}

/** The year and month a moment lies in. */
export function monthOf(date: string, timeZone: string): Required<Period> {
  const [year = 0, month = 0] = partsAt(Date.parse(date), timeZone)
  return { year, month }
}

/** Every month from that of one moment to that of another, oldest first. */
export function monthsBetween(oldest: string, newest: string, timeZone: string): Required<Period>[] {
  const [first, last] = [monthOf(oldest, timeZone), monthOf(newest, timeZone)]
  const count = (last.year - first.year) * 12 + last.month - first.month + 1
  return Array.from({ length: Math.max(0, count) }, (_none, index) => {
    const month = first.month - 1 + index
    return { year: first.year + Math.floor(month / 12), month: (month % 12) + 1 }
  })
}

/** What a period is called: "2026", "November 2026", "noviembre de 2026". */
export function periodName({ year, month }: Period, locale: Locale): string {
  if (month === undefined) return String(year)
  const format = new Intl.DateTimeFormat(locales[locale].format, { year: 'numeric', month: 'long', timeZone: 'UTC' })
  return format.format(Date.UTC(year, month - 1, 15))
}

/** The months in which a moment lies in some time zone: one, or two around the turn of a month. */
export function possibleMonths(date: string): Required<Period>[] {
  const [west, east] = [-12, 14].map((hours) => monthOf(new Date(Date.parse(date) + hours * hour).toISOString(), 'UTC'))
  return west === undefined || east === undefined || west.month === east.month
    ? [west ?? monthOf(date, 'UTC')]
    : [west, east]
}

const hour = 60 * 60_000

/** The first moment of a month. Months are midnight there; what the clocks do in that night is found by looking twice. */
function startOf([year = 0, month = 0]: number[], timeZone: string): string {
  const wall = Date.UTC(year, month - 1, 1)
  const near = wall - offsetAt(wall, timeZone)
  return new Date(wall - offsetAt(near, timeZone)).toISOString()
}

/** How far the clocks of a time zone are ahead of UTC, in milliseconds. */
function offsetAt(moment: number, timeZone: string): number {
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = partsAt(moment, timeZone)
  return Date.UTC(year, month - 1, day, hours, minutes, seconds) - Math.floor(moment / 1000) * 1000
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Year, month, day, hour, minute and second. */
function partsAt(moment: number, timeZone: string): number[] {
  const numeric = 'numeric'
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    })
  formats.set(timeZone, format)
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]))
  return (['year', 'month', 'day', 'hour', 'minute', 'second'] as const).map((type) => parts.get(type) ?? 0)
}

export function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
