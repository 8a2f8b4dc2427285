/**
 * Of a style sheet, what one page has something for. Styles stand inside every page: a rule for figures costs nothing
 * on a page without one. What is kept is untouched; what is taken out could not have changed how anything looks.
 */
import {
  clone,
  generate,
  parse,
  walk,
  type AttributeSelector,
  type CssNode,
  type WalkContext,
  type List,
  type ListItem,
  type Rule,
  type Selector,
} from 'css-tree'
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { attribute } from './html-edits.ts'

type Element = Tree.Element

export type PageParts = {
  /** Every element that readers get. */
  elements: Set<Element>
  /** The words of the page, for fonts that only some letters need. */
  text: string
}

/** What the build writes beside a property for browsers older than any that can run what is in our pages, or for functions we do not use. */
const needless = new Set(['-webkit-text-decoration-color', '--lightningcss-light', '--lightningcss-dark'])

/** The elements browsers slant of themselves. */
const slanted = new Set(['address', 'cite', 'dfn', 'em', 'i', 'var'])

const italic = /\b(italic|oblique)\b/
const fontFace = /@font-face\s*\{[^}]*\}/g

export function styleFor(css: string, page: PageParts): string {
  const sheet = clone(parsed(css))
  const named = byName(page.elements)
  const isSlanted =
    italic.test(css.replaceAll(fontFace, '')) || page.elements.values().some(({ tagName }) => slanted.has(tagName))
  walk(sheet, {
    leave(this: WalkContext, node: CssNode, item: ListItem<CssNode>, list: List<CssNode>) {
      // `from` and `to` are no elements.
      if (node.type === 'Rule' && !this.atrule?.name.endsWith('keyframes')) dropSelectors(node, page.elements, named)
      if (node.type === 'Declaration' && needless.has(node.property)) list.remove(item)
      if (isEmpty(node) || isFontForOthers(node, page.text, isSlanted)) list.remove(item)
    },
  })
  return generate(sheet)
}

const sheets = new Map<string, CssNode>()

/** A build has a dozen style sheets, and each stands in every page of its kind. */
const mostSheets = 50

function parsed(css: string): CssNode {
  const known = sheets.get(css)
  if (known !== undefined) return known
  if (sheets.size >= mostSheets) sheets.clear()
  const sheet = parse(css, { parseValue: false, parseAtrulePrelude: false })
  sheets.set(css, sheet)
  return sheet
}

/** What a page has of each tag, and of each class with a dot before it. */
type Named = Map<string, Element[]>

function byName(elements: Set<Element>): Named {
  const named: Named = new Map()
  for (const element of elements) {
    for (const name of new Set([element.tagName.toLowerCase(), ...classesOf(element)])) {
      const others = named.get(name)
      if (others) others.push(element)
      else named.set(name, [element])
    }
  }
  return named
}

function classesOf(element: Element): string[] {
  return (attribute(element, 'class') ?? '').split(/\s+/).map((name) => `.${name}`)
}

function dropSelectors({ prelude }: Rule, elements: Set<Element>, named: Named): void {
  if (prelude.type !== 'SelectorList') return
  prelude.children.forEach((selector, item, list) => {
    if (selector.type === 'Selector' && !mayMatch(selector, elements, named)) list.remove(item)
  })
}

/**
 * Whether a selector fits something in the page, in whatever state: what follows a colon (`:hover`, `::after`, `:not(…)`)
 * is taken as given. Most name something that the page has not; of the others only what has the last of their names is looked at.
 */
function mayMatch({ children }: Selector, elements: Set<Element>, named: Named): boolean {
  const parts = children.toArray()
  const names = parts.map(nameOf).filter((name) => name !== null)
  if (!names.every((name) => named.has(name))) return false
  const own = parts
    .slice(lastCombinator(parts) + 1)
    .map(nameOf)
    .findLast((name) => name !== null)
  const candidates = own ? (named.get(own) ?? []) : elements
  return candidates.values().some((element) => fits(element, parts, elements))
}

