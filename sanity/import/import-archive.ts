/** Brings a WordPress export, or a folder of Markdown, into the Content Lake: a first look through the file, then step after step. */
import type { Mutation as ClientMutation, SanityClient } from '@sanity/client'
import { openAddresses } from './addresses.ts'
import { openArchive, type Archive } from './archive.ts'
import { toArticle, type ImportedArticle } from './article.ts'
import { picturesOf, type Note, type PicturePart } from './body/part.ts'
import { placed, placePictures } from './body/place-pictures.ts'
import { toPicture, toPortableText } from './body/portable-text.ts'
import { decide, parseStored, type Change, type Decision, type Existing } from './decide.ts'
import { openDirectory, type Directory, type Mutation } from './directory.ts'
import { toArticleFields, toRedirect, toSchedule } from './documents.ts'
import { isForOne, reasonFor, tooLong } from './failure.ts'
import { openMedia, type Media, type Wanted } from './media/media.ts'
import { openSource } from './media/source.ts'
import { openPairing, type Pairing } from './pairs/pair-archive.ts'
import type { Post } from './post.ts'
import { knownRedirects, oldAddressesOf, writeRedirects, type OldAddress } from './redirects.ts'
import { isCarriedType, isOwnAddress, type Survey } from './survey.ts'
import { createTally, type Outcome, type Tally } from './tally.ts'
import { parseTopicRules, type TopicRules } from './topic-rules.ts'
import { write } from './write.ts'

export type ImportOptions = {
  /** A WordPress export, or a folder of Markdown files. */
  file: string
  /** With a token that may write. Null only in a dry run: what the Content Lake has is then not known. */
  client: SanityClient | null
  isDryRun: boolean
  /** A folder or an address where a copy of the uploads is; null to fetch them from where the export says. */
  media?: string | null
  /** Rules for which categories and tags become which topics, as `topic-rules.ts` reads them. */
  topicRules?: string
  onProgress?: OnProgress
}

/** Told what is being done, how much of it is done, and of how much. */
export type OnProgress = (step: 'posts and pages' | 'pictures', done: number, total: number) => void

/** Few enough for the ids of a batch to fit in one address, drafts included. */
const batchSize = 40

/** What every step works with. */
type Import = {
  options: ImportOptions
  archive: Archive
  survey: Survey
  rules: TopicRules
  directory: Directory
  addresses: Awaited<ReturnType<typeof openAddresses>>
  media: Media
  /** The ids of the redirects that are there. */
  redirects: Set<string>
  pairing: Pairing
  tally: Tally
}

/**
 * Imports every post and page of the file, in transactions: each of them is there whole or not at all.
 * Throws a Failure for a file that cannot be imported; then nothing was. Throws the client's error when the
 * Content Lake cannot be written to. What was wrong with a single post is in the answer.
 */
export async function importArchive(options: ImportOptions): Promise<Tally> {
  const all = await opened(options)
  await importTexts(all)
  await importLibrary(all)
  await importRedirects(all)
  const { client, isDryRun } = options
  all.tally.pairs = await all.pairing.finish(client, { isDryRun, documents: all.tally.documents })
  return all.tally
}

async function opened(options: ImportOptions): Promise<Import> {
  const { file, client, isDryRun } = options
  const archive = await openArchive(file)
  const { survey } = archive
  const rules = parseTopicRules(
    options.topicRules ?? '',
    ({ domain, slug }) => survey.termUses.get(`${domain}/${slug}`) ?? 0,
  )
  const source = await openSource(options.media ?? archive.media, (address) => isOwnAddress(address, survey))
  const [directory, addresses] = [await openDirectory(client), await openAddresses(client)]
  const carried = await openMedia({ client, source, isDryRun })
  const redirects = await knownRedirects(client, survey.site)
  const tally = createTally({ survey, media: carried, rules })
  return {
    options,
    archive,
    survey,
    rules,
    directory,
    addresses,
    media: carried,
    redirects,
    pairing: openPairing(),
    tally,
  }
}

/** Posts and pages, a batch at a time: first their pictures, then each of them. */
async function importTexts(all: Import): Promise<void> {
  const { options, archive, survey, rules, media, pairing, tally } = all
  const { client, onProgress } = options
  const total = (survey.counts.get('post') ?? 0) + (survey.counts.get('page') ?? 0)
  let done = 0
  for await (const posts of batchesOf(carriedPosts(archive))) {
    const articles = posts.map((post) => toArticle(post, survey, rules))
    await media.carry(articles.flatMap(picturesIn).map((picture) => toWanted(picture, survey)))
    const existing = await existingOf(articles, client)
    for (const some of groupsOf(articles.map((article) => withSurroundings(article, existing, all)))) {
      for (const [{ article }, plan, outcome] of await writeTexts(some, all)) tally.add(article, outcome, plan)
      onProgress?.('posts and pages', (done += some.length), total)
    }
    for (const [place, article] of articles.entries()) pairing.add(posts[place] as Post, article)
  }
}

