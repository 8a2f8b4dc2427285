import './story.css'
import { useTranslations } from 'next-intl'
import type { Locale } from '@/messages/locales'
import { ListingLinks } from './listing-links'
import { SearchBox } from './search-box'

/** What a reader finds where something was taken down on purpose. What it was, or whether it ever was, is not said. */
export function Gone({ locale }: { locale: Locale }) {
  const t = useTranslations('Status')
  return (
    <article className="story">
      <header>
        <p className="kick">410</p>
        <h1>{t('goneTitle')}</h1>
      </header>
      <div className="body">
        <p>{t('goneText')}</p>
        <ListingLinks />
        <p>{t('notFoundSearch')}</p>
        <SearchBox locale={locale} />
      </div>
    </article>
  )
}
