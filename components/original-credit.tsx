import { useTranslations } from 'next-intl'
import type { Version } from '@/lib/content/shown'
import { typeset } from '@/lib/i18n/typography'
import { locales } from '@/messages/locales'
import { Dateline } from './dateline'

/** "Translated from *title*, 4 March 2026", leading to the published original. */
export function OriginalCredit({ original, timeZone }: { original: Version; timeZone: string }) {
  const t = useTranslations('Article')
  const { hreflang, direction } = locales[original.locale]
  const { title, path, publishedAt } = original
  return (
    <p>
      {t.rich('translatedFrom', {
        title: typeset(title, original.locale),
        isDated: String(Boolean(publishedAt)),
        date: () => publishedAt && <Dateline date={publishedAt} timeZone={timeZone} />,
        original: (title) => (
          <a href={path} lang={hreflang} hrefLang={hreflang} dir={direction}>
            <cite>{title}</cite>
          </a>
        ),
      })}
    </p>
  )
}
