/** What changed between two texts, paragraph beside paragraph and word by word. */
import { diffArrays, diffWordsWithSpace } from 'diff'

export type Piece = { words: string; is: 'same' | 'removed' | 'added' }

/** A paragraph before and after; null on the side where it is not. */
export type DifferenceRow = { before: Piece[] | null; after: Piece[] | null; isChanged: boolean }

/** One row for each paragraph, in order. Takes paragraphs as `wordsOf` gives them. */
export function differenceOf(before: string[], after: string[], language?: string): DifferenceRow[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  const rows: DifferenceRow[] = []
  let removed: string[] = []
  for (const { value, added, removed: isRemoved } of diffArrays(before, after)) {
    if (isRemoved) {
      removed = value
      continue
    }
    if (added) rows.push(...besideEachOther(removed, value, segmenter))
    else {
      rows.push(...besideEachOther(removed, [], segmenter))
      rows.push(...value.map((words) => ({ before: same(words), after: same(words), isChanged: false })))
    }
    removed = []
  }
  return [...rows, ...besideEachOther(removed, [], segmenter)]
}

const same = (words: string): Piece[] => [{ words, is: 'same' }]

/** Paragraphs that were replaced: each beside the one it has most words in common with, in their order. */
function besideEachOther(removed: string[], added: string[], segmenter: Intl.Segmenter): DifferenceRow[] {
  const rows: DifferenceRow[] = []
  let next = 0
  for (const before of removed) {
    const match = added.findIndex((after, place) => place >= next && areAlike(before, after, segmenter))
    if (match < 0) {
      rows.push({ before: [{ words: before, is: 'removed' }], after: null, isChanged: true })
      continue
    }
    rows.push(...added.slice(next, match).map(onlyAfter), wordByWord(before, added[match] ?? '', segmenter))
    next = match + 1
  }
  return [...rows, ...added.slice(next).map(onlyAfter)]
}

const onlyAfter = (words: string): DifferenceRow => ({ before: null, after: [{ words, is: 'added' }], isChanged: true })

function wordByWord(before: string, after: string, intlSegmenter: Intl.Segmenter): DifferenceRow {
  const pieces = diffWordsWithSpace(before, after, { intlSegmenter }).map(({ value, added, removed }): Piece => ({
    words: value,
    is: added ? 'added' : removed ? 'removed' : 'same',
  }))
  return {
    before: pieces.filter(({ is }) => is !== 'added'),
    after: pieces.filter(({ is }) => is !== 'removed'),
    isChanged: true,
  }
}

/** Whether a third of the words of the shorter one stand in the other. */
function areAlike(a: string, b: string, segmenter: Intl.Segmenter): boolean {
  const [ofA, ofB] = [a, b].map((text) => new Set([...segmenter.segment(text)].filter(isWord).map(toLower)))
  if (!ofA || !ofB) return false
  const shared = [...ofA].filter((word) => ofB.has(word)).length
  return shared * 3 >= Math.min(ofA.size, ofB.size)
}

const isWord = ({ isWordLike }: Intl.SegmentData) => isWordLike === true
const toLower = ({ segment }: Intl.SegmentData) => segment.toLowerCase()
