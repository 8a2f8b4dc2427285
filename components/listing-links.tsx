import { createTranslator, useLocale } from 'next-intl'
import { pathOf } from '@/lib/urls'
import { localeCodes, locales } from '@/messages/locales'
import { words } from '@/messages/words'

/** The way to every language's front page, each in its own words; the reader's own comes first. */
export function ListingLinks() {
  const own = useLocale()
  return (
    <ul>
      {[own, ...localeCodes.filter((code) => code !== own)].map((locale) => {
        const { hreflang, direction } = locales[locale]
        const t = createTranslator({ locale, messages: words[locale], namespace: 'Status' })
        return (
          <li key={locale}>
            <a href={pathOf({ kind: 'front', locale })} lang={hreflang} hrefLang={hreflang} dir={direction}>
              {t('front')}
            </a>
          </li>
        )
      })}
    </ul>
  )
}
