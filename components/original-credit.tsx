import { useTranslations } from 'next-intl'
import type { Version } from '@/lib/content/shown'
import { locales } from '@/messages/locales'

/** "Translated from *title*", leading to the published original. */
export function OriginalCredit({ original }: { original: Version }) {
  const t = useTranslations('Article')
  const { hreflang, direction } = locales[original.locale]
  return (
    <p>
      {t.rich('translatedFrom', {
        title: original.title,
        original: (title) => (
          <a href={original.path} lang={hreflang} hrefLang={hreflang} dir={direction}>
            <cite>{title}</cite>
          </a>
        ),
      })}
    </p>
  )
}
