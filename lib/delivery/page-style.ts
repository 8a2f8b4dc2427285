/**
 * Of a style sheet, what one page has something for. Styles stand inside every page: a rule for figures costs nothing
 * on a page without one. What is kept is untouched; what is taken out could not have matched anything.
 */
import {
  generate,
  parse,
  walk,
  type CssNode,
  type WalkContext,
  type List,
  type ListItem,
  type Rule,
  type Selector,
} from 'css-tree'

export type PageParts = {
  /** Every element's name, `.class`, `#id` and `[attribute]` that is in the page. */
  names: Set<string>
  /** The words of the page, for fonts that only some letters need. */
  text: string
}

export function styleFor(css: string, page: PageParts): string {
  const sheet = parse(css, { parseValue: false, parseAtrulePrelude: false })
  walk(sheet, {
    leave(this: WalkContext, node: CssNode, item: ListItem<CssNode>, list: List<CssNode>) {
      // `from` and `to` are no elements.
      if (node.type === 'Rule' && !this.atrule?.name.endsWith('keyframes')) dropSelectors(node, page.names)
      if (isEmpty(node) || isFontForOthers(node, page.text)) list.remove(item)
    },
  })
  return generate(sheet)
}

function dropSelectors({ prelude }: Rule, names: Set<string>): void {
  if (prelude.type !== 'SelectorList') return
  prelude.children.forEach((selector, item, list) => {
    if (selector.type === 'Selector' && !mayMatch(selector, names)) list.remove(item)
  })
}

/** Whether everything a selector names is in the page. What stands in brackets (`:not(…)`, `:has(…)`) is not looked at. */
function mayMatch({ children }: Selector, names: Set<string>): boolean {
  return children.toArray().every((part) => {
    switch (part.type) {
      case 'TypeSelector':
        return part.name === '*' || names.has(part.name.toLowerCase())
      case 'ClassSelector':
        return names.has(`.${part.name}`)
      case 'IdSelector':
        return names.has(`#${part.name}`)
      case 'AttributeSelector':
        return names.has(`[${part.name.name}]`)
      default:
        return true
    }
  })
}

/** A rule that no selector is left of, or a condition under which nothing is left. */
function isEmpty(node: CssNode): boolean {
  if (node.type === 'Rule') return node.prelude.type === 'SelectorList' && node.prelude.children.isEmpty
  return node.type === 'Atrule' && node.block !== null && node.block.children.isEmpty
}

/** A font file with letters of which the page has none. */
function isFontForOthers(node: CssNode, text: string): boolean {
  if (node.type !== 'Atrule' || node.name !== 'font-face') return false
  const range = /unicode-range:([^;}]+)/.exec(generate(node))?.[1]
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
