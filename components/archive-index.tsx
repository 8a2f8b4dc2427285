import './listing.css'
import './archive.css'
import { useTranslations } from 'next-intl'
import type { ArchiveYear } from '@/lib/content/shown'
import type { Locale } from '@/messages/locales'
import { MonthLinks } from './month-links'

/** Every year in which something was published, with its months and how much there is. */
export function ArchiveIndex({ years, locale }: { years: ArchiveYear[]; locale: Locale }) {
  const t = useTranslations()
  return (
    <>
      <header className="head">
        <h1>{t('Archive.title')}</h1>
        <p className="lede">{t('Archive.intro')}</p>
        <p className="meta">{t('Listing.count', { count: years.reduce((sum, { count }) => sum + count, 0) })}</p>
      </header>
      {years.length === 0 && <p className="empty">{t('Listing.empty')}</p>}
      {years.map((each) => (
        <section key={each.year} className="year">
          <h2>
            <a href={each.path}>{each.year}</a>
          </h2>
          <MonthLinks months={each.months} locale={locale} />
        </section>
      ))}
    </>
  )
}