function nameOf(part: CssNode): string | null {
  if (part.type === 'ClassSelector') return `.${part.name}`
  return part.type === 'TypeSelector' && part.name !== '*' ? part.name.toLowerCase() : null
}

const lastCombinator = (parts: CssNode[]) => parts.findLastIndex(({ type }) => type === 'Combinator')

/** Read from its end, as browsers do: the last part is the element's own, those before are of what it stands in or after. */
function fits(element: Element, parts: CssNode[], elements: Set<Element>): boolean {
  const at = lastCombinator(parts)
  if (!parts.slice(at + 1).every((part) => hasPart(element, part))) return false
  const combinator = parts[at]
  if (combinator?.type !== 'Combinator') return true
  return related(element, combinator.name, elements).some((other) => fits(other, parts.slice(0, at), elements))
}

function hasPart(element: Element, part: CssNode): boolean {
  switch (part.type) {
    case 'TypeSelector':
      return part.name === '*' || part.name.toLowerCase() === element.tagName.toLowerCase()
    case 'ClassSelector':
      return classesOf(element).includes(`.${part.name}`)
    case 'IdSelector':
      return attribute(element, 'id') === part.name
    case 'AttributeSelector':
      return hasAttribute(element, part)
    default:
      return true
  }
}

function hasAttribute(element: Element, { name, matcher, value }: AttributeSelector): boolean {
  const given = attribute(element, name.name)?.toLowerCase()
  if (given === undefined) return false
  const wanted = (value?.type === 'String' ? value.value : (value?.name ?? '')).toLowerCase()
  if (matcher === '=') return given === wanted
  return matcher !== '^=' || given.startsWith(wanted)
}

/** The elements that stand to one as a combinator says. */
function related(element: Element, combinator: string, elements: Set<Element>): Element[] {
  switch (combinator) {
    case ' ':
      return ancestorsOf(element)
    case '>':
      return ancestorsOf(element).slice(0, 1)
    case '+':
      return siblingsBefore(element, elements).slice(-1)
    case '~':
      return siblingsBefore(element, elements)
    default:
      return [...elements]
  }
}

/** The nearest first. */
function ancestorsOf({ parentNode }: Element): Element[] {
  return parentNode && 'tagName' in parentNode ? [parentNode, ...ancestorsOf(parentNode)] : []
}

function siblingsBefore(element: Element, elements: Set<Element>): Element[] {
  const siblings = element.parentNode?.childNodes ?? []
  return siblings
    .slice(0, siblings.indexOf(element))
    .filter((node): node is Element => 'tagName' in node && elements.has(node))
}

/** A rule that no selector is left of, or a condition under which nothing is left. */
function isEmpty(node: CssNode): boolean {
  if (node.type === 'Rule') {
    return node.block.children.isEmpty || (node.prelude.type === 'SelectorList' && node.prelude.children.isEmpty)
  }
  return node.type === 'Atrule' && node.block !== null && node.block.children.isEmpty
}

/** A font file with letters of which the page has none, or slanted where nothing is. */
function isFontForOthers(node: CssNode, text: string, isSlanted: boolean): boolean {
  if (node.type !== 'Atrule' || node.name !== 'font-face') return false
  const face = generate(node)
  if (!isSlanted && face.includes('font-style:italic')) return true
  const range = /unicode-range:([^;}]+)/.exec(face)?.[1]
  return range !== undefined && !new RegExp(`[${toCharacterClass(range)}]`, 'u').test(text)
}

/** `U+100-151,U+1E??` → `\u{100}-\u{151}\u{1E00}-\u{1EFF}`. */
function toCharacterClass(range: string): string {
  return range
    .split(',')
    .map((part) => part.trim().slice(2).split('-'))
    .map(([from = '', to = from]) => `\\u{${from.replaceAll('?', '0')}}-\\u{${to.replaceAll('?', 'F')}}`)
    .join('')
}
