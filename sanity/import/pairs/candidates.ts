/** Chooses which stories are compared at all: those that share something rare, or something in the same weeks. */
import type { ArchiveTerms, Kind, Traits } from './archive-terms.ts'

/** A term in more stories than this leads only from one to another of the same weeks… */
const commonFrom = 40

/** …and one in more than this share of all stories leads nowhere. */
const everywhereFrom = 0.1

/** Days before and after. */
const sameWeeks = 30

/** Stories another one is compared with, at most: those that share most. */
const most = 24

const leading = ['pictures', 'links', 'names', 'numbers', 'words'] as const satisfies Kind[]

/** Pairs of places in `stories`, the lower first; each of one kind and of two languages. */
export function candidatesOf(stories: readonly Traits[], archive: ArchiveTerms): [number, number][] {
  const found = new Set<number>()
  for (const places of groupsOf(stories)) findIn(places, stories, archive, found)
  return Array.from(found, (pair) => [Math.floor(pair / stories.length), pair % stories.length])
}

/** Articles and pages never meet; each group in the order of its days, those without a day first. */
function groupsOf(stories: readonly Traits[]): number[][] {
  const groups = Map.groupBy(stories.keys(), (place) => stories[place]?.kind)
  return Array.from(groups.values(), (places) => places.sort((a, b) => dayAt(stories, a) - dayAt(stories, b)))
}

const dayAt = (stories: readonly Traits[], place: number) => stories[place]?.day ?? -Infinity

/** Into `found` each pair goes as one number. Inside, a story is known by its rank: its place in the order of days. */
function findIn(places: number[], stories: readonly Traits[], archive: ArchiveTerms, found: Set<number>) {
  const ranks = leading.map((kind) => ranksByTerm(places, stories, kind, archive))
  const days = Float64Array.from(places, (place) => dayAt(stories, place))
  const scores = new Float64Array(places.length)
  for (const [rank, place] of places.entries()) {
    const story = stories[place] as Traits
    const met: number[] = []
    const [first, last] = [firstFrom(days, story.day, -sameWeeks), firstFrom(days, story.day, sameWeeks + 1)]
    for (const [index, kind] of leading.entries()) {
      for (const term of story[kind].terms) {
        const others = ranks[index]?.get(term)
        if (!others) continue
        const isCommon = others.length > commonFrom
        for (let at = isCommon ? firstRank(others, first) : 0; at < others.length; at++) {
          const other = others[at] as number
          if (isCommon && other >= last) break
          if (scores[other] === 0) met.push(other)
          scores[other] = (scores[other] as number) + archive.weight(kind, term)
        }
      }
    }
    const others = met.filter((other) => stories[places[other] as number]?.language !== story.language)
    others.sort((a, b) => (scores[b] as number) - (scores[a] as number) || Math.abs(a - rank) - Math.abs(b - rank))
    for (const other of others.slice(0, most)) {
      const that = places[other] as number
      found.add(Math.min(place, that) * stories.length + Math.max(place, that))
    }
    for (const other of met) scores[other] = 0
  }
}

function ranksByTerm(places: number[], stories: readonly Traits[], kind: Kind, archive: ArchiveTerms) {
  const most = Math.max(commonFrom, stories.length * everywhereFrom)
  const ranks = new Map<number, number[]>()
  for (const [rank, place] of places.entries()) {
    for (const term of stories[place]?.[kind].terms ?? []) {
      const stories = archive.stories(kind, term)
      if (stories < 2 || stories > most) continue
      const known = ranks.get(term)
      if (known) known.push(rank)
      else ranks.set(term, [rank])
    }
  }
  return ranks
}

/** The first rank whose day is not before so many days after one; without a day, everything is as near. */
function firstFrom(days: Float64Array, day: number | null, after: number): number {
  if (day === null) return after < 0 ? 0 : days.length
  return firstRank(days, day + after)
}

/** Where the first one stands that is not less; they are in order. */
function firstRank(numbers: ArrayLike<number>, least: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] as number) < least) low = middle + 1
    else high = middle
  }
  return low
}
