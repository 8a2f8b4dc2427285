/** Joins the articles of an archive with their translations, or proposes to; called for each of them, and once at the end. */
import { createHash } from 'node:crypto'
import type { Mutation, SanityClient } from '@sanity/client'
import { coupleKey, toPairMember, toProposal, type PairProposal, type PairReason } from '../../pair-proposal.ts'
import type { ImportedArticle } from '../article.ts'
import type { Post } from '../post.ts'
import type { PairedDocument, ReportedDocument, ReportedPair } from '../report.ts'
import { write } from '../write.ts'
import { createArchive, findPairs, type Pair } from './find-pairs.ts'
import { noKnownPairs, readKnownPairs, readOtherStories, type KnownPairs } from './known-pairs.ts'
import type { StoredProposal } from './proposal.ts'
import { parseReasons } from './reasons.ts'
import { sentenceFor } from './sentences.ts'
import { storyOf } from './story-of.ts'
import { createGroups, groupNames } from './told.ts'

/** A document as pairs are made of it. */
type Member = { id: string; kind: 'article' | 'page'; language: string }

export type Pairing = ReturnType<typeof openPairing>

export function openPairing() {
  const archive = createArchive()
  const said = createGroups<Member>()
  const seen = new Set<string>()
  return {
    /** To be called for everything imported, also when it was there before. */
    add(post: Post, article: ImportedArticle) {
      const story = storyOf(article)
      archive.add(story)
      seen.add(story.id)
      said.add({ id: story.id, kind: story.kind, language: story.language }, groupNames(post))
    },
    /**
     * Writes pairs and proposals, unless it is a dry run. `documents` are what became of those that were added. Answers all
     * there is to tell of them, those made with what an earlier import brought included.
     */
    async finish(
      client: SanityClient | null,
      { isDryRun, documents }: { isDryRun: boolean; documents: ReportedDocument[] },
    ): Promise<ReportedPair[]> {
      const documentOf = new Map(documents.map((document) => [document.id, document]))
      const isThere = (id: string) => documentOf.get(id)?.outcome !== 'failed'
      const known = client ? await readKnownPairs(client) : noKnownPairs
      const named = new Map<string, PairedDocument>(documentOf)
      if (client)
        for await (const { story, document } of readOtherStories(client, seen)) {
          archive.add(story)
          named.set(story.id, document)
        }
      const groups = said.list().map((members) => members.filter(({ id }) => isThere(id)))
      const told = groups.filter(({ length }) => length > 1).map((members) => decideTold(members, known))
      const toldIds = new Set(told.flatMap(({ members }) => members.map(({ id }) => id)))
      const found = findPairs(archive, {
        isTaken: (id) => known.pairOf.has(id) || toldIds.has(id) || !isThere(id),
        isRefused: (one, other) => isDecided(known.proposals.get(coupleKey(one, other))),
      })
      const decisions = [...told, ...earlier(known), ...found.map((pair) => decideFound(pair, known))]
      const stale = staleProposals(known, found, new Set(archive.stories.map(({ id }) => id)))
      const refused = isDryRun || !client ? new Set() : await writeDecisions(decisions, client)
      const reports: ReportedPair[] = []
      for (const decision of decisions) {
        const report = toReport(decision, !refused.has(decision), named)
        // What earlier imports have told of each other is not told again.
        const isOurs = decision.mutations.length > 0 || report.members.some(({ id }) => documentOf.has(id))
        if (isOurs && report.members.length > 1) reports.push(report)
      }
      if (!isDryRun && client) await write(stale, client)
      return reports
    },
  }
}

/** Whether somebody, or an earlier import, has decided about two articles. */
const isDecided = (proposal: StoredProposal | undefined) => proposal !== undefined && proposal.status !== 'proposed'

type DecisionOnPair = Pick<ReportedPair, 'outcome'> & {
  members: Member[]
  score: number | null
  reasons: PairReason[]
  /** What stood in the way. */
  obstacle?: string
  mutations: Mutation[]
}

/** Few enough for one request to be answered at once. */
const batchSize = 50

/** Writes decisions, many at a time; answers those in whose way somebody else was in that moment. */
async function writeDecisions(decisions: DecisionOnPair[], client: SanityClient): Promise<Set<unknown>> {
  const refused = new Set<unknown>()
  const wanted = decisions.filter(({ mutations }) => mutations.length > 0)
  for (let at = 0; at < wanted.length; at += batchSize) {
    const some = wanted.slice(at, at + batchSize)
    const all = some.flatMap(({ mutations }) => mutations)
    if (await write(all, client)) continue
    for (const decision of some) if (!(await write(decision.mutations, client))) refused.add(decision)
  }
  return refused
}

