import './story.css'
import { useTranslations } from 'next-intl'
import { ListingLinks } from './listing-links'

/** What a reader finds when a page cannot be made just now. */
export function Unavailable() {
  const t = useTranslations('Status')
  return (
    <article className="story">
      <header>
        <p className="kick">503</p>
        <h1>{t('unavailableTitle')}</h1>
      </header>
      <div className="body">
        <p>{t('unavailableText')}</p>
        <ListingLinks />
        <p>
          {/* An empty address is the one the reader is at, whichever it was. */}
          <a href="">{t('retry')}</a>
        </p>
      </div>
    </article>
  )
}
