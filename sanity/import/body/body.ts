/** The way of a body from WordPress's HTML to Portable Text. Each step is a file of its own; their order is here. */
import { dropDangerous } from './drop-dangerous.ts'
import { parseHtml, rawTextOf } from './html.ts'
import { toParts } from './html-to-parts.ts'
import type { Context } from './part.ts'
import {
  describePictures,
  embedBareAddresses,
  linkToArticles,
  noteFilesLeftBehind,
  removeContinueReading,
  takeByline,
  takeOpening,
  trimDividers,
  type Draft,
  type Pass,
} from './passes.ts'
import { expandShortcodes } from './shortcodes.ts'

const passes: readonly Pass[] = [
  takeByline,
  removeContinueReading,
  takeOpening,
  embedBareAddresses,
  describePictures,
  noteFilesLeftBehind,
  linkToArticles,
  trimDividers,
]

/** The body in parts, with its byline and its opening taken out. What happened on the way is noted in the context. */
export function toBody(html: string, context: Context): Draft {
  const tree = parseHtml(expandShortcodes(html, context))
  dropDangerous(tree, context)
  const isClassic = !html.includes('<!-- wp:')
  const draft: Draft = { parts: toParts(tree, isClassic, context), authors: [], opening: null }
  return passes.reduce((body, pass) => pass(body, context), draft)
}

/** The words of a body by the line, before anything is done to it: what its language is recognised from. */
export function linesOf(html: string): string[] {
  const tree = parseHtml(html)
  dropDangerous(tree, { note: () => undefined })
  return rawTextOf(tree)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
