/**
 * Takes out of a page what only the framework's client needs: its scripts, the copy of the page they read,
 * and the markers between texts. A reader page has no client component, so nothing is left for them to do.
 * The same goes for what the head says twice and for styles of what the page does not have.
 * The page is parsed and pieces are cut from it; what stays is untouched, but for ways of writing that read the same.
 */
import { html as standard, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { enhancementLoader, vitalsPath } from '../urls.ts'
import { attribute, edited, textOf, type Edit } from './html-edits.ts'
import { styleFor, type PageParts } from './page-style.ts'

/** Scripts that are data, and stay. */
const keptScriptTypes = new Set(['application/ld+json', 'speculationrules'])

/** What X takes from Open Graph when it is not said again for X, and what Next's own client reads. */
const needlessMeta = /^(twitter:(title|description|image|image:type|image:width|image:height)|next-size-adjust)$/

/**
 * The copy of the page that Next's client reads: most of what Next writes, and parsing it takes longer than the rest. It has
 * no `<` of its own. Written in any other way it is found like all other scripts.
 */
const flight = /<script>self\.__next_f\.push\([^<]*<\/script>/g

/** How React finds a style again. */
const needlessAttributes = ['data-precedence', 'data-href']

/**
 * The HTML for readers. A page that does not opt in with `<html data-reader>` comes back unchanged.
 */
export function toReaderHtml(whole: string): string {
  const html = whole.replaceAll(flight, '')
  const document = parse(html, { sourceCodeLocationInfo: true })
  const root = document.childNodes.find((node): node is Tree.Element => node.nodeName === 'html')
  if (root === undefined || attribute(root, 'data-reader') === undefined) return whole
  const edits: Edit[] = []
  const page: PageParts = { elements: new Set(), text: '' }
  const styles: Tree.Element[] = []
  visit(document, page, styles, edits)
  for (const style of styles) edits.push(...editsOfStyle(style, page))
  for (const element of page.elements) edits.push(...editsOfTag(element, html))
  // React writes it in a way that is needed only where single quotes stand around an attribute, and it never puts them.
  return edited(html, edits).replaceAll('&#x27;', "'")
}

function visit(node: Tree.Node, page: PageParts, styles: Tree.Element[], edits: Edit[]): void {
  const place = node.sourceCodeLocation
  if (place && isNeedless(node)) {
    edits.push({ from: place.startOffset, to: place.endOffset })
    return
  }
  if ('tagName' in node) {
    page.elements.add(node)
    if (node.tagName === 'style') return void styles.push(node)
  }
  if ('value' in node) page.text += node.value
  if ('childNodes' in node) for (const child of node.childNodes) visit(child, page, styles, edits)
}

/** React writes some names with capitals, gives all of them values and ends some tags with a slash; HTML needs none of it. */
function editsOfTag({ namespaceURI, sourceCodeLocation: place }: Tree.Element, text: string): Edit[] {
  if (!place || namespaceURI !== standard.NS.HTML) return []
  const names = Object.entries(place.attrs ?? {}).map(([name, { startOffset: from }]) => ({
    from,
    to: from + name.length,
    by: name,
  }))
  // `hidden=""` says no more than `hidden`.
  const empty = Object.values(place.attrs ?? {}).flatMap(({ startOffset, endOffset: to }) =>
    text.slice(startOffset, to).endsWith('=""') ? [{ from: to - 3, to }] : [],
  )
  const { endOffset } = place.startTag ?? place
  // What comes before is the end of a value: a slash that is part of one stays.
  const hasSlash = text.endsWith('"/>', endOffset)
  return [
    ...names.filter(({ from, to, by }) => text.slice(from, to) !== by),
    ...empty,
    ...(hasSlash ? [{ from: endOffset - 2, to: endOffset - 1 }] : []),
  ]
}

function editsOfStyle(style: Tree.Element, page: PageParts): Edit[] {
  const attributes = needlessAttributes.flatMap((name) => {
    const place = style.sourceCodeLocation?.attrs?.[name]
    // With the space before it.
    return place ? [{ from: place.startOffset - 1, to: place.endOffset }] : []
  })
  const texts = style.childNodes.flatMap((text) => {
    const place = text.sourceCodeLocation
    if (!place || !('value' in text)) return []
    return [{ from: place.startOffset, to: place.endOffset, by: styleFor(text.value, page) }]
  })
  return [...attributes, ...texts]
}

function isNeedless(node: Tree.Node): boolean {
  if (node.nodeName === '#comment') return true
  if (!('tagName' in node)) return false
  switch (node.tagName) {
    case 'script':
      return !isOurs(node) && !keptScriptTypes.has(attribute(node, 'type') ?? '')
    case 'link':
      return isNeedlessLink(attribute(node, 'rel'), attribute(node, 'as'), attribute(node, 'href'))
    case 'meta':
      return needlessMeta.test(attribute(node, 'name') ?? '')
    case 'template':
      return /^[BP]:/.test(attribute(node, 'id') ?? '')
    case 'div':
      return attribute(node, 'hidden') !== undefined && node.childNodes.every(({ nodeName }) => nodeName === '#comment')
    default:
      return false
  }
}

const isOurs = (script: Tree.Element) => attribute(script, 'src') === vitalsPath || textOf(script) === enhancementLoader

function isNeedlessLink(rel: string | undefined, as: string | undefined, href: string | undefined): boolean {
  // A picture to be fetched first says so itself, in the same packet.
  if (rel === 'preload') return as === 'script' || as === 'image'
  // React adds one to our own origin, which the browser is connected to already.
  return rel === 'preconnect' && href === '/'
}
