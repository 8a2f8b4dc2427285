import { useTranslations } from 'next-intl'
import type { Site } from '@/lib/content/shown'
import { pathOf } from '@/lib/urls'
import type { Locale } from '@/messages/locales'

/** Where else to go from here, and what this site does not do to its readers. */
export function Footer({ site, locale }: { site: Pick<Site, 'name' | 'description' | 'pages'>; locale: Locale }) {
  const t = useTranslations()
  const links = [
    { title: t('Masthead.allTopics'), path: pathOf({ kind: 'topics', locale }) },
    { title: t('Footer.authors'), path: pathOf({ kind: 'authors', locale }) },
    { title: t('Archive.title'), path: pathOf({ kind: 'archive', locale }) },
    { title: t('Corrections.all'), path: pathOf({ kind: 'corrections', locale }) },
    ...site.pages,
    {
      title: t('Footer.feed'),
      path: pathOf({ kind: 'feed', locale, of: { kind: 'front', locale }, file: 'feed.xml' }),
    },
  ]
  return (
    <footer className="foot">
      <p>
        <b>{site.name}</b> {site.description}
      </p>
      <nav aria-label={t('Footer.label')}>
        <ul>
          {links.map(({ title, path }) => (
            <li key={path}>
              <a href={path}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <p>{t('Footer.privacy')}</p>
    </footer>
  )
}
