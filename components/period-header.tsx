import './listing.css'
import './archive.css'
import { useTranslations } from 'next-intl'
import type { ArchiveYear } from '@/lib/content/shown'
import { pathOf } from '@/lib/urls'
import { locales, type Locale } from '@/messages/locales'
import { MonthLinks } from './month-links'

type Props = { period: { year: number; month?: number }; total: number; years: ArchiveYear[]; locale: Locale }

/** The year or month, and the ways on: its year's months, the years before and after. */
export function PeriodHeader({ period, total, years, locale }: Props) {
  const t = useTranslations()
  const { year, month } = period
  const at = years.findIndex((each) => each.year === year)
  const [later, own, earlier] = [years[at - 1], years[at], years[at + 1]]
  return (
    <>
      <header className="head">
        <p className="kick">
          <a href={pathOf({ kind: 'archive', locale })}>{t('Archive.title')}</a>
          {month !== undefined && (
            <>
              {' · '}
              <a href={pathOf({ kind: 'archive', locale, year })}>{year}</a>
            </>
          )}
        </p>
        <h1>{nameOf(period, locale)}</h1>
        <p className="meta">{t('Listing.count', { count: total })}</p>
      </header>
      <nav className="period" aria-label={t('Archive.months', { year: String(year) })}>
        {own && <MonthLinks months={own.months} locale={locale} current={month} />}
        {(earlier ?? later) && (
          <ul>
            {earlier && (
              <li>
                <a href={earlier.path}>{t('Archive.earlier', { year: String(earlier.year) })}</a>
              </li>
            )}
            {later && (
              <li>
                <a href={later.path}>{t('Archive.later', { year: String(later.year) })}</a>
              </li>
            )}
          </ul>
        )}
      </nav>
    </>
  )
}

/** As a heading: languages that write months small begin it with a capital. */
function nameOf({ year, month }: Props['period'], locale: Locale): string {
  if (month === undefined) return String(year)
  const { format } = locales[locale]
  const name = new Intl.DateTimeFormat(format, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, 15),
  )
  return name.charAt(0).toLocaleUpperCase(format) + name.slice(1)
}
