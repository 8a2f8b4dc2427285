/**
 * Lets SQLite answer parts of a query that groq-js evaluates. groq-js turns to us in one place only: to follow a
 * reference. So a part that SQLite should answer is cut out of the tree, and a reference is put into the hole whose
 * target nobody else can name; following it runs the part.
 */

import { randomUUID } from 'node:crypto'
import type { ExprNode } from 'groq-js'
import { chainOf, splitFilter, type Chain } from './chain.ts'
import type { Reading } from './condition.ts'
import { decodeCondition, encodeValue, toOuterCondition, type OuterCondition } from './outer.ts'
import { changeChildren, conjunction, type Scoping } from './tree.ts'

/** Unknown outside this thread, so that no document can refer to a hole or contain what divides values. */
const mark = `${randomUUID()}:`
const divider = randomUUID()

/** A part cut out: what to read, and the fields narrowed by values from around it. */
type Hole = { chain: Chain; outer: OuterCondition[] }

export type Holes = {
  /** The tree, with every read from the dataset cut out. */
  tree: ExprNode
  /** What a reference's target stands for, narrowed by the values it was reached with; null for a real reference. */
  find: (target: string) => Chain | null
}

/** Cuts out of a tree all that reads from the dataset. */
export function cutHoles(tree: ExprNode, reading: Reading): Holes {
  const holes: Hole[] = []

  function rewrite(node: ExprNode, isHidden: boolean): ExprNode {
    const chain = chainOf(node, reading)
    if (chain !== null) return dig({ chain, outer: [] })
    const split = splitFilter(node, reading)
    if (split !== null) {
      // What `^` means directly inside a map is not what it means around the map: nothing is moved out there.
      const outer = isHidden ? [] : split.dependent.flatMap((part) => toOuterCondition(part, reading.view) ?? [])
      const expr = rewrite(conjunction(split.dependent), false)
      return { type: 'Filter', base: dig({ chain: split.chain, outer }), expr }
    }
    return changeChildren(node, (child, scoping) => rewrite(child, within(scoping, isHidden)))
  }

  function dig({ chain, outer }: Hole): ExprNode {
    const residual = chain.residual.map((part) => rewrite(part, false))
    const map = chain.map && rewrite(chain.map, true)
    const place = holes.push({ chain: { ...chain, residual, map }, outer }) - 1
    const target = outer.reduce<ExprNode>(
      (left, { value }) => plus(plus(left, { type: 'Value', value: divider }), encodeValue(rewrite(value, false))),
      { type: 'Value', value: `${mark}${place}` },
    )
    return {
      type: 'Deref',
      base: { type: 'Object', attributes: [{ type: 'ObjectAttributeValue', name: '_ref', value: target }] },
    }
  }

  function find(target: string): Chain | null {
    if (!target.startsWith(mark)) return null
    const [place, ...values] = target.slice(mark.length).split(divider)
    const hole = holes[Number(place)]
    if (hole === undefined) return null
    const found = hole.outer.flatMap(({ field }, index) => decodeCondition(field, values[index] ?? 'n') ?? [])
    return { ...hole.chain, conditions: [...hole.chain.conditions, ...found] }
  }

  return { tree: rewrite(tree, false), find }
}

const within = (scoping: Scoping, isHidden: boolean): boolean => (scoping === 'same' ? isHidden : scoping === 'hidden')

const plus = (left: ExprNode, right: ExprNode): ExprNode => ({ type: 'OpCall', op: '+', left, right })
