/**
 * Content source maps: which field of which document each text of an answer came from, so that a text on a page can be
 * clicked to edit it. Texts are marked before the query is evaluated, carry their marks through whatever it does with
 * them, and are cleaned of them in the answer. Texts that decide something, in a condition or an order, are not marked.
 */

import type { ExprNode } from 'groq-js'
import type { Document, Json } from '../store/document.ts'
import { changeChildren, visit } from './tree.ts'

/** How elements of arrays are named in the paths of the documents: by their place or by their `_key`. */
export type ElementNaming = 'place' | 'key'

type Mapping = { type: 'value'; source: { type: 'documentValue'; document: number; path: number } }

export type SourceMap = {
  documents: { _id: string; _type: string }[]
  paths: string[]
  mappings: Record<string, Mapping>
}

// Private-use characters no keyboard has; only the two around a pair of numbers are taken for a mark.
const [open, close] = ['\u{10FFF0}', '\u{10FFF1}']
const marks = /\u{10FFF0}(\d+),(\d+)\u{10FFF1}/gu

/** Functions that do not look at what a text says. */
const indifferent = new Set(['coalesce', 'text', 'defined', 'count'])

export type Marking = ReturnType<typeof createMarking>

/** Marks documents for one query, and reads the marks in its answer. */
export function createMarking(tree: ExprNode, naming: ElementNaming) {
  const deciding = decidingNames(tree)
  const documents = createRegister<SourceMap['documents'][number]>(({ _id }) => _id)
  const paths = createRegister<string>((path) => path)

  function mark(document: Document): Document {
    const { _originalId, _id, _type } = document
    const place = documents.placeOf({ _id: typeof _originalId === 'string' ? _originalId : _id, _type })
    return markIn(document, place, '$', true) as Document
  }

  function markIn(value: Json, document: number, path: string, isMarked: boolean): Json {
    // In an empty text there is nothing to click, and a query may ask whether it is one.
    if (typeof value === 'string')
      return isMarked && value !== '' ? `${value}${open}${document},${paths.placeOf(path)}${close}` : value
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) {
      return value.map((item, index) => markIn(item, document, path + elementOf(item, index), isMarked))
    }
    return Object.fromEntries(
      Object.entries(value).map(([name, child]) => {
        const isFree = !name.startsWith('_') && !deciding.has(name)
        return [name, markIn(child, document, `${path}['${escaped(name)}']`, isFree)]
      }),
    )
  }

  function elementOf(item: Json, index: number): string {
    const isKeyed = naming === 'key' && item !== null && typeof item === 'object' && !Array.isArray(item)
    return isKeyed && typeof item._key === 'string' ? `[?(@._key=='${escaped(item._key)}')]` : `[${index}]`
  }

  /** The answer without marks, and where its texts came from. */
  function read(answer: unknown): { answer: unknown; sourceMap: SourceMap } {
    const used = { documents: createRegister<number>(String), paths: createRegister<number>(String) }
    const mappings: SourceMap['mappings'] = {}

    function clean(value: unknown, path: string): unknown {
      if (typeof value === 'string') return cleanText(value, path)
      if (Array.isArray(value)) return value.map((item, index) => clean(item, `${path}[${index}]`))
      if (value === null || typeof value !== 'object') return value
      return Object.fromEntries(
        Object.entries(value).map(([name, child]) => [name, clean(child, `${path}['${escaped(name)}']`)]),
      )
    }

    function cleanText(text: string, path: string): string {
      if (!text.includes(open)) return text
      const [found, ...others] = text.matchAll(marks)
      // A text put together of several came from no one place.
      if (found !== undefined && others.length === 0 && text.endsWith(close)) {
        const document = used.documents.placeOf(Number(found[1]))
        mappings[path] = {
          type: 'value',
          source: { type: 'documentValue', document, path: used.paths.placeOf(Number(found[2])) },
        }
      }
      return text.replace(marks, '')
    }

    const cleaned = clean(answer, '$')
    const sourceMap = {
      documents: used.documents.all.flatMap((place) => documents.all[place] ?? []),
      paths: used.paths.all.flatMap((place) => paths.all[place] ?? []),
      mappings,
    }
    return { answer: cleaned, sourceMap }
  }

  return { mark, read }
}

const escaped = (name: string): string => name.replace(/\\/g, '\\\\').replace(/'/g, "\\'")

/** Gives each thing a number, the same one whenever it comes again. */
function createRegister<Item>(nameOf: (item: Item) => string) {
  const all: Item[] = []
  const places = new Map<string, number>()
  function placeOf(item: Item): number {
    const name = nameOf(item)
    const known = places.get(name)
    if (known !== undefined) return known
    places.set(name, all.length)
    return all.push(item) - 1
  }
  return { all, placeOf }
}

/** The names of fields whose texts a query compares, orders by or hands to functions that look at them. */
function decidingNames(tree: ExprNode): Set<string> {
  const names = new Set<string>()
  const add = (node: ExprNode) => {
    if (asksWhetherThereIsAny(node)) return
    if (node.type === 'AccessAttribute') names.add(node.name)
    changeChildren(node, (child) => {
      add(child)
      return child
    })
  }
  // What is named `a` in one place may be called `b` where it is compared, so this goes on until nothing new is found.
  for (let before = -1; names.size > before;) {
    before = names.size
    visit(tree, (node) => {
      for (const part of decidingParts(node)) add(part)
      if (node.type === 'Object') {
        for (const attribute of node.attributes) {
          if (attribute.type === 'ObjectAttributeValue' && names.has(attribute.name)) add(attribute.value)
        }
      }
    })
  }
  return names
}

/** The parts of a node that decide something; the base too where an element may be compared with `@`. */
function decidingParts(node: ExprNode): ExprNode[] {
  switch (node.type) {
    case 'Filter':
      return mentionsThis(node.expr) ? [node.expr, node.base] : [node.expr]
    case 'PipeFuncCall':
      return node.args.some(mentionsThis) ? [...node.args, node.base] : node.args
    case 'OpCall':
      return node.op === '+' || asksWhetherThereIsAny(node) ? [] : [node.left, node.right]
    case 'FuncCall':
      return indifferent.has(node.name) ? [] : node.args
    case 'InRange':
      return [node.base, node.left, node.right]
    case 'And':
    case 'Or':
      return [node.left, node.right]
    case 'Not':
      return [node.base]
    case 'Select':
      return node.alternatives.map(({ condition }) => condition)
    default:
      return []
  }
}

/** `defined(title)`, `title > ""`: the same with a mark as without. */
function asksWhetherThereIsAny(node: ExprNode): boolean {
  if (node.type === 'FuncCall') return node.name === 'defined' || node.name === 'count'
  if (node.type !== 'OpCall' || !['>', '==', '!='].includes(node.op)) return false
  return [node.left, node.right].some((side) => side.type === 'Value' && side.value === '')
}

function mentionsThis(node: ExprNode): boolean {
  let isMentioned = false
  visit(node, ({ type }) => {
    isMentioned ||= type === 'This'
  })
  return isMentioned
}
