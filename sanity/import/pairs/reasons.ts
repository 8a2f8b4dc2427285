/** Why two stories are thought to be translations of each other, as facts that each tool says in its own words. */
import { z } from 'zod'
import type { PairReason } from '../../pair-proposal.ts'
import type { ArchiveTerms, Kind, Traits } from './archive-terms.ts'
import { bylineOf, sharedTerms, type Signals } from './compare.ts'

const reasonShape = z.discriminatedUnion('is', [
  z.object({ is: z.literal('days'), count: z.number() }),
  z.object({
    is: z.literal(['pictures', 'links', 'names', 'numbers', 'words']),
    count: z.number(),
    examples: z.array(z.string()),
  }),
  z.object({ is: z.literal(['title', 'byline', 'otherByline', 'shape', 'length', 'said']) }),
]) satisfies z.ZodType<PairReason>

/** Reasons as they were stored; what is none is left out. */
export function parseReasons(stored: unknown): PairReason[] {
  return Array.isArray(stored) ? stored.flatMap((reason: unknown) => reasonShape.safeParse(reason).data ?? []) : []
}

/** Shared things named, at most: enough to see that it is no chance. */
const most = 5

/** What speaks for the two, and at the end what speaks against them. */
export function reasonsFor(a: Traits, b: Traits, signals: Signals, archive: ArchiveTerms): PairReason[] {
  const reasons: PairReason[] = []
  for (const is of ['pictures', 'links', 'names', 'numbers'] as const) {
    const shared = sharedOf(a, b, is, archive)
    if (shared.length > 0) reasons.push({ is, count: shared.length, examples: shared.slice(0, most) })
  }
  if (signals.title >= 0.3) reasons.push({ is: 'title' })
  const names = new Set(a.names.terms)
  const words = sharedOf(a, b, 'words', archive, (term) => !names.has(term))
  if (words.length >= most) reasons.push({ is: 'words', count: words.length, examples: words.slice(0, most) })
  if (a.day !== null && b.day !== null) reasons.push({ is: 'days', count: Math.abs(a.day - b.day) })
  const byline = bylineOf(a, b, archive)
  if (byline > 0) reasons.push({ is: 'byline' })
  if (signals.shape >= 0.8 && a.shape.length > 3) reasons.push({ is: 'shape' })
  if (byline < 0) reasons.push({ is: 'otherByline' })
  if (signals.length > 0.7) reasons.push({ is: 'length' })
  return reasons
}

/** What both have, the rarest first, as it was first written. */
function sharedOf(
  a: Traits,
  b: Traits,
  kind: Kind,
  archive: ArchiveTerms,
  isMeant: (term: number) => boolean = () => true,
): string[] {
  const shared = Array.from(sharedTerms(a[kind], b[kind]), ({ term }) => term)
  const named = shared
    .filter(isMeant)
    .map((term) => ({ shown: archive.shown(kind, term), weight: archive.weight(kind, term) }))
    .sort((one, other) => other.weight - one.weight)
    .map(({ shown }) => shown)
  // “Moon” says nothing more beside “Moon Jae-in”.
  return named.filter((shown) => !named.some((other) => other !== shown && other.split(' ').includes(shown)))
}
