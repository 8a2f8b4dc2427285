/** Brings a WordPress export into the Content Lake: a first look through the file, then post after post. */
import type { Mutation as ClientMutation, SanityClient } from '@sanity/client'
import { openAddresses } from './addresses.ts'
import { toArticle, type ImportedArticle } from './article.ts'
import type { Note } from './body/part.ts'
import { decide, parseStored, type Change, type Decision, type Existing } from './decide.ts'
import { openDirectory, type Directory, type Mutation } from './directory.ts'
import { toArticleFields, toRedirect } from './documents.ts'
import { isUnreachable, statusOf } from './failure.ts'
import { parsePost, type Post } from './post.ts'
import { carriedType, surveyExport, type Survey } from './survey.ts'
import { createTally, type Tally } from './tally.ts'
import { readElements } from './xml.ts'

export type ImportOptions = {
  file: string
  /** With a token that may write. Null only in a dry run: what the Content Lake has is then not known. */
  client: SanityClient | null
  isDryRun: boolean
  /** Told after every post how many are done, of how many. */
  onProgress?: (done: number, total: number) => void
}

/** Few enough for the ids of a batch to fit in one address, drafts included. */
const batchSize = 40

/**
 * Imports every post of the file, each in one transaction: a post is there whole or not at all.
 * Throws a Failure for a file that cannot be imported; then nothing was. Throws the client's error when the
 * Content Lake cannot be written to. What was wrong with a single post is in the answer.
 */
export async function importArchive({ file, client, isDryRun, onProgress }: ImportOptions): Promise<Tally> {
  const survey = await surveyExport(file)
  const directory = await openDirectory(client)
  const addresses = await openAddresses(client)
  const tally = createTally(survey)
  const total = survey.counts.get(carriedType) ?? 0
  let done = 0
  for await (const posts of batchesOf(readPosts(file))) {
    const articles = posts.map((post) => toArticle(post, survey))
    const existing = await existingOf(articles, client)
    for (const article of articles) {
      const slug = addresses.slugFor(article)
      if (slug !== article.slug) article.notes.push(movedTo(slug))
      const plan = planOf({ article, slug, directory, survey, existing: existing.get(article.id) ?? nothing })
      const problem = isDryRun || client === null ? null : await written(plan.mutations, client)
      if (problem === null) remember(article, directory, plan)
      tally.add(article, problem === null ? plan.outcome : problem, plan)
      onProgress?.(++done, total)
    }
  }
  return tally
}

const movedTo = (slug: string): Note => ({
  about: 'look',
  what: 'the address was taken by another article',
  detail: `it is ${slug} now`,
})

const nothing: Existing = { published: null, draft: null }

/** Posts that are carried. Those in WordPress's bin are not; they are counted in the survey. */
async function* readPosts(file: string): AsyncGenerator<Post> {
  for await (const element of readElements(file)) {
    const post = element.name === 'item' ? parsePost(element) : null
    if (post?.type === carriedType && isCarried(post)) yield post
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
  hasRedirect: boolean
}

type PlanInput = { article: ImportedArticle; slug: string; directory: Directory; survey: Survey; existing: Existing }

function planOf({ article, slug, directory, survey, existing }: PlanInput): Plan {
  const authors = article.authors.map((name) => ({ name, ...directory.authorOf(name) }))
  const topics = article.categories.map((term) => ({ term, ...directory.topicOf(term, article.language) }))
  const fields = toArticleFields(article, slug, idsOf(authors), idsOf(topics))
  const { id, isPublic, source, oldPath } = article
  const { outcome, changes } = decide({ id, isPublic, fields, source }, existing)
  if (changes.length === 0) return { outcome, mutations: [], newAuthors: [], newTopics: [], hasRedirect: false }
  const redirect = oldPath ? [{ createIfNotExists: toRedirect(survey.site, oldPath, id) }] : []
  const entries = [...authors, ...topics].flatMap(({ mutations }) => mutations)
  return {
    outcome,
    mutations: [...entries.map(toClientMutation), ...changes.map(toClientMutation), ...redirect],
    newAuthors: authors.filter(isNew).map(({ name }) => name),
    newTopics: topics.filter(isNew).map(({ term }) => term.name),
    hasRedirect: redirect.length > 0,
  }
}

const idsOf = (entries: { id: string }[]) => Array.from(new Set(entries.map(({ id }) => id)))

const isNew = ({ mutations }: { mutations: Mutation[] }) =>
  mutations.some((mutation) => 'createIfNotExists' in mutation)

/** The client's own type wants the forms of patch apart, which ours already are. */
const toClientMutation = (mutation: Mutation | Change) => mutation as ClientMutation

/** Null when it was written, else what happened to this one post. What concerns all of them is thrown. */
async function written(mutations: ClientMutation[], client: SanityClient): Promise<'kept' | { error: string } | null> {
  if (mutations.length === 0) return null
  try {
    await client.mutate(mutations, { returnDocuments: false, visibility: 'async' })
    return null
  } catch (error) {
    const status = statusOf(error)
    if (status === 409) return 'kept'
    const concernsAll = isUnreachable(error) || status === null || [401, 403, 404].includes(status) || status >= 500
    if (concernsAll) throw error
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

function remember(article: ImportedArticle, directory: Directory, { mutations }: Plan) {
  if (mutations.length === 0) return
  for (const name of article.authors) directory.rememberAuthor(name)
  for (const term of article.categories) directory.rememberTopic(term, article.language)
}
