/** Presentation: the site beside the form, with drafts, each text a way to its field. */
import { defineDocuments, defineLocations, presentationTool } from 'sanity/presentation'
import { pathOf, type PagePlace } from '../../../lib/urls.ts'
import { isLocale, localeCodes, locales, type Locale } from '../../../messages/locales.ts'
import { siteAddress } from '../site.ts'
import { browsersLanguage, say } from '../browsers-words.ts'

/** A path with a name in the place of the slug, as the tool matches paths. */
const pattern = (place: PagePlace) => decodeURIComponent(pathOf(place))

const slug = ':slug'

/** Which document a page is about. */
const mainDocuments = defineDocuments(
  localeCodes.flatMap((locale) => [
    { route: pattern({ kind: 'front', locale }), type: 'siteSettings' },
    {
      route: pattern({ kind: 'article', locale, slug }),
      filter: `_type == "article" && language == "${locale}" && slug.current == $slug`,
    },
    {
      route: [pattern({ kind: 'topic', locale, slug }), `${pattern({ kind: 'topic', locale, slug })}/*rest`],
      filter: `_type == "topic" && $slug in slug[language == "${locale}"].value.current`,
    },
    {
      route: [pattern({ kind: 'author', locale, slug }), `${pattern({ kind: 'author', locale, slug })}/*rest`],
      filter: '_type == "author" && slug.current == $slug',
    },
    {
      route: pattern({ kind: 'page', locale, slug }),
      filter: `_type == "page" && language == "${locale}" && slug.current == $slug`,
    },
  ]),
)

type InLanguages = { language?: string; value?: unknown }[] | null | undefined

const noAddress = {
  message: say('It has no page yet: give it an address.'),
  tone: 'caution',
} as const

const front = (locale: Locale) => ({
  title: `${say('Front page')} · ${locales[locale].name}`,
  href: pathOf({ kind: 'front', locale }),
})

const eachFront = { locations: localeCodes.map(front) }

/** Where a document can be seen. */
const locations = {
  article: defineLocations({
    select: { title: 'title', slug: 'slug.current', language: 'language' },
    resolve: (article) => versionIn('article', article),
  }),
  page: defineLocations({
    select: { title: 'title', slug: 'slug.current', language: 'language' },
    resolve: (page) => versionIn('page', page),
  }),
  topic: defineLocations({
    // What is selected as `title` must be a text: the Studio puts one in its place that says it is none.
    select: { names: 'title', slug: 'slug' },
    resolve: (topic: Record<'names' | 'slug', InLanguages> | null) => ({
      locations: localeCodes.flatMap((locale) => {
        const word = valueIn(topic?.slug, locale) as { current?: string } | undefined
        const title = valueIn(topic?.names, locale)
        return word?.current
          ? [
              {
                title: typeof title === 'string' ? title : word.current,
                href: pathOf({ kind: 'topic', locale, slug: word.current }),
              },
            ]
          : []
      }),
    }),
  }),
  author: defineLocations({
    select: { name: 'name', slug: 'slug.current' },
    resolve: (author: Partial<Record<'name' | 'slug', string>> | null) =>
      author?.slug
        ? {
            locations: localeCodes.map((locale) => ({
              title: `${author.name ?? ''} · ${locales[locale].name}`,
              href: pathOf({ kind: 'author', locale, slug: author.slug ?? '' }),
            })),
          }
        : noAddress,
  }),
  siteSettings: defineLocations(eachFront),
}

type Versioned = Partial<Record<'title' | 'slug' | 'language', string>> | null

function versionIn(kind: 'article' | 'page', document: Versioned) {
  const { title, slug, language } = document ?? {}
  if (!slug || !isLocale(language)) return noAddress
  const own = { title: title ?? slug, href: pathOf({ kind, locale: language, slug }) }
  return { locations: kind === 'article' ? [own, front(language)] : [own] }
}

const valueIn = (values: InLanguages, locale: Locale) => values?.find(({ language }) => language === locale)?.value

export const presentation = presentationTool({
  title: say('Preview'),
  resolve: { mainDocuments, locations },
  allowOrigins: [siteAddress],
  previewUrl: {
    initial: siteAddress + pathOf({ kind: 'front', locale: browsersLanguage }),
    // Sanity's own way of sharing shows every draft to whoever has the link; ours shows one (share-draft.tsx).
    previewMode: { enable: '/api/draft/enable', shareAccess: false },
  },
})
