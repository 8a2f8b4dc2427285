import { stegaClean } from '@sanity/client/stega'
import type { ReactNode } from 'react'
import type { Site } from '@/lib/content/shown'
import { pathOf } from '@/lib/urls'
import type { Locale } from '@/messages/locales'
import { Footer } from './footer'
import { LanguageSwitch, type Alternative, type SwitchKind } from './language-switch'
import { Masthead } from './masthead'
import { SkipLink } from './skip-link'

type Props = {
  site: Site
  locale: Locale
  kind: SwitchKind
  /** The page's own. */
  path: string
  alternatives: Alternative[]
  /** Not where the page itself is for searching: of two boxes a reader would have to find out which is meant. */
  hasSearch?: boolean
  children: ReactNode
}

/** What stands around every page. A page draws it itself, because only the page knows its other language versions. */
export function Frame({ site, locale, kind, path, alternatives, hasSearch = true, children }: Props) {
  return (
    <>
      {/* React puts it into the head. */}
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        title={stegaClean(site.name)}
        href={pathOf({ kind: 'opensearch', locale })}
      />
      <SkipLink />
      <Masthead site={site} locale={locale} hasSearch={hasSearch} />
      <LanguageSwitch locale={locale} kind={kind} alternatives={alternatives} />
      <main id="main">{children}</main>
      <Footer site={site} locale={locale} path={path} />
    </>
  )
}
