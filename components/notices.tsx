import { useTranslations } from 'next-intl'
import type { Article } from '@/lib/content/shown'
import { locales } from '@/messages/locales'

/** What a reader should know before reading: that the original has moved on, that time has. Nothing when neither. */
export function Notices({ article }: { article: Pick<Article, 'original' | 'isBehind' | 'isOld'> }) {
  const t = useTranslations()
  const { original, isBehind, isOld } = article
  return (
    <>
      {isBehind && original && (
        <p className="notice">
          {t.rich('Article.behind', {
            language: t(`Languages.in.${original.locale}`),
            original: (words) => (
              <a href={original.path} hrefLang={locales[original.locale].hreflang}>
                {words}
              </a>
            ),
          })}
        </p>
      )}
      {isOld && <p className="notice">{t('Article.old')}</p>}
    </>
  )
}
