/** A newsroom to measure: a lake with so many articles, and the site built on it. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { SanityClient } from '@sanity/client'
import { connect } from '../../../sanity/lake/test-lake.ts'
import { authorId, topicId } from '../../../sanity/seed/ids.ts'
import { drawSmallPicture } from '../../../sanity/seed/small-picture.ts'
import { readArticleFiles } from '../../../sanity/seed/article-file.ts'
import { seed } from '../../../sanity/seed/fill.ts'
import { pathOf } from '../../urls.ts'
import { buildSite } from '../builds.ts'
import type { Environment } from '../environment.ts'
import type { Processes, Server } from '../processes.ts'
import { root } from '../program.ts'
import { startLake, startSite } from '../servers.ts'
import { createStage, type Stage } from '../stage.ts'
import type { BenchArticle } from './article.ts'

export type Newsroom = {
  environment: Environment
  articles: number
  /** The folder of its build: not the one that `npm start` may be serving. */
  build: string
  /** Milliseconds that took; NaN before `buildNewsroom`. */
  builtIn: number
  /** An editor's hand, through the real client. */
  editor: SanityClient
  /** The address of the article that every peer shows too. */
  address: string
  /** Of an article, the newest being 0. */
  addressOf: (index: number) => string
  /** Addresses of so many old articles that nobody has asked for yet. Each is given out once. */
  takeUnread: (many: number) => string[]
  lake: Server
  /** The site as it runs now; none before `openSite`. */
  site: Server | null
  close: () => Promise<void>
}

export const benchArticleId = 'article-bench'
export const idOf = (index: number) => `article-bench-${index}`

/** Opens a lake and fills it with the demo newspaper, the article of the bench and so many others. No site yet. */
export async function openNewsroom(
  processes: Processes,
  { article, articles, build }: { article: BenchArticle; articles: number; build: string },
): Promise<Newsroom> {
  const stage: Stage = await createStage()
  process.once('exit', () => {
    stage.clear()
    rmSync(join(root, build), { recursive: true, force: true })
  })
  const { environment } = stage
  const silent = await startLake(processes, environment, { isSilent: true })
  const editor = connect(environment.lake.address, {
    token: environment.variables.SANITY_API_WRITE_TOKEN ?? '',
    perspective: 'raw',
  })
  await fill(editor, article, articles)
  await silent.stop()
  const { address } = environment.site
  let oldest = articles
  const newsroom: Newsroom = {
    environment,
    articles,
    build,
    builtIn: NaN,
    editor,
    address: address + pathOf({ kind: 'article', locale: 'en', slug: article.slug }),
    addressOf: (index) => address + pathOf({ kind: 'article', locale: 'en', slug: slugOf(index) }),
    takeUnread: (many) => Array.from({ length: Math.min(many, oldest) }, () => newsroom.addressOf(--oldest)),
    lake: await startLake(processes, environment),
    site: null,
    async close() {
      await newsroom.site?.stop()
      await newsroom.lake.stop()
      stage.clear()
    },
  }
  return newsroom
}

/** Builds the site from nothing, and notes how long that took. */
export async function buildNewsroom(processes: Processes, newsroom: Newsroom): Promise<void> {
  const { environment, build } = newsroom
  rmSync(join(root, build), { recursive: true, force: true })
  const start = performance.now()
  await buildSite(processes, environment, { folder: build, isForced: true }, () => undefined)
  newsroom.builtIn = performance.now() - start
}

/** Serves what was built; a site that runs is ended first. */
export async function openSite(processes: Processes, newsroom: Newsroom): Promise<void> {
  await newsroom.site?.stop()
  newsroom.site = await startSite(processes, newsroom.environment, newsroom.build)
}

const slugOf = (index: number) => `bench-${index}`
const batch = 250

async function fill(editor: SanityClient, article: BenchArticle, articles: number): Promise<void> {
  await seed(editor, { draw: drawSmallPicture })
  const { _id: picture } = await editor.assets.upload('image', article.picture, { filename: 'bench.jpg' })
  const leadImage = { _type: 'picture', asset: { _type: 'reference', _ref: picture }, alt: article.alt }
  const { title, slug, excerpt, publishedAt, body } = article
  await editor.create({
    ...common(publishedAt),
    _id: benchArticleId,
    title,
    slug: toSlug(slug),
    excerpt,
    body,
    leadImage,
  })
  const paragraphs = await readParagraphs()
  for (let from = 0; from < articles; from += batch) {
    const together = editor.transaction()
    for (let index = from; index < Math.min(articles, from + batch); index++) {
      together.create({ ...makeArticle(index, paragraphs), ...(index % 2 === 0 && { leadImage }) })
    }
    await together.commit({ visibility: 'async', returnDocuments: false })
  }
}

/** What every article has in common. */
const common = (publishedAt: string) => ({
  _type: 'article',
  language: 'en',
  publishedAt,
  authors: [{ _key: 'a', _type: 'reference', _ref: authorId('samuel-okafor') }],
  topics: [{ _key: 't', _type: 'reference', _ref: topicId('refugees') }],
})

const toSlug = (current: string) => ({ _type: 'slug', current })

/** Six paragraphs of the demo newspaper, other ones for every number; an hour older with every number. */
function makeArticle(index: number, paragraphs: string[]) {
  const pick = (place: number) => paragraphs[(index * 31 + place * place * 17 + place) % paragraphs.length] ?? ''
  const publishedAt = new Date(newest - index * 3_600_000).toISOString()
  return {
    ...common(publishedAt),
    _id: idOf(index),
    title: `${pick(0).split(' ').slice(0, 6).join(' ')} (${index})`,
    slug: toSlug(slugOf(index)),
    excerpt: pick(0).slice(0, 150),
    body: Array.from({ length: 6 }, (_none, place) => toBlock(pick(place), place)),
  }
}

const newest = Date.now() - 60_000

const toBlock = (text: string, place: number) => ({
  _type: 'block',
  _key: `b${place}`,
  style: 'normal',
  markDefs: [],
  children: [{ _type: 'span', _key: 's', text, marks: [] }],
})

async function readParagraphs(): Promise<string[]> {
  const files = await readArticleFiles()
  const all = files.filter(({ language }) => language === 'en').flatMap(({ text }) => text.split(/\n\n+/))
  return all.filter((paragraph) => /^[A-Z]/.test(paragraph) && !/[[\]*_]/.test(paragraph))
}
