/** Comments carry WordPress's own marks: the cut for listings, pages of a post, and blocks it fills in by itself. */
import { writeRemainingNotes } from './footnotes.ts'
import type { Place, Walk } from './walk.ts'

/** Writes down what a comment stands for. `data` is its text, trimmed. */
export function comment(data: string, place: Place, walk: Walk): void {
  const { writer, context } = walk
  const filledIn = data.endsWith('/') ? /^wp:([\w/-]+)/.exec(data)?.[1] : undefined
  if (/^more\b/.test(data)) writer.push({ kind: 'more' })
  else if (data === 'nextpage') context.note('changed', 'the pages of a divided post are now one')
  else if (filledIn) writeBlock(filledIn, data, place, walk)
}

/** A block that has no HTML of its own, only settings. */
function writeBlock(name: string, data: string, place: Place, walk: Walk) {
  const { writer, context } = walk
  const url = name.includes('embed') || name === 'social-link' ? /"url":"(https?:[^"]+)"/.exec(data)?.[1] : undefined
  if (url) writer.push({ kind: 'embed', url: url.replaceAll('\\/', '/'), title: '' })
  else if (name === 'footnotes') writeRemainingNotes(place, walk)
  else if (name === 'block') context.note('look', 'a reusable block, which WordPress keeps apart, is missing here')
  else context.note('left out', 'a block that WordPress fills in by itself', name)
}
