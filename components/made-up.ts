/** A made-up article and a made-up picture, for tests to change as they need. */
import type { Article, Site } from '@/lib/content/shown'
import type { Picture } from '@/lib/images'

export const madeUpPicture: Picture = {
  asset: `image-${'a1'.repeat(20)}-2400x1600-jpg`,
  alt: 'A bridge over a river in flood',
  caption: 'The bridge, a week later.',
  credit: 'Photo: the newsroom',
  hotspot: null,
  crop: null,
}

export const madeUpArticle: Article = {
  id: 'article-bridge-en',
  locale: 'en',
  title: 'The bridge that nobody owned',
  path: '/en/articles/the-bridge',
  excerpt: 'Who mends what the river took?',
  publishedAt: '2026-03-04T23:30:00Z',
  updatedAt: null,
  authors: [{ id: 'author-ana', name: 'Ana Ruiz', kind: 'person', path: '/en/authors/ana-ruiz' }],
  byline: null,
  picture: madeUpPicture,
  topics: [{ id: 'topic-courts', title: 'Courts', path: '/en/topics/courts' }],
  versions: [
    { locale: 'en', title: 'The bridge that nobody owned', path: '/en/articles/the-bridge' },
    { locale: 'es', title: 'El puente sin dueño', path: '/es/articulos/el-puente' },
  ],
  lead: madeUpPicture,
  minutes: 3,
  isOld: false,
  translators: [],
  credits: [],
  original: null,
  isBehind: false,
  body: [],
  notes: [],
  contents: [],
  corrections: [],
  fediverse: null,
  searchTitle: null,
  searchDescription: null,
}

/** The whole address of the made-up article. */
export const madeUpAddress = 'https://ambas.example/en/articles/the-bridge'

export const madeUpSite: Site = {
  name: 'Ambas',
  tagline: 'Two languages',
  description: 'A newsroom.',
  timeZone: 'Europe/Madrid',
  publisher: {
    name: 'Ambas',
    kind: 'NewsMediaOrganization',
    email: 'newsroom@ambas.example',
    address: null,
    social: [{ name: 'Mastodon', url: 'https://example.social/@ambas' }],
    correctionsPolicy: '/en/corrections',
    ethicsPolicy: null,
  },
  pages: [{ title: 'About', path: '/en/about' }],
  topics: madeUpArticle.topics,
}
