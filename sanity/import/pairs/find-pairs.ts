/** Finds which stories are translations of each other: candidates, how likely each is, and the best assignment of all. */
import { createArchiveTerms, type ArchiveTerms, type Traits } from './archive-terms.ts'
import { assign, type Edge } from './assign.ts'
import { candidatesOf } from './candidates.ts'
import { signalNames, signalsOf, type Signals } from './compare.ts'
import type { PairReason } from '../../pair-proposal.ts'
import { reasonsFor } from './reasons.ts'
import type { Story } from './story.ts'
import { bias, competition, thresholds, weights } from './weights.ts'

/**
 * Two stories that are compared; `place` is that of a story in the archive. There are a dozen for each story: what they have
 * in common is forgotten again, and asked once more of the few that are chosen.
 */
export type Candidate = {
  places: [number, number]
  /** What the signals say, in log-odds. */
  likeness: number
  /** How far it is before the next best of either story, in the same. */
  lead: number
  probability: number
}

export type Pair = {
  /** In the order of their ids. */
  stories: [Traits, Traits]
  probability: number
  reasons: PairReason[]
  /** Sure enough to be joined without asking anybody. */
  isSure: boolean
}

export type Archive = { stories: Traits[]; terms: ArchiveTerms }

/** An archive to look for pairs in; stories are reduced to what is compared as soon as they are added. */
export function createArchive() {
  const terms = createArchiveTerms()
  const stories: Traits[] = []
  return { stories, terms, add: (story: Story) => void stories.push(terms.add(story)) }
}

/** What of an archive must not be joined: by the ids of the stories. */
export type Limits = {
  /** It has its translation already. */
  isTaken: (id: string) => boolean
  /** Somebody has said that these two do not belong together. */
  isRefused: (one: string, other: string) => boolean
}

/** The pairs worth joining or proposing, the surest first. No story is in two of one language. */
export function findPairs(archive: Archive, { isTaken, isRefused }: Limits): Pair[] {
  const { stories } = archive
  const idOf = (place: number) => (stories[place] as Traits).id
  const candidates = compared(archive, ([a, b]) => !isRefused(idOf(a), idOf(b)))
  const free = candidates.filter(
    ({ places, probability }) => probability >= thresholds.proposed && !places.some((place) => isTaken(idOf(place))),
  )
  return assigned(free, stories)
    .map((candidate) => toPair(candidate, archive))
    .sort((a, b) => b.probability - a.probability)
}

/** Every candidate of the archive, with how likely it is; rivals are weighed among those allowed. */
export function compared({ stories, terms }: Archive, isAllowed: (places: [number, number]) => boolean): Candidate[] {
  const found = candidatesOf(stories, terms)
    .filter(isAllowed)
    .map((places) => ({ places, likeness: likenessOf(signalsAt(places, { stories, terms })) }))
  const leadOf = leads(found, stories)
  return found.map((candidate) => {
    const lead = leadOf(candidate)
    return { ...candidate, lead, probability: probabilityOf(candidate.likeness, lead) }
  })
}

/** What two stories of an archive have in common. */
export const signalsAt = ([a, b]: Candidate['places'], { stories, terms }: Archive): Signals =>
  signalsOf(stories[a] as Traits, stories[b] as Traits, terms)

const likenessOf = (signals: Signals) => signalNames.reduce((sum, name) => sum + weights[name] * signals[name], bias)

/** Beyond this a lead says no more. */
const farthest = 8

/** There is always one with which a story has hardly anything in common, whether or not it was compared. */
const weakest = -4

type Scored = Pick<Candidate, 'places' | 'likeness'>

/** By how much each is before the best other candidate, in the same two languages, of either of its stories. */
function leads(candidates: readonly Scored[], stories: readonly Traits[]) {
  const best = new Map<string, [Scored, Scored?]>()
  const rivalry = (place: number, other: number) => `${place} ${(stories[other] as Traits).language}`
  const sides = ({ places: [a, b] }: Scored) => [rivalry(a, b), rivalry(b, a)]
  for (const candidate of candidates.toSorted((a, b) => b.likeness - a.likeness)) {
    for (const side of sides(candidate)) {
      const known = best.get(side)
      if (!known) best.set(side, [candidate])
      else known[1] ??= candidate
    }
  }
  return (candidate: Scored) => {
    const rivals = sides(candidate).flatMap((side) => best.get(side)?.find((other) => other !== candidate) ?? [])
    const strongest = rivals.reduce((most, { likeness }) => Math.max(most, likeness), weakest)
    return Math.max(-farthest, Math.min(farthest, candidate.likeness - strongest))
  }
}

export function probabilityOf(likeness: number, lead: number): number {
  return 1 / (1 + Math.exp(-(competition.bias + competition.likeness * likeness + competition.lead * lead)))
}

const logOdds = (probability: number) => Math.log(probability / (1 - probability))

type Way = Edge & { candidate: Candidate }

/** Language after language: what belongs together so far against the stories of the next. */
function assigned(candidates: readonly Candidate[], stories: readonly Traits[]): Candidate[] {
  const languageAt = (place: number) => (stories[place] as Traits).language
  const languages = Array.from(new Set(candidates.flatMap(({ places }) => places.map(languageAt)))).sort()
  const groupOf = new Map<number, number>()
  const groupAt = (place: number) => groupOf.get(place) ?? place
  return languages.flatMap((language) => {
    const ways = new Map<string, Way>()
    for (const candidate of candidates) {
      const [right, other] = candidate.places.toSorted(
        (a, b) => Number(languageAt(b) === language) - Number(languageAt(a) === language),
      ) as [number, number]
      if (languageAt(right) !== language || languageAt(other) > language) continue
      const left = groupAt(other)
      const weight = logOdds(Math.min(candidate.probability, 1 - 1e-9)) - logOdds(thresholds.proposed) + 1e-6
      const known = ways.get(`${left} ${right}`)
      if (!known || known.weight < weight) ways.set(`${left} ${right}`, { left, right, weight, candidate })
    }
    const chosen = assign(Array.from(ways.values()))
    for (const { left, right } of chosen) groupOf.set(right, left)
    return chosen.map(({ candidate }) => candidate)
  })
}

function toPair({ places, probability }: Candidate, archive: Archive): Pair {
  const { stories, terms } = archive
  const both = places.map((place) => stories[place] as Traits).sort((a, b) => (a.id < b.id ? -1 : 1)) as [
    Traits,
    Traits,
  ]
  return {
    stories: both,
    probability,
    reasons: reasonsFor(both[0], both[1], signalsAt(places, archive), terms),
    isSure: probability >= thresholds.joined,
  }
}
