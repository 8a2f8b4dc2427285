/** Walks a tree of HTML and writes it down as parts. Whatever it does not know, its words are kept. */
import { figure, image, player } from './figures.ts'
import { attribute, elementsBelow, hasClass, isElement, textOf, type Element, type Node, type Tree } from './html.ts'
import { toLinkAddress } from './link-address.ts'
import { createPartWriter, type Block, type PartWriter } from './part-writer.ts'
import type { Context, Decorator, Mark, Part } from './part.ts'
import { table } from './table.ts'
import { marked, paragraph, type Handler, type Place, type Walk } from './walk.ts'

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
    children: (element, place) => {
      for (const child of element.childNodes) visit(child, { ...place, depth: place.depth + 1 })
    },
  }
  function visit(node: Node, place: Place) {
    if (node.nodeName === '#text' && 'value' in node)
      writer.write(asWritten(node.value, place.block), place.marks, place.block)
    else if (node.nodeName === '#comment' && 'data' in node) comment(node.data.trim(), place, walk)
    else if (isElement(node)) enter(node, place)
  }
  function enter(element: Element, place: Place) {
    if (place.depth > deepest) return writer.write(textOf(element), place.marks, place.block)
    const handler = Object.hasOwn(handlers, element.tagName) ? handlers[element.tagName] : undefined
    const here = { ...place, marks: withForeign(element, place.marks, context) }
    if (handler) return handler(element, here, walk)
    context.note('changed', 'markup that is now plain text', `<${element.tagName}>`)
    walk.children(element, here)
  }
  function asWritten(text: string, block: Block): string {
    const lines = text.replace(/\r\n?/g, '\n')
    return isClassic || block.shape === 'verbatim' ? lines : lines.replaceAll('\n', ' ')
  }
  for (const node of tree.childNodes) visit(node, { block: paragraph, marks: [], depth: 0 })
  return writer.finish()
}

const through: Handler = (element, place, walk) => walk.children(element, place)

/** Something that stands on lines of its own; where everything is one paragraph, as in a list item, a new line. */
const block: Handler = (element, place, walk) => {
  const divide = () => (place.block.shape === 'paragraphs' ? walk.writer.flush() : walk.writer.newLine(place.block))
  divide()
  walk.children(element, place)
  divide()
}

const decorated =
  (kind: Decorator): Handler =>
  (element, place, walk) =>
    walk.children(element, marked(place, { kind }))

const styled =
  (style: Block['style'], shape: Block['shape']): Handler =>
  (element, place, walk) => {
    walk.writer.flush()
    walk.children(element, { ...place, block: { style, list: null, shape } })
    walk.writer.flush()
  }

/** Readers would take struck-out words for the text: a person has to look. */
const struck: Handler = (element, place, walk) => {
  if (textOf(element) !== '')
    walk.context.note('look', 'struck-out words that are now ordinary text', `“${textOf(element).slice(0, 60)}”`)
  walk.children(element, place)
}

const plain: Handler = (element, place, walk) => {
  walk.context.note('changed', 'markup that is now plain text', `<${element.tagName}>`)
  walk.children(element, place)
}

/** Digits have raised and lowered forms of their own, so that m² does not become m2. */
const shifted =
  (forms: string): Handler =>
  (element, place, walk) => {
    const digits = '0123456789+-='
    const written = textOf(element)
    const isDigits = written !== '' && Array.from(written).every((character) => digits.includes(character))
    // A number that is a link is a footnote's.
    if (!isDigits || elementsBelow(element, 'a').length > 0) return plain(element, place, walk)
    const form = (digit: string) => forms[digits.indexOf(digit)] ?? digit
    walk.writer.write(Array.from(written, form).join(''), place.marks, place.block)
  }

const lowHeading: Handler = (element, place, walk) => {
  walk.context.note('changed', 'a low heading is now one of level 3', `<${element.tagName}>`)
  styled('h3', 'lines')(element, place, walk)
}

const preformatted: Handler = (element, place, walk) => {
  walk.writer.flush()
  const verbatim = { ...place, block: { ...paragraph, shape: 'verbatim' as const } }
  walk.children(element, hasClass(element, 'wp-block-verse') ? verbatim : marked(verbatim, { kind: 'code' }))
  walk.writer.flush()
}

const list =
  (type: 'bullet' | 'number'): Handler =>
  (element, place, walk) => {
    walk.writer.flush()
    const level = (place.block.list?.level ?? 0) + 1
    for (const child of element.childNodes) {
      const block: Block = { style: 'normal', list: { type, level }, shape: 'lines' }
      writeItem(child, { ...place, depth: place.depth + 1, block }, walk)
    }
    walk.writer.flush()
  }

function writeItem(child: Node, item: Place, walk: Walk) {
  if (child.nodeName === '#text' && 'value' in child) walk.writer.write(child.value, item.marks, item.block)
  if (!isElement(child)) return
  // A list straight inside a list, without its own item, is as good as one inside the item before.
  if (child.tagName === 'ul' || child.tagName === 'ol') return handlers[child.tagName]?.(child, item, walk)
  walk.children(child, { ...item, marks: withForeign(child, item.marks, walk.context) })
}

