/** Walks a tree of HTML and writes it down as parts. Whatever it does not know, its words are kept. */
import { block, list, lowHeading, ownCaption, preformatted, ruled, styled, term } from './blocks.ts'
import { comment } from './comment.ts'
import { figure, image, player } from './figures.ts'
import { note } from './footnotes.ts'
import { gallery, isGallery } from './galleries.ts'
import { withForeign } from './foreign.ts'
import { isElement, parseHtml, textOf, type Element, type Node, type Tree } from './html.ts'
import { cited, decorated, drawing, lineBreak, link, plain, quoted, shifted, struck, through } from './inline.ts'
import { createPartWriter, type Block } from './part-writer.ts'
import type { Context, Part, Span } from './part.ts'
import { table } from './table.ts'
import { paragraph, type Handler, type Place, type Walk } from './walk.ts'

const handlers = new Map<string, Handler>([
  ...all('p div section article main header footer aside nav center address hgroup fieldset legend', block),
  ...all('details dl dd tbody tr td th menu search li', block),
  ...all('span font abbr acronym time bdi bdo label button wbr ruby data output u ins small big mark', through),
  ...all('strong b', decorated('strong')),
  ...all('em i dfn var', decorated('em')),
  ...all('code kbd samp tt', decorated('code')),
  ...all('h1 h2', styled('h2', 'lines')),
  ...all('h3', styled('h3', 'lines')),
  ...all('h4 h5 h6', lowHeading),
  ...all('blockquote', styled('blockquote', 'paragraphs')),
  ...all('pre xmp listing plaintext', preformatted),
  ...all('ul', list('bullet')),
  ...all('ol', list('number')),
  ...all('dt summary', term),
  ...all('hr', ruled),
  ...all('table', table),
  ...all('figure', figure),
  ...all('figcaption', ownCaption),
  ...all('img', image),
  ...all('iframe video audio object embed', player),
  ...all('svg math canvas map', drawing),
  ...all('a', link),
  ...all('br', lineBreak),
  ...all('cite', cited),
  ...all('q', quoted),
  ...all('del s strike', struck),
  ...all('sup', note(shifted('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼'))),
  ...all('sub', shifted('₀₁₂₃₄₅₆₇₈₉₊₋₌')),
])

function all(names: string, handler: Handler): [string, Handler][] {
  return names.split(' ').map((name) => [name, handler])
}

/** Deeper than any text is written. Below, only the words are kept, so that no nesting exhausts the stack. */
const deepest = 150

/**
 * The parts of a body. `isClassic` is true for a text of WordPress's classic editor, in which
 * a blank line is a new paragraph and a new line is a line break.
 */
export function toParts(tree: Tree, isClassic: boolean, context: Context): Part[] {
  const writer = createPartWriter()
  const walk: Walk = {
    writer,
    context,
    visit(node: Node, place: Place) {
      if (isElement(node)) enter(node, place)
      else if ('value' in node) writer.write(asRead(node.value, place.block), place.marks, place.block)
      else if ('data' in node) comment(node.data.trim(), place, walk)
    },
    children(element: Element, place: Place) {
      for (const child of element.childNodes) walk.visit(child, { ...place, depth: place.depth + 1 })
    },
    aside: (html) => spansOf(toParts(parseHtml(html), false, context)),
    notesFound: new Set(),
  }
  function enter(element: Element, place: Place) {
    const handler = place.depth > deepest ? wordsOnly : handlerOf(element)
    handler(element, { ...place, marks: withForeign(element, place.marks, context) }, walk)
  }
  function asRead(text: string, block: Block): string {
    const lines = text.replace(/\r\n?/g, '\n')
    return isClassic || block.shape === 'verbatim' ? lines : lines.replaceAll('\n', ' ')
  }
  for (const node of tree.childNodes) walk.visit(node, { block: paragraph, marks: [], depth: 0 })
  return writer.finish()
}

function handlerOf(element: Element): Handler {
  if (isGallery(element)) return gallery
  return handlers.get(element.tagName) ?? plain
}

/** What several paragraphs say, on a line each. */
function spansOf(parts: Part[]): Span[] {
  const paragraphs = parts.flatMap((part) => (part.kind === 'text' ? [part.spans] : []))
  return paragraphs.flatMap((spans, index) => (index === 0 ? spans : [{ text: '\n', marks: [] }, ...spans]))
}

const wordsOnly: Handler = (element, place, { writer }) => {
  writer.write(textOf(element), place.marks, place.block)
}
