import { useTranslations } from 'next-intl'
import type { ArchiveYear } from '@/lib/content/shown'
import { locales, type Locale } from '@/messages/locales'
import { Hidden } from './hidden'

type Props = { months: ArchiveYear['months']; locale: Locale; current?: number | undefined }

/** The months of a year in the calendar's order, each with the number of its articles. */
export function MonthLinks({ months, locale, current }: Props) {
  const t = useTranslations('Listing')
  const format = new Intl.DateTimeFormat(locales[locale].format, { month: 'long', timeZone: 'UTC' })
  return (
    <ul className="months">
      {months.toReversed().map(({ month, path, count }) => (
        <li key={month}>
          <a href={path} aria-current={month === current ? 'page' : undefined}>
            {format.format(Date.UTC(2026, month - 1, 15))}{' '}
            <small>
              <span aria-hidden>{count}</span>
              <Hidden>{t('count', { count })}</Hidden>
            </small>
          </a>
        </li>
      ))}
    </ul>
  )
}