const link: Handler = (element, place, walk) => {
  const written = attribute(element, 'href')
  // The button beside a file's name leads where the name leads.
  if (hasClass(element, 'wp-block-file__button')) return
  if (written === null) return walk.children(element, place)
  const address = toLinkAddress(written, walk.context.base)
  if ('href' in address) return walk.children(element, marked(place, { kind: 'link', href: address.href }))
  if (address.problem !== 'anchor')
    walk.context.note('left out', 'a link to an address that is not safe; its words are kept', written.slice(0, 80))
  walk.children(element, place)
}

const cited: Handler = (element, place, walk) => {
  const isSource = place.block.style === 'blockquote' && textOf(element) !== ''
  if (!isSource) return decorated('em')(element, place, walk)
  walk.writer.resume(place.block)
  walk.writer.write('— ', place.marks, place.block)
  walk.children(element, place)
  walk.writer.flush()
}

const quoted: Handler = (element, place, walk) => {
  const [before, after] = walk.context.locale === 'es' ? ['«', '»'] : ['“', '”']
  walk.writer.write(before, place.marks, place.block)
  walk.children(element, place)
  walk.writer.write(after, place.marks, place.block)
}

const term: Handler = (element, place, walk) => block(element, marked(place, { kind: 'strong' }), walk)

const ruled: Handler = (_, __, walk) => {
  walk.writer.flush()
  walk.context.note('left out', 'a dividing line')
}

const drawing: Handler = (element, place, walk) => {
  const words = textOf(element, ({ tagName }) => tagName === 'style')
  walk.context.note('left out', 'a drawing or formula; its words, if any, are kept', `<${element.tagName}>`)
  if (words !== '') walk.writer.write(words, place.marks, place.block)
}

const asHandler = (names: string, handler: Handler): Record<string, Handler> =>
  Object.fromEntries(names.split(' ').map((name) => [name, handler]))

const handlers: Record<string, Handler> = {
  ...asHandler('p div section article main header footer aside nav center address hgroup fieldset legend', block),
  ...asHandler('details dl dd tbody tr td th menu search optgroup li', block),
  ...asHandler('span font abbr acronym time bdi bdo label button wbr ruby data output u ins small big mark', through),
  ...asHandler('strong b', decorated('strong')),
  ...asHandler('em i dfn var', decorated('em')),
  ...asHandler('code kbd samp tt', decorated('code')),
  ...asHandler('h1 h2', styled('h2', 'lines')),
  ...asHandler('h4 h5 h6', lowHeading),
  ...asHandler('pre xmp listing plaintext', preformatted),
  ...asHandler('del s strike', struck),
  ...asHandler('rt rp', plain),
  ...asHandler('sup', shifted('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼')),
  ...asHandler('sub', shifted('₀₁₂₃₄₅₆₇₈₉₊₋₌')),
  ...asHandler('dt summary', term),
  ...asHandler('img', image),
  ...asHandler('figure', figure),
  ...asHandler('iframe video audio object embed', player),
  ...asHandler('svg math canvas map', drawing),
  h3: styled('h3', 'lines'),
  blockquote: styled('blockquote', 'paragraphs'),
  ul: list('bullet'),
  ol: list('number'),
  a: link,
  cite: cited,
  q: quoted,
  hr: ruled,
  table,
  figcaption: (element, place, walk) => block(element, marked(place, { kind: 'em' }), walk),
  br: (_, place, { writer }) => writer.write('\n', place.marks, place.block),
}

/** A passage in another language than the article's is marked, so that it is read aloud rightly. */
function withForeign(element: Element, marks: readonly Mark[], { locale }: Context): readonly Mark[] {
  const language = attribute(element, 'lang')
  if (language === null) return marks
  const others = marks.filter(({ kind }) => kind !== 'foreign')
  const code = canonical(language)
  return code === null || code.split('-')[0] === locale.split('-')[0]
    ? others
    : [...others, { kind: 'foreign', language: code }]
}

function canonical(language: string): string | null {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? null
  } catch {
    return null
  }
}

/** Comments carry WordPress's own marks: the cut for listings, pages of a post, and blocks it fills in by itself. */
function comment(data: string, place: Place, { writer, context }: Walk) {
  if (/^more\b/.test(data)) return writer.push({ kind: 'more' })
  if (data === 'nextpage') return context.note('changed', 'the pages of a divided post are now one')
  const name = data.endsWith('/') ? /^wp:([\w/-]+)/.exec(data)?.[1] : undefined
  if (name === undefined) return
  if (name === 'footnotes') return footnotes(place, writer, context)
  const url = /"url":"(https?:[^"]+)"/.exec(data)?.[1]
  if (name.includes('embed') && url) return writer.push({ kind: 'embed', url: url.replaceAll('\\/', '/'), title: '' })
  if (name === 'block') return context.note('look', 'a reusable block, which WordPress keeps apart, is missing here')
  context.note('left out', 'a block that WordPress fills in by itself', name)
}

function footnotes({ marks }: Place, writer: PartWriter, { footnotes }: Context) {
  for (const text of footnotes)
    writer.write(text, marks, { style: 'normal', list: { type: 'number', level: 1 }, shape: 'lines' })
  writer.flush()
}
