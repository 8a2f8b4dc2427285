import { useTranslations } from 'next-intl'
import type { Site } from '@/lib/content/shown'
import { pathOf } from '@/lib/urls'
import type { Locale } from '@/messages/locales'
import { SearchBox } from './search-box'

type Props = { site: Pick<Site, 'name' | 'tagline' | 'topics'>; locale: Locale; hasSearch: boolean }

/** The paper's name, what it is, and the way to its topics: folded on a phone, a row where there is room. */
export function Masthead({ site, locale, hasSearch }: Props) {
  const t = useTranslations('Masthead')
  return (
    <header className="mast">
      <a className="name" href={pathOf({ kind: 'front', locale })}>
        {site.name}
      </a>
      {site.tagline !== null && <p>{site.tagline}</p>}
      {hasSearch && <SearchBox locale={locale} />}
      {site.topics.length > 0 && (
        <nav aria-label={t('topics')}>
          <details>
            <summary>{t('topics')}</summary>
            <ul>
              {site.topics.map(({ id, title, path }) => (
                <li key={id}>
                  <a href={path}>{title}</a>
                </li>
              ))}
            </ul>
          </details>
        </nav>
      )}
    </header>
  )
}
