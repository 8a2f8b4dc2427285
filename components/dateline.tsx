import { useLocale } from 'next-intl'
import { locales } from '@/messages/locales'

/** The day of a moment (ISO 8601) as the newsroom's calendar has it, written as the language writes dates. */
export function Dateline({ date, timeZone }: { date: string; timeZone: string }) {
  const format = new Intl.DateTimeFormat(locales[useLocale()].format, { dateStyle: 'long', timeZone })
  return <time dateTime={date}>{format.format(new Date(date))}</time>
}
