/** The site's own words: its name, its topics, its pages. They stand on every page. */
import 'server-only'
import { defineQuery } from 'groq'
import { z } from 'zod'
import type { SiteQueryResult } from '../../sanity/types.ts'
import type { Locale } from '../../messages/locales.ts'
import { pathOf } from '../urls.ts'
import { siteList } from './lists.ts'
import { read } from './read.ts'
import { answering } from './answering.ts'
import { inLanguages, tolerant, tolerantList } from './shape.ts'
import type { Site } from './shown.ts'
import { listTopics } from './topic.ts'

export const siteQuery = defineQuery(`{
  "settings": *[_id == "siteSettings"][0]{
    _id, name[]{language, value}, tagline[]{language, value}, description[]{language, value}, timeZone
  },
  "pages": *[_type == "page" && language == $locale] | order(_id asc) {_id, title, "slug": slug.current}
}`)

const words = inLanguages(z.string().trim().min(1))

const settingsShape = z.object({
  name: words,
  tagline: words,
  description: words,
  timeZone: z.string().refine(isTimeZone).catch('UTC'),
})

export const siteShape = answering<SiteQueryResult>()(
  z.object({
    settings: tolerant(settingsShape),
    pages: tolerantList(z.object({ _id: z.string(), title: z.string().min(1), slug: z.string().min(1) })),
  }),
)

/** What a site is called before anybody has named it. */
const unnamed = 'Ambas'

export async function getSite(locale: Locale): Promise<Site> {
  const answer = await read({ query: siteQuery, params: { locale }, shape: siteShape, lists: [siteList(locale)] })
  const settings = answer?.settings
  const inLocale = (values: z.output<typeof words> | undefined) =>
    values?.find(({ language }) => language === locale)?.value ?? null
  return {
    name: inLocale(settings?.name) ?? settings?.name[0]?.value ?? unnamed,
    tagline: inLocale(settings?.tagline),
    description: inLocale(settings?.description),
    timeZone: settings?.timeZone ?? 'UTC',
    pages: (answer?.pages ?? []).map(({ title, slug }) => ({ title, path: pathOf({ kind: 'page', locale, slug }) })),
    topics: await listTopics(locale),
  }
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