/** A post with all that its plan needs but the directory, which changes from one to the next. */
type Text = { article: ImportedArticle; existing: Existing; slug: string } & ReturnType<typeof contentOf>

function withSurroundings(article: ImportedArticle, existing: Map<string, Existing>, all: Import): Text {
  const slug = slugOf(article, all)
  return { article, existing: existing.get(article.id) ?? nothing, slug, ...contentOf(article, all) }
}

/** Characters of text in one transaction, as JSON. One of more goes alone. */
const largestGroup = 1_000_000

/** Few enough for one request. Written one by one, each would cost a request and a disk its patience. */
function* groupsOf(texts: Text[]): Generator<Text[]> {
  let group: Text[] = []
  let size = 0
  for (const text of texts) {
    const own = JSON.stringify(text.body).length
    if (group.length > 0 && size + own > largestGroup) {
      yield group
      ;[group, size] = [[], 0]
    }
    group.push(text)
    size += own
  }
  if (group.length > 0) yield group
}

type Written = [text: Text, plan: Plan, outcome: Outcome]

/** Several in one transaction. When the Content Lake refuses it because of one of them, each in its own. */
async function writeTexts(texts: Text[], all: Import): Promise<Written[]> {
  const { client, isDryRun } = all.options
  const plans = texts.map((text): Written => {
    const plan = planOf(text, all)
    remember(text.article, plan, all)
    return [text, plan, plan.outcome]
  })
  if (isDryRun || client === null) return plans
  const problem = await written(
    plans.flatMap(([, { mutations }]) => mutations),
    client,
  )
  if (problem === null) return plans
  // What was remembered of it is not there.
  all.directory = await openDirectory(client)
  all.redirects = await knownRedirects(client, all.survey.site)
  const results: Written[] = []
  for (const text of texts) {
    const plan = planOf(text, all)
    const own = await written(plan.mutations, client)
    if (own === null) remember(text.article, plan, all)
    results.push([text, plan, own ?? plan.outcome])
  }
  return results
}

/** What the media library holds besides: somebody may have linked to it, and editors may want it. */
async function importLibrary({ options, survey, media }: Import): Promise<void> {
  const pictures = Array.from(survey.attachments.values()).filter(({ isPicture }) => isPicture)
  for (let at = 0; at < pictures.length; at += batchSize) {
    const batch = pictures.slice(at, at + batchSize)
    await media.carry(
      batch.map(({ url, title, description, credit }) => ({ files: [url], title, description, credit })),
    )
    options.onProgress?.('pictures', at + batch.length, pictures.length)
  }
}

async function importRedirects({ options, survey, media, directory, rules, redirects, tally }: Import): Promise<void> {
  const { client, isDryRun } = options
  const addresses = oldAddressesOf({ survey, media, directory, rules })
  const onWritten = ({ kind, from }: OldAddress) => {
    tally.addRedirect(kind, from)
  }
  await writeRedirects(addresses, { client, site: survey.site, isDryRun, known: redirects, onWritten })
}

const nothing: Existing = { published: null, draft: null }

/** Posts and pages that are carried. Those in WordPress's bin are not; they are counted in the survey. */
async function* carriedPosts({ items }: Archive): AsyncGenerator<Post> {
  for await (const post of items()) {
    if (isCarriedType(post.type) && isCarried(post)) yield post
  }
}

const isCarried = ({ status }: Post) => !['trash', 'auto-draft', 'inherit'].includes(status)

