/** The terms of a whole archive: how rare each is, kept so small that twenty thousand stories fit in memory. */
import { foldedName } from '../folded-name.ts'
import { ownCopy } from './own-copy.ts'
import type { Story } from './story.ts'
import { termsOf, type StoryTerms, type Terms } from './terms.ts'

export type Kind = keyof StoryTerms

export const kinds = ['names', 'numbers', 'words', 'links', 'pictures', 'title'] as const satisfies Kind[]

/** Which terms, in order of their numbers, and how often each. */
export type Packed = { terms: Uint32Array; times: Uint8Array }

export type Traits = Record<Kind, Packed> & {
  id: string
  kind: Story['kind']
  language: string
  day: number | null
  authors: ReadonlySet<string>
  /** Letters of the text. */
  length: number
  /** The shapes of its blocks, in order. */
  shape: string
}

/** Where a term occurs. */
type Occurrence = { shown: string; stories: number }

export type Vocabulary = { numberOf: Map<string, number>; terms: Occurrence[] }

/** Names and titles are words as well: a term has one number and one rarity, wherever it stands. */
const vocabularyOf = (kind: Kind) => (kind === 'title' || kind === 'names' ? 'words' : kind)

export type ArchiveTerms = ReturnType<typeof createArchiveTerms>

/** As if there were this many stories more: in a small archive nothing is as rare as it seems. */
const unseen = 200

/** No term says more than this: else in a large archive one rare word would outweigh all others. */
const mostTold = 5

/** An empty archive. Every story must have been added before rarity is asked for. */
export function createArchiveTerms() {
  const vocabularies = new Map(kinds.map((kind): [Kind, Vocabulary] => [kind, { numberOf: new Map(), terms: [] }]))
  const signed = new Map<string, number>()
  let stories = 0

  const vocabulary = (kind: Kind) => vocabularies.get(vocabularyOf(kind)) as Vocabulary

  function add(story: Story): Traits {
    stories++
    const authors = new Set(story.authors.map(foldedName))
    for (const name of authors) signed.set(name, (signed.get(name) ?? 0) + 1)
    weights = new Map()
    const found = termsOf(story)
    const packed = kinds.map((kind) => [kind, pack(vocabulary(kind), found[kind], vocabularyOf(kind) === kind)])
    return {
      ...(Object.fromEntries(packed) as Record<Kind, Packed>),
      id: story.id,
      kind: story.kind,
      language: story.language,
      day: story.day,
      authors,
      length: story.blocks.reduce((sum, { text }) => sum + text.length, 0),
      shape: story.blocks.map(({ shape }) => shape).join(''),
    }
  }

  let weights = new Map<Vocabulary, Float64Array>()

  /** How much a term says, from its rarity. */
  function weight(kind: Kind, term: number): number {
    const terms = vocabulary(kind)
    let known = weights.get(terms)
    if (!known) weights.set(terms, (known = Float64Array.from(terms.terms, weightOf)))
    return known[term] ?? 0
  }

  const weightOf = ({ stories: times }: Occurrence) =>
    Math.min(mostTold, Math.log(1 + (stories + unseen) / Math.max(1, times)))

  return {
    add,
    weight,
    shown: (kind: Kind, term: number) => vocabulary(kind).terms[term]?.shown ?? '',
    /** Whether a name stands over so much that it says nothing: that of an account everybody uses. */
    isEverywhere: (author: string) => (signed.get(author) ?? 0) > Math.max(8, stories * 0.3),
    /** In how many stories a term is. */
    stories: (kind: Kind, term: number) => vocabulary(kind).terms[term]?.stories ?? 0,
  }
}

function pack({ numberOf, terms }: Vocabulary, found: Terms, isCounted: boolean): Packed {
  const added = (key: string, shown: string) => {
    const number = terms.push({ shown: ownCopy(shown), stories: 0 }) - 1
    numberOf.set(ownCopy(key), number)
    return number
  }
  const pairs = Array.from(found, ([key, { shown, times }]) => {
    const number = numberOf.get(key) ?? added(key, shown)
    const known = terms[number]
    if (known && isCounted) known.stories++
    return [number, Math.min(times, 255)] as const
  }).sort(([one], [other]) => one - other)
  return { terms: Uint32Array.from(pairs, ([term]) => term), times: Uint8Array.from(pairs, ([, times]) => times) }
}
