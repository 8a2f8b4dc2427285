/**
 * Takes out of a page what only the framework's client needs: its scripts, the copy of the page they read,
 * and the markers between texts. A reader page has no client component, so nothing is left for them to do.
 * The page is parsed and pieces are cut from it; what stays is untouched to the byte.
 */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/** Scripts that are data or our own, and stay. */
const keptScriptTypes = new Set(['application/ld+json', 'speculationrules'])

/**
 * The HTML for readers. A page that does not opt in with `<html data-reader>` comes back unchanged.
 */
export function toReaderHtml(html: string): string {
  const document = parse(html, { sourceCodeLocationInfo: true })
  const root = document.childNodes.find((node): node is Tree.Element => node.nodeName === 'html')
  if (root === undefined || attribute(root, 'data-reader') === undefined) return html
  const cuts: [number, number][] = []
  collectCuts(document, cuts)
  return withoutRanges(html, cuts)
}

function collectCuts(node: Tree.Node, cuts: [number, number][]): void {
  const place = node.sourceCodeLocation
  if (place && isForTheClient(node)) {
    cuts.push([place.startOffset, place.endOffset])
    return
  }
  if ('childNodes' in node) for (const child of node.childNodes) collectCuts(child, cuts)
}

function isForTheClient(node: Tree.Node): boolean {
  if (node.nodeName === '#comment') return true
  if (!('tagName' in node)) return false
  switch (node.tagName) {
    case 'script':
      return attribute(node, 'data-keep') === undefined && !keptScriptTypes.has(attribute(node, 'type') ?? '')
    case 'link':
      return (
        (attribute(node, 'rel') === 'preload' && attribute(node, 'as') === 'script') ||
        // React adds one to our own origin, which the browser is connected to already.
        (attribute(node, 'rel') === 'preconnect' && attribute(node, 'href') === '/')
      )
    case 'template':
      return /^[BP]:/.test(attribute(node, 'id') ?? '')
    case 'div':
      return attribute(node, 'hidden') !== undefined && node.childNodes.every(({ nodeName }) => nodeName === '#comment')
    default:
      return false
  }
}

function attribute(element: Tree.Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value
}

function withoutRanges(text: string, cuts: [number, number][]): string {
  let kept = ''
  let position = 0
  for (const [start, end] of cuts.toSorted(([a], [b]) => a - b)) {
    kept += text.slice(position, start)
    position = Math.max(position, end)
  }
  return kept + text.slice(position)
}
