import { useTranslations } from 'next-intl'
import type { Site } from '@/lib/content/shown'
import { lightPath, pathOf } from '@/lib/urls'
import type { Locale } from '@/messages/locales'

type Props = {
  site: Pick<Site, 'name' | 'description' | 'pages'>
  locale: Locale
  /** The page's own. */
  path: string
}

/** Where else to go from here, and what this site does not do to its readers. */
export function Footer({ site, locale, path: own }: Props) {
  const t = useTranslations()
  const links: { title: string; path: string; id?: string }[] = [
    { title: t('Masthead.allTopics'), path: pathOf({ kind: 'topics', locale }) },
    { title: t('Footer.authors'), path: pathOf({ kind: 'authors', locale }) },
    { title: t('Archive.title'), path: pathOf({ kind: 'archive', locale }) },
    { title: t('Corrections.all'), path: pathOf({ kind: 'corrections', locale }) },
    ...site.pages,
    {
      title: t('Footer.feed'),
      path: pathOf({ kind: 'feed', locale, of: { kind: 'front', locale }, file: 'feed.xml' }),
    },
    // By this name public/enhance.js finds the list.
    { title: t('Footer.saved'), path: pathOf({ kind: 'saved', locale }), id: 'saved' },
    { title: t('Footer.light'), path: lightPath(own) },
  ]
  return (
    <footer className="foot">
      <p>
        <b>{site.name}</b> {site.description}
      </p>
      <nav aria-label={t('Footer.label')}>
        <ul>
          {links.map(({ title, path, id }) => (
            <li key={path}>
              <a href={path} id={id}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p>{t('Footer.privacy')}</p>
    </footer>
  )
}
