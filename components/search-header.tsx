import './listing.css'
import { useTranslations } from 'next-intl'

/** What the search is and what it forgives. */
export function SearchHeader() {
  const t = useTranslations('Search')
  return (
    <header className="head">
      <h1>{t('title')}</h1>
      <p className="meta">{t('hint')}</p>
    </header>
  )
}
