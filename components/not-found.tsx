import './story.css'
import { useTranslations } from 'next-intl'
import { pathOf } from '@/lib/urls'
import type { Locale } from '@/messages/locales'
import { ListingLinks } from './listing-links'

/** What a reader finds at an address that leads nowhere. */
export function NotFound({ locale }: { locale: Locale }) {
  const t = useTranslations('Status')
  return (
    <article className="story">
      <header>
        <p className="kick">404</p>
        <h1>{t('notFoundTitle')}</h1>
      </header>
      <div className="body">
        <p>{t('notFoundText')}</p>
        <ListingLinks />
        <p>
          <a href={pathOf({ kind: 'topics', locale })}>{t('topics')}</a>
        </p>
      </div>
    </article>
  )
}
