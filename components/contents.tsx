import { useTranslations } from 'next-intl'
import type { Text } from '@/lib/content/shown'
import { useTypeset } from './typeset'

/** The table of contents of a long article; nothing for a short one. */
export function Contents({ contents }: Pick<Text, 'contents'>) {
  const t = useTranslations('Article')
  const set = useTypeset()
  if (contents.length === 0) return null
  return (
    <nav className="toc" aria-label={t('contents')}>
      <b>{t('contents')}</b>
      <ol>
        {contents.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{set(title)}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
