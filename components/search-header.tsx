import './listing.css'
import { useTranslations } from 'next-intl'

/** What the search is and, for who has found nothing yet, what it forgives. */
export function SearchHeader({ hasHint }: { hasHint: boolean }) {
  const t = useTranslations('Search')
  return (
    <header className="head">
      <h1>{t('title')}</h1>
      {hasHint && <p className="meta">{t('hint')}</p>}
    </header>
  )
}
