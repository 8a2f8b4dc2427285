/** What the site is and where things are, for programs that read it on somebody's behalf (llmstxt.org). */
import { getSite } from '@/lib/content/site'
import { env } from '@/lib/env'
import { absolute, pathOf } from '@/lib/urls'
import { defaultLocale, localeCodes, locales } from '@/messages/locales'
import { words } from '@/messages/words'

export const dynamic = 'force-static'

/** A day: it is made again when something it names changes, so nobody else keeps it for as long. */
export const revalidate = 86400

export async function GET(): Promise<Response> {
  const { name, tagline, description } = await getSite(defaultLocale)
  const sections = await Promise.all(localeCodes.map(sectionOf))
  const about = description ?? tagline
  const text = [`# ${name}`, ...(about ? [`> ${about}`] : []), ...sections].join('\n\n')
  return new Response(`${text}\n`, {
    headers: { 'content-type': 'text/markdown; charset=utf-8', 'cache-control': 'public, max-age=300' },
  })
}

async function sectionOf(locale: (typeof localeCodes)[number]): Promise<string> {
  const { name, topics, pages } = await getSite(locale)
  const { Listing, Footer } = words[locale]
  const front = { kind: 'front', locale } as const
  const links = [
    { title: `${name}: ${Listing.latest}`, path: pathOf(front) },
    { title: Footer.feed, path: pathOf({ kind: 'feed', locale, of: front, file: 'feed.xml' }) },
    ...topics,
    ...pages,
  ]
  const lines = links.map(({ title, path }) => `- [${title.replace(/[[\]]/g, '')}](${absolute(env().SITE_URL, path)})`)
  return [`## ${locales[locale].name}`, '', ...lines].join('\n')
}
