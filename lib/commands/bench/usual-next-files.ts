/** The files of a usual Next site, as next-intl's and Sanity's guides have one write it. */
import type { BenchArticle } from './article.ts'

/** Paths and contents. `root` is the folder whose packages it uses. */
export function usualFiles(article: BenchArticle, root: string): Record<string, string | Buffer> {
  const { picture, ...words } = article
  return {
    'package.json': JSON.stringify({ private: true, type: 'module' }),
    'public/picture.jpg': picture,
    'content/article.json': JSON.stringify(words),
    'messages/en.json': JSON.stringify(messages.en),
    'messages/es.json': JSON.stringify(messages.es),
    'next.config.js': nextConfig(root),
    'proxy.js': proxy,
    // Without one of its own Next takes ours, further up.
    'instrumentation.js': 'export function register() {}\n',
    'i18n/routing.js': routing,
    'i18n/navigation.js': navigation,
    'i18n/request.js': request,
    'app/globals.css': styles,
    'app/[locale]/layout.jsx': layout,
    'app/[locale]/page.jsx': front,
    'app/[locale]/articles/[slug]/page.jsx': page,
    'components/header.jsx': header,
    'components/locale-switcher.jsx': switcher,
  }
}

const messages = {
  en: {
    site: { name: 'Ambas', description: 'News on human rights' },
    nav: { home: 'Home', topics: 'Topics', authors: 'Authors', about: 'About', language: 'Language' },
    article: { by: 'By {author}', published: 'Published on {date, date, long}', share: 'Share' },
    footer: { rights: '© {year} Ambas' },
  },
  es: {
    site: { name: 'Ambas', description: 'Noticias sobre derechos humanos' },
    nav: { home: 'Inicio', topics: 'Temas', authors: 'Autores', about: 'Quiénes somos', language: 'Idioma' },
    article: { by: 'Por {author}', published: 'Publicado el {date, date, long}', share: 'Compartir' },
    footer: { rights: '© {year} Ambas' },
  },
}

const nextConfig = (root: string) => `import createNextIntlPlugin from 'next-intl/plugin'
export default createNextIntlPlugin('./i18n/request.js')({ turbopack: { root: ${JSON.stringify(root)} } })
`

const proxy = `import createMiddleware from 'next-intl/middleware'
import { routing } from './i18n/routing'
export default createMiddleware(routing)
export const config = { matcher: '/((?!api|_next|.*\\\\..*).*)' }
`

const routing = `import { defineRouting } from 'next-intl/routing'
export const routing = defineRouting({ locales: ['en', 'es'], defaultLocale: 'en' })
`

const navigation = `import { createNavigation } from 'next-intl/navigation'
import { routing } from './routing'
export const { Link, usePathname, useRouter } = createNavigation(routing)
`

const request = `import { getRequestConfig } from 'next-intl/server'
import { hasLocale } from 'next-intl'
import { routing } from './routing'
export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale
  return { locale, timeZone: 'UTC', messages: (await import('../messages/' + locale + '.json')).default }
})
`

const layout = `import { NextIntlClientProvider } from 'next-intl'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Header } from '../../components/header'
import { routing } from '../../i18n/routing'
import '../globals.css'

export const generateStaticParams = () => routing.locales.map((locale) => ({ locale }))

export default async function Layout({ children, params }) {
  const { locale } = await params
  setRequestLocale(locale)
  const t = await getTranslations('footer')
  return (
    <html lang={locale}>
      <body>
        <NextIntlClientProvider>
          <Header />
          <main>{children}</main>
          <footer>{t('rights', { year: 2026 })}</footer>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
`

const front = `import { setRequestLocale } from 'next-intl/server'
import { Link } from '../../i18n/navigation'
import article from '../../content/article.json'

export default async function Page({ params }) {
  setRequestLocale((await params).locale)
  return <h1><Link href={'/articles/' + article.slug}>{article.title}</Link></h1>
}
`