/** What the archive says is done as it says, unless it contradicts itself or what editors did here. */
function decideTold(members: Member[], { pairOf, proposals }: KnownPairs): DecisionOnPair {
  const reasons: PairReason[] = [{ is: 'said' }]
  const decision = { members, score: null, reasons, mutations: [] }
  const left = (obstacle: string): DecisionOnPair => ({ ...decision, outcome: 'left', obstacle })
  if (new Set(members.map(({ language }) => language)).size < members.length) return left('two are in one language')
  if (new Set(members.map(({ kind }) => kind)).size > 1) return left('an article and a page cannot be joined')
  const pairs = new Set(members.flatMap(({ id }) => pairOf.get(id) ?? []))
  const [pair] = pairs
  if (pairs.size > 1) return left('they are in different pairs here')
  const fresh = members.filter(({ id }) => !pairOf.has(id))
  if (pair && fresh.length === 0) return { ...decision, outcome: 'said' }
  const isSeparated = fresh.some((one) =>
    members.some((other) => one !== other && isDecided(proposals.get(coupleKey(one.id, other.id)))),
  )
  if (isSeparated) return left('they were separated here')
  if (pair?.members.some(({ language }) => fresh.some((member) => member.language === language)))
    return left('another version in that language is joined here')
  const records = couplesOf(members).map((articles) =>
    toProposal({ articles, status: 'joined', probability: null, reasons }),
  )
  const join: Mutation = pair
    ? {
        patch: {
          id: pair._id,
          ifRevisionID: pair._rev,
          insert: { after: 'translations[-1]', items: fresh.map(toReference) },
        },
      }
    : { create: toPairDocument(members) }
  return { ...decision, outcome: 'said', mutations: [join, ...records.map(toMutation)] }
}

const couplesOf = (members: Member[]) =>
  members.flatMap((one, place) => members.slice(place + 1).map((other) => [one.id, other.id] as const))

function decideFound({ stories, probability, reasons, isSure }: Pair, { proposals }: KnownPairs): DecisionOnPair {
  const members = stories.map(({ id, kind, language }) => ({ id, kind, language }))
  const articles = [stories[0].id, stories[1].id] as const
  const decision = { members, score: probability, reasons }
  if (isSure) {
    const record = toProposal({ articles, status: 'joined', probability, reasons })
    return { ...decision, outcome: 'joined', mutations: [{ create: toPairDocument(members) }, toMutation(record)] }
  }
  const proposal = toProposal({ articles, status: 'proposed', probability, reasons })
  const isThere = isSame(proposal, proposals.get(coupleKey(...articles)))
  return { ...decision, outcome: 'proposed', mutations: isThere ? [] : [toMutation(proposal)] }
}

/** What an earlier import joined by itself and is joined still, for the report. */
function earlier({ pairOf, proposals }: KnownPairs): DecisionOnPair[] {
  return Array.from(proposals.values()).flatMap(
    ({ status, articles: [a, b], probability, reasons }): DecisionOnPair[] => {
      if (status !== 'joined' || probability == null || pairOf.get(a) === undefined || pairOf.get(a) !== pairOf.get(b))
        return []
      const members = [a, b].map((id) => ({ id, kind: 'article' as const, language: '' }))
      return [{ outcome: 'joined', members, score: probability, reasons: parseReasons(reasons), mutations: [] }]
    },
  )
}

const toMutation = (proposal: PairProposal): Mutation => ({ createOrReplace: proposal })

function isSame({ probability, reasons }: PairProposal, stored: StoredProposal | undefined): boolean {
  const inOrder = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inOrder)
    if (typeof value !== 'object' || value === null) return value
    return Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, field]) => [name, inOrder(field)])
  }
  return (
    stored !== undefined &&
    stored.probability === probability &&
    JSON.stringify(inOrder(stored.reasons)) === JSON.stringify(inOrder(reasons))
  )
}

/** Proposals nobody has decided on, of stories that have changed so that they would not be proposed now. */
function staleProposals({ proposals }: KnownPairs, found: Pair[], ids: ReadonlySet<string>): Mutation[] {
  const couples = new Set(found.map(({ stories: [a, b] }) => coupleKey(a.id, b.id)))
  return Array.from(proposals)
    .filter(
      ([couple, { status, articles }]) =>
        status === 'proposed' && !couples.has(couple) && articles.every((id) => ids.has(id)),
    )
    .map(([, { _id }]) => ({ delete: { id: _id } }))
}

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)

/** As document-internationalization stores a pair. Its id follows from what it joins, so that it is made once. */
function toPairDocument(members: Member[]) {
  const ids = members.map(({ id }) => id).sort()
  return {
    _id: `translation-import-${shortHash(ids.join(' '))}`,
    _type: 'translation.metadata',
    schemaTypes: [members[0]?.kind],
    translations: members.map(toReference),
  }
}

const toReference = ({ id, language }: Member) => toPairMember(id, language, shortHash(id))

function toReport(
  { outcome, score, reasons, obstacle, members }: DecisionOnPair,
  isWritten: boolean,
  named: ReadonlyMap<string, PairedDocument>,
): ReportedPair {
  const obstacles = isWritten ? (obstacle ?? []) : 'somebody joined one of them in the same moment'
  return {
    outcome: isWritten ? outcome : 'left',
    score,
    reasons: reasons.map(sentenceFor).concat(obstacles),
    members: members.flatMap(({ id }) => named.get(id) ?? []),
  }
}
