/** Compares two stories in different languages: how much of each kind they share. */
import type { ArchiveTerms, Kind, Packed, Traits } from './archive-terms.ts'

/** Each about 0 when it says nothing, and towards 1 (or -1) the more it says. */
export type Signals = Record<(typeof signalNames)[number], number>

export const signalNames = [
  'words',
  'names',
  'numbers',
  'links',
  'pictures',
  'title',
  'sameDay',
  'days',
  'byline',
  'otherByline',
  'length',
  'shape',
] as const

export function signalsOf(a: Traits, b: Traits, archive: ArchiveTerms): Signals {
  const share = (kind: Kind) => cosine(a[kind], b[kind], kind, archive)
  const days = a.day === null || b.day === null ? null : Math.abs(a.day - b.day)
  const byline = bylineOf(a, b, archive)
  return {
    words: Math.sqrt(share('words')),
    names: (covered(a.names, b.words, archive) + covered(b.names, a.words, archive)) / 2,
    numbers: share('numbers'),
    links: share('links'),
    pictures: share('pictures'),
    title: titleShare(a, b, archive),
    sameDay: days === 0 ? 1 : 0,
    days: days === null ? 0.5 : Math.min(1, Math.log1p(days) / Math.log1p(365)),
    byline: byline > 0 ? 1 : 0,
    otherByline: byline < 0 ? 1 : 0,
    length: Math.min(2, Math.abs(Math.log((a.length + 50) / (b.length + 50)))),
    shape: shapeShare(a.shape, b.shape),
  }
}

/** 1 when somebody signs both, -1 when others sign each, 0 when one of them is not signed. */
export function bylineOf(a: Traits, b: Traits, archive: ArchiveTerms): number {
  const [ofA, ofB] = [a, b].map(({ authors }) => Array.from(authors).filter((name) => !archive.isEverywhere(name)))
  if (!ofA?.length || !ofB?.length) return 0
  return ofA.some((name) => ofB.includes(name)) ? 1 : -1
}

/** The terms both have. Both lists are in order, so they are walked through once. */
export function* sharedTerms({ terms: a, times: inA }: Packed, { terms: b, times: inB }: Packed) {
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [one, other] = [a[i] as number, b[j] as number]
    if (one === other) yield { term: one, inA: inA[i] as number, inB: inB[j] as number }
    if (one <= other) i++
    if (other <= one) j++
  }
}

const frequency = (times: number) => 1 + Math.log(times)

function cosine(a: Packed, b: Packed, kind: Kind, archive: ArchiveTerms): number {
  let dot = 0
  for (const { term, inA, inB } of sharedTerms(a, b))
    dot += archive.weight(kind, term) ** 2 * frequency(inA) * frequency(inB)
  return dot === 0 ? 0 : dot / (norm(a, kind, archive) * norm(b, kind, archive))
}

const norms = new WeakMap<Packed, number>()

function norm(packed: Packed, kind: Kind, archive: ArchiveTerms): number {
  const known = norms.get(packed)
  if (known !== undefined) return known
  let sum = 0
  for (const [place, term] of packed.terms.entries())
    sum += (archive.weight(kind, term) * frequency(packed.times[place] as number)) ** 2
  const result = Math.sqrt(sum)
  norms.set(packed, result)
  return result
}

/** How much of some terms of one story the other has among its words: languages differ in what they write with a capital. */
function covered({ terms, times }: Packed, { terms: others }: Packed, archive: ArchiveTerms): number {
  let [all, found] = [0, 0]
  for (let i = 0, j = 0; i < terms.length; i++) {
    const term = terms[i] as number
    const weight = archive.weight('words', term) ** 2 * frequency(times[i] as number)
    while (j < others.length && (others[j] as number) < term) j++
    all += weight
    if (others[j] === term) found += weight
  }
  return all === 0 ? 0 : found / all
}

/** How much the titles share, and how much of each the other text has. */
function titleShare(a: Traits, b: Traits, archive: ArchiveTerms): number {
  const inText = (covered(a.title, b.words, archive) + covered(b.title, a.words, archive)) / 2
  return (cosine(a.title, b.title, 'title', archive) + inText) / 2
}

/** How much of the longer sequence of blocks the other one has in the same order; long ones by their beginning. */
export function shapeShare(a: string, b: string): number {
  const [one, other] = [a.slice(0, 120), b.slice(0, 120)]
  if (one === '' || other === '') return 0
  let row = new Uint16Array(other.length + 1)
  for (const shape of one) {
    const next = new Uint16Array(other.length + 1)
    for (let j = 1; j <= other.length; j++)
      next[j] = shape === other[j - 1] ? (row[j - 1] as number) + 1 : Math.max(row[j] as number, next[j - 1] as number)
    row = next
  }
  return (row[other.length] as number) / Math.max(one.length, other.length)
}