const page = `import Image from 'next/image'
import { PortableText } from '@portabletext/react'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import article from '../../../../content/article.json'
import picture from '../../../../public/picture.jpg'

export const revalidate = 60
export const generateStaticParams = () => [{ slug: article.slug }]
export const generateMetadata = () => ({ title: article.title, description: article.excerpt })

export default async function Page({ params }) {
  const { locale } = await params
  setRequestLocale(locale)
  const t = await getTranslations('article')
  return (
    <article>
      <h1>{article.title}</h1>
      <p className="lead">{article.excerpt}</p>
      <p className="meta">{t('by', { author: article.author })} · {t('published', { date: new Date(article.publishedAt) })}</p>
      <Image src={picture} alt={article.alt} sizes="(max-width: 768px) 100vw, 720px" preload />
      <div className="prose"><PortableText value={article.body} /></div>
    </article>
  )
}
`

const header = `import { useTranslations } from 'next-intl'
import { Link } from '../i18n/navigation'
import { LocaleSwitcher } from './locale-switcher'

export function Header() {
  const t = useTranslations()
  return (
    <header>
      <Link href="/" className="name">{t('site.name')}</Link>
      <nav>
        <Link href="/">{t('nav.home')}</Link>
        <Link href="/topics" prefetch={false}>{t('nav.topics')}</Link>
        <Link href="/authors" prefetch={false}>{t('nav.authors')}</Link>
        <Link href="/about" prefetch={false}>{t('nav.about')}</Link>
      </nav>
      <LocaleSwitcher />
    </header>
  )
}
`

const switcher = `'use client'
import { useLocale, useTranslations } from 'next-intl'
import { usePathname, useRouter } from '../i18n/navigation'
import { routing } from '../i18n/routing'

export function LocaleSwitcher() {
  const t = useTranslations('nav')
  const locale = useLocale()
  const router = useRouter()
  const pathname = usePathname()
  return (
    <select aria-label={t('language')} value={locale} onChange={(event) => router.replace(pathname, { locale: event.target.value })}>
      {routing.locales.map((each) => <option key={each}>{each}</option>)}
    </select>
  )
}
`

const styles = `:root { --ink: #1a1a1a; --paper: #fff; --soft: #5a5a5a; --line: #ddd; --accent: #0b57a4; color-scheme: light dark; }
@media (prefers-color-scheme: dark) { :root { --ink: #eee; --paper: #151515; --soft: #b0b0b0; --line: #333; --accent: #8ab8f0; } }
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; font: 1.125rem/1.6 Georgia, serif; color: var(--ink); background: var(--paper); }
header { display: flex; gap: 1rem; align-items: center; padding: 1rem; border-bottom: 1px solid var(--line); font-family: system-ui, sans-serif; }
header nav { display: flex; flex-wrap: wrap; gap: 1rem; margin-inline-start: auto; }
.name { font-weight: 700; font-size: 1.5rem; }
a { color: var(--accent); text-underline-offset: 0.15em; }
main { max-width: 42rem; margin: 0 auto; padding: 1.5rem 1rem; }
h1 { font-size: clamp(1.75rem, 5vw, 2.75rem); line-height: 1.15; margin: 0 0 0.75rem; }
h2 { font-size: 1.5rem; line-height: 1.25; margin: 2rem 0 0.5rem; }
.lead { font-size: 1.25rem; color: var(--soft); margin: 0 0 1rem; }
.meta { font: 0.9375rem/1.4 system-ui, sans-serif; color: var(--soft); }
img { max-width: 100%; height: auto; }
blockquote { margin: 1.5rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--accent); font-style: italic; }
li { margin: 0.25rem 0; }
footer { padding: 2rem 1rem; border-top: 1px solid var(--line); font: 0.9375rem/1.4 system-ui, sans-serif; color: var(--soft); }
select { font: inherit; padding: 0.25rem; min-height: 2rem; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
`
