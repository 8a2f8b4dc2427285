/** The site's own words: its name, its topics, its pages. They stand on every page. */
import 'server-only'
import { defineQuery } from 'groq'
import { z } from 'zod'
import type { SiteQueryResult } from '../../sanity/types.ts'
import type { Locale } from '../../messages/locales.ts'
import { pathOf } from '../urls.ts'
import { isDocumentExpected } from './expected.ts'
import { siteList } from './lists.ts'
import { isTimeZone } from './periods.ts'
import { read } from './read.ts'
import { answering } from './answering.ts'
import { inLanguages, line, text, tolerant, slug, tolerantList } from './shape.ts'
import type { Publisher, Site } from './shown.ts'
import { listMainTopics } from './topic.ts'
import { listVersions } from './versions.ts'

export const siteQuery = defineQuery(`{
  "settings": *[_id == "siteSettings"][0]{
    _id, name[]{language, value}, tagline[]{language, value}, description[]{language, value}, timeZone,
    social[]{"name": platform, url},
    publisher{legalName, address, email, kind, "corrections": correctionsPolicy._ref, "ethics": ethicsPolicy._ref}
  },
  "pages": *[_type == "page" && language == $locale && coalesce(inFooter, true)] | order(_id asc) {_id, title, "slug": slug.current}
}`)

const words = inLanguages(z.string().trim().min(1))

const publisherShape = z.object({
  legalName: text,
  address: text,
  email: text,
  kind: z.enum(['NGO', 'NewsMediaOrganization']).catch('NewsMediaOrganization'),
  corrections: text,
  ethics: text,
})

const settingsShape = z.object({
  name: words,
  tagline: words,
  description: words,
  timeZone: z.string().refine(isTimeZone).catch('UTC'),
  social: tolerantList(z.object({ name: text, url: z.url({ protocol: /^https?$/ }) })),
  publisher: tolerant(publisherShape),
})

type Settings = z.output<typeof settingsShape>

export const siteShape = answering<SiteQueryResult>()(
  z.object({
    settings: tolerant(settingsShape),
    pages: tolerantList(z.object({ _id: z.string(), title: line, slug })),
  }),
)

/** What a site is called before anybody has named it. */
const unnamed = 'Ambas'

export async function getSite(locale: Locale): Promise<Site> {
  // Together: with the Content Lake far away, each question after another is as far again.
  const [answer, topics] = await Promise.all([
    read({
      query: siteQuery,
      params: { locale },
      shape: siteShape,
      lists: [siteList(locale)],
      isExpected: () => isDocumentExpected('siteSettings'),
    }),
    listMainTopics(locale),
  ])
  const settings = answer?.settings
  const inLocale = (values: z.output<typeof words> | undefined) =>
    values?.find(({ language }) => language === locale)?.value ?? null
  const name = inLocale(settings?.name) ?? settings?.name[0]?.value ?? unnamed
  return {
    name,
    tagline: inLocale(settings?.tagline),
    description: inLocale(settings?.description),
    timeZone: settings?.timeZone ?? 'UTC',
    publisher: await publisherOf(settings ?? null, name, locale),
    pages: (answer?.pages ?? []).map(({ title, slug }) => ({ title, path: pathOf({ kind: 'page', locale, slug }) })),
    topics,
  }
}

async function publisherOf(settings: Settings | null, name: string, locale: Locale): Promise<Publisher> {
  const { legalName, kind, email, address, corrections, ethics } = settings?.publisher ?? {}
  const versions = await listVersions([corrections, ethics].flatMap((id) => id ?? []))
  const policy = (id: string | null | undefined) =>
    versions.get(id ?? '')?.find((version) => version.locale === locale)?.path ?? null
  return {
    name: legalName ?? name,
    kind: kind ?? 'NewsMediaOrganization',
    email: email ?? null,
    address: address ?? null,
    social: (settings?.social ?? []).map(({ name: place, url }) => ({ name: place ?? new URL(url).hostname, url })),
    correctionsPolicy: policy(corrections),
    ethicsPolicy: policy(ethics),
  }
}
