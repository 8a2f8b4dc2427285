/**
 * Lets SQLite answer parts of a query that groq-js evaluates. groq-js turns to us in one place only: to follow a
 * reference. So a part that SQLite should answer is cut out of the tree, and a reference is put into the hole whose
 * target nobody else can name; following it runs the part.
 */

import { randomUUID } from 'node:crypto'
import type { ExprNode } from 'groq-js'
import { chainOf, splitFilter, type Chain } from './chain.ts'
import { constantOf, type Reading } from './condition.ts'
import { decodeCondition, encodeValue, toOuterCondition, type OuterCondition } from './outer.ts'
import {
  decodeTexts,
  encodeTexts,
  isFoundIn,
  isMatch,
  isWholeDocument,
  parseTextQuery,
  textMatchOf,
  type TextQuery,
} from './text-search.ts'
import { changeChildren, conjunction, type Scoping } from './tree.ts'

/** Unknown outside this thread, so that no document can refer to a hole or contain what divides values. */
const mark = `${randomUUID()}:`
const divider = randomUUID()

/** A part cut out: what to read, and the fields narrowed by values from around it; or a search groq-js does not know. */
type Hole =
  | { kind: 'read'; chain: Chain; outer: OuterCondition[] }
  | { kind: 'words'; query: TextQuery }
  | { kind: 'texts'; query: TextQuery }
  | { kind: 'match' }

/** What a reference into a hole stands for: a read, whether a document has the words of a query, or a plain answer. */
export type Found =
  { kind: 'read'; chain: Chain } | { kind: 'words'; query: TextQuery; id: string } | { kind: 'answer'; answer: boolean }

export type Holes = {
  /** The tree, with every read from the dataset cut out. */
  tree: ExprNode
  /** What a reference's target stands for, with the values it was reached with; null for a real reference. */
  find: (target: string) => Found | null
}

/** Cuts out of a tree all that reads from the dataset. */
export function cutHoles(tree: ExprNode, reading: Reading): Holes {
  const holes: Hole[] = []

  function rewrite(node: ExprNode, isHidden: boolean): ExprNode {
    const chain = chainOf(node, reading)
    if (chain !== null) return digRead(chain, [])
    const split = splitFilter(node, reading)
    if (split !== null) {
      // What `^` means directly inside a map is not what it means around the map: nothing is moved out there.
      const outer = isHidden ? [] : split.dependent.flatMap((part) => toOuterCondition(part, reading.view) ?? [])
      const expr = rewrite(conjunction(split.dependent), false)
      return { type: 'Filter', base: digRead(split.chain, outer), expr }
    }
    const changed = changeChildren(node, (child, scoping) => rewrite(child, within(scoping, isHidden)))
    return changed.type === 'OpCall' && changed.op === 'match' ? digMatch(changed) : changed
  }

  function digMatch(node: ExprNode & { type: 'OpCall' }): ExprNode {
    const search = textMatchOf(node)
    if (search === null) return dig({ kind: 'match' }, [encodeTexts(node.left), encodeTexts(node.right)])
    const query = parseTextQuery(constantOf(search.query, reading))
    return isWholeDocument(search.left)
      ? dig({ kind: 'words', query }, [idOfDocument])
      : dig({ kind: 'texts', query }, [encodeTexts(search.left)])
  }

  function digRead(chain: Chain, outer: OuterCondition[]): ExprNode {
    const residual = chain.residual.map((part) => rewrite(part, false))
    const map = chain.map && rewrite(chain.map, true)
    const values = outer.map(({ value }) => encodeValue(rewrite(value, false)))
    return dig({ kind: 'read', chain: { ...chain, residual, map }, outer }, values)
  }

  /** `values` are expressions of strings, handed over when the hole is reached. */
  function dig(hole: Hole, values: ExprNode[]): ExprNode {
    const place = holes.push(hole) - 1
    const target = values.reduce<ExprNode>(
      (left, value) => plus(plus(left, { type: 'Value', value: divider }), value),
      {
        ...{ type: 'Value', value: `${mark}${place}` },
      },
    )
    return {
      type: 'Deref',
      base: { type: 'Object', attributes: [{ type: 'ObjectAttributeValue', name: '_ref', value: target }] },
    }
  }

  function find(target: string): Found | null {
    if (!target.startsWith(mark)) return null
    const [place, ...values] = target.slice(mark.length).split(divider)
    const hole = holes[Number(place)]
    const [one = 'n', other = 'n'] = values
    switch (hole?.kind) {
      case undefined:
        return null
      case 'read': {
        const found = hole.outer.flatMap(({ field }, index) => decodeCondition(field, values[index] ?? 'n') ?? [])
        return { kind: 'read', chain: { ...hole.chain, conditions: [...hole.chain.conditions, ...found] } }
      }
      case 'words':
        return { kind: 'words', query: hole.query, id: one }
      case 'texts':
        return { kind: 'answer', answer: isFoundIn(hole.query, decodeTexts(one)) }
      case 'match':
        return { kind: 'answer', answer: isMatch(decodeTexts(one), decodeTexts(other)) }
    }
  }

  return { tree: rewrite(tree, false), find }
}

const within = (scoping: Scoping, isHidden: boolean): boolean => (scoping === 'same' ? isHidden : scoping === 'hidden')

const plus = (left: ExprNode, right: ExprNode): ExprNode => ({ type: 'OpCall', op: '+', left, right })

const idOfDocument: ExprNode = {
  ...{ type: 'FuncCall', namespace: 'global', name: 'coalesce' },
  args: [
    { type: 'AccessAttribute', name: '_originalId' },
    { type: 'AccessAttribute', name: '_id' },
    { type: 'Value', value: '' },
  ],
}
