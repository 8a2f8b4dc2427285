import { useTranslations } from 'next-intl'
import type { Text } from '@/lib/content/shown'

/** The table of contents of a long article; nothing for a short one. */
export function Contents({ contents }: Pick<Text, 'contents'>) {
  const t = useTranslations('Article')
  if (contents.length === 0) return null
  return (
    <nav className="toc" aria-label={t('contents')}>
      <b>{t('contents')}</b>
      <ol>
        {contents.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