async function* batchesOf(posts: AsyncGenerator<Post>): AsyncGenerator<Post[]> {
  let batch: Post[] = []
  for await (const post of posts) {
    batch.push(post)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

function picturesIn({ lead, parts }: ImportedArticle): PicturePart[] {
  return [...(lead ? [lead] : []), ...parts.flatMap(picturesOf)]
}

function toWanted({ files, attachment, credit }: PicturePart, survey: Survey): Wanted {
  const known = attachment === null ? undefined : survey.attachments.get(attachment)
  return { files, credit, ...(known && { title: known.title, description: known.description }) }
}

async function existingOf(articles: ImportedArticle[], client: SanityClient | null): Promise<Map<string, Existing>> {
  const ids = articles.map(({ id }) => id)
  const documents = client ? await client.getDocuments(ids.flatMap((id) => [id, `drafts.${id}`])) : []
  const stored = new Map(
    documents
      .map(parseStored)
      .filter((document) => document !== null)
      .map((document) => [document._id, document]),
  )
  return new Map(
    ids.map((id) => [id, { published: stored.get(id) ?? null, draft: stored.get(`drafts.${id}`) ?? null }]),
  )
}

export type Plan = Pick<Decision, 'outcome'> & {
  mutations: ClientMutation[]
  newAuthors: string[]
  newTopics: string[]
  redirects: ReturnType<typeof toRedirect>[]
}

function planOf({ article, existing, slug, body, lead }: Text, all: Import): Plan {
  const { directory, survey } = all
  const authors = article.authors.map((name) => ({ name, ...directory.authorOf(name) }))
  const topics = article.topics.map((topic) => ({ name: topic.names[0]?.name ?? '', ...directory.topicOf(topic) }))
  const fields = toArticleFields(article, {
    slug,
    body,
    lead,
    authorIds: idsOf(authors),
    topicIds: idsOf(topics),
  })
  const { outcome, changes } = decide({ ...article, fields }, existing)
  if (changes.length === 0) return { outcome, mutations: [], newAuthors: [], newTopics: [], redirects: [] }
  const redirects = article.oldPaths
    .map((path) => toRedirect(survey.site, path, { document: article.id }))
    .filter(({ _id }) => !all.redirects.has(_id))
  const entries = [...authors, ...topics].flatMap(({ mutations }) => mutations)
  return {
    outcome,
    mutations: [
      ...entries.map(toClientMutation),
      ...changes.map(toClientMutation),
      ...redirects.map((createIfNotExists) => ({ createIfNotExists })),
      ...(outcome === 'new' ? scheduleOf(article) : []),
    ],
    newAuthors: authors.filter(isNew).map(({ name }) => name),
    newTopics: topics.filter(isNew).map(({ name }) => name),
    redirects,
  }
}

function slugOf(article: ImportedArticle, { addresses }: Import): string {
  const slug = addresses.slugFor(article)
  if (slug !== article.slug) article.notes.push(movedTo(slug))
  return slug
}

const movedTo = (slug: string): Note => ({
  about: 'look',
  what: 'the address was taken by another one',
  detail: `it is ${slug} now`,
})

/** Body and lead picture with the assets their pictures have become. */
function contentOf({ language: locale, parts, lead, notes }: ImportedArticle, { media }: Import) {
  const note = (about: Note['about'], what: string, detail?: string) =>
    void notes.push({ about, what, ...(detail && { detail }) })
  const place = { locale, note, media }
  const picture = lead && placed(lead, place)
  return { body: toPortableText(placePictures(parts, place)), lead: picture && toPicture(picture) }
}

/** Once only: an editor who cancels a schedule has the last word. */
function scheduleOf({ id, scheduledFor, notes }: ImportedArticle): ClientMutation[] {
  if (scheduledFor === null) return []
  const isStillToCome = Date.parse(scheduledFor) > Date.now()
  if (isStillToCome) return [{ createIfNotExists: toSchedule(id, scheduledFor) }]
  notes.push({ about: 'look', what: 'it was scheduled for a moment that has passed; it is a draft now' })
  return []
}

const idsOf = (entries: { id: string }[]) => Array.from(new Set(entries.map(({ id }) => id)))

const isNew = ({ mutations }: { mutations: Mutation[] }) =>
  mutations.some((mutation) => 'createIfNotExists' in mutation)

/** The client's own type wants the forms of patch apart, which ours already are. */
const toClientMutation = (mutation: Mutation | Change) => mutation as ClientMutation

/** Bytes of one request, at Sanity as here. Sent all the same, it may look as if nobody were there: the line is cut. */
const largestRequest = 4_000_000

/** Null when it was written, else what happened to it. What concerns all of them is thrown. */
async function written(mutations: ClientMutation[], client: SanityClient): Promise<'kept' | { error: string } | null> {
  if (Buffer.byteLength(JSON.stringify(mutations)) > largestRequest) return { error: tooLong }
  try {
    return (await write(mutations, client)) ? null : 'kept'
  } catch (error) {
    if (!isForOne(error)) throw error
    return { error: reasonFor(error) }
  }
}

function remember(article: ImportedArticle, { mutations, redirects }: Plan, all: Import) {
  if (mutations.length === 0) return
  for (const name of article.authors) all.directory.rememberAuthor(name)
  for (const topic of article.topics) all.directory.rememberTopic(topic)
  for (const { _id } of redirects) all.redirects.add(_id)
}
