import './listing.css'
import { useTranslations } from 'next-intl'

/** The heading of the front page. On the first page it is heard and not seen: the lead story speaks for itself. */
export function FrontHeader({ page, pages }: { page: number; pages: number }) {
  const t = useTranslations('Listing')
  if (page === 1) return <h1 className="vh">{t('latest')}</h1>
  return (
    <header className="head">
      <h1>{t('latest')}</h1>
      <p className="meta">{t('pageOf', { page, pages })}</p>
    </header>
  )
}
