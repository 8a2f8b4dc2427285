/** How well pairs are found in a corpus where it is known which they are. */
import type { Corpus } from './corpus.ts'
import { findPairs, type Pair } from './find-pairs.ts'

export type Measured = {
  stories: number
  /** How many there are to find. */
  pairs: number
  joined: { right: number; wrong: number }
  proposed: { right: number; wrong: number }
  /** Of those joined without asking, how many were pairs. */
  precision: number
  /** Of all pairs, how many were joined or proposed. */
  recall: number
}

/** Nobody has said anything about any of them. */
const freely = { isTaken: () => false, isRefused: () => false }

export function measure({ archive, keyOf }: Corpus): Measured {
  const sizes = Array.from(Map.groupBy(keyOf.values(), (key) => key).values(), ({ length }) => length)
  const pairs = sizes.filter((size) => size === 2).length
  const isRight = ({ stories: [a, b] }: Pair) => keyOf.get(a.id) === keyOf.get(b.id)
  const count = (found: Pair[]) => {
    const right = found.filter(isRight).length
    return { right, wrong: found.length - right }
  }
  const found = findPairs(archive, freely)
  const joined = count(found.filter(({ isSure }) => isSure))
  const proposed = count(found.filter(({ isSure }) => !isSure))
  return {
    stories: archive.stories.length,
    pairs,
    joined,
    proposed,
    precision: joined.right / (joined.right + joined.wrong),
    recall: (joined.right + proposed.right) / pairs,
  }
}
