import './story.css'
import { createTranslator, useTranslations } from 'next-intl'
import { elsewherePath, pathOf } from '@/lib/urls'
import { locales, type Locale } from '@/messages/locales'
import { words } from '@/messages/words'
import { ListingLinks } from './listing-links'
import { SearchBox } from './search-box'

type Props = {
  locale: Locale
  /** The language in which the same address does lead somewhere; the door puts that address into the link. */
  elsewhere?: Locale
}

/** What a reader finds at an address that leads nowhere. */
export function NotFound({ locale, elsewhere }: Props) {
  const t = useTranslations('Status')
  return (
    <article className="story">
      <header>
        <p className="kick">404</p>
        <h1>{t('notFoundTitle')}</h1>
      </header>
      <div className="body">
        {elsewhere && <Elsewhere locale={elsewhere} />}
        <p>{t('notFoundText')}</p>
        <ListingLinks />
        <p>{t('notFoundSearch')}</p>
        <SearchBox locale={locale} />
        <p>
          <a href={pathOf({ kind: 'topics', locale })}>{t('topics')}</a>
        </p>
      </div>
    </article>
  )
}

function Elsewhere({ locale }: { locale: Locale }) {
  const t = useTranslations()
  const { hreflang, direction } = locales[locale]
  return (
    <p>
      {t('Status.elsewhere', { language: t(`Languages.in.${locale}`) })}{' '}
      <a href={elsewherePath} lang={hreflang} hrefLang={hreflang} dir={direction}>
        {createTranslator({ locale, messages: words[locale], namespace: 'Status' })('here')}
      </a>
    </p>
  )
}
