import './listing.css'
import './saved.css'
import { useTranslations } from 'next-intl'
import { pathOf } from '@/lib/urls'
import type { Locale } from '@/messages/locales'
import { Enhancement } from './enhancement'

/** The frame of a list that only a browser can fill: until public/enhance.js has, it says that here it cannot be. */
export function SavedList({ locale }: { locale: Locale }) {
  const t = useTranslations('Saved')
  return (
    <>
      <header className="head">
        <h1>{t('title')}</h1>
        <p className="lede">{t('intro')}</p>
      </header>
      <p data-cannot="">{t('cannot')}</p>
      <p data-none="" hidden>
        {t('none')}
      </p>
      <ul className="saved" data-kept="">
        {/* What each is made of; it stands in the page so that its style does. */}
        <li hidden>
          <h2>
            <a href={pathOf({ kind: 'saved', locale })}>{t('title')}</a>
          </h2>
          <button type="button">{t('remove')}</button>
        </li>
      </ul>
      <Enhancement />
    </>
  )
}
