/** Outlines as SVG path data: straight, rounded, hand-cut. Lengths are pixels of the finished picture. */
import type { Chance } from './chance.ts'

export type Point = readonly [x: number, y: number]

const short = (value: number): string => String(Math.round(value * 10) / 10)
const at = ([x, y]: Point): string => `${short(x)} ${short(y)}`

/** Straight lines through the points, closed. */
export const poly = (...points: Point[]): string => `M${points.map(at).join('L')}Z`

/** Straight lines through the points, left open (for strokes). */
export const trace = (...points: Point[]): string => `M${points.map(at).join('L')}`

/** A rectangle; `round` is the radius of its corners. */
export function box(x: number, y: number, width: number, height: number, round = 0): string {
  if (round === 0) return poly([x, y], [x + width, y], [x + width, y + height], [x, y + height])
  const [r, right, bottom] = [Math.min(round, width / 2, height / 2), x + width, y + height]
  const turn = (to: Point) => `A${short(r)} ${short(r)} 0 0 1 ${at(to)}`
  return [
    `M${at([x + r, y])}L${at([right - r, y])}${turn([right, y + r])}L${at([right, bottom - r])}`,
    `${turn([right - r, bottom])}L${at([x + r, bottom])}${turn([x, bottom - r])}L${at([x, y + r])}${turn([x + r, y])}Z`,
  ].join('')
}

/** A circle, or an ellipse when given a second radius. */
export function disc(x: number, y: number, rx: number, ry = rx): string {
  const half = (to: Point) => `A${short(rx)} ${short(ry)} 0 1 1 ${at(to)}`
  return `M${at([x - rx, y])}${half([x + rx, y])}${half([x - rx, y])}Z`
}

const bend = (before: Point, from: Point, to: Point, after: Point, pull: number): string => {
  const first: Point = [from[0] + (to[0] - before[0]) * pull, from[1] + (to[1] - before[1]) * pull]
  const second: Point = [to[0] - (after[0] - from[0]) * pull, to[1] - (after[1] - from[1]) * pull]
  return `C${at(first)} ${at(second)} ${at(to)}`
}

/** A smooth line through the points, left open (for strokes). */
export function flow(...points: Point[]): string {
  const steps = points.slice(1).map((to, index) => {
    const from = points[index] ?? to
    return bend(points[index - 1] ?? from, from, to, points[index + 2] ?? to, 1 / 6)
  })
  return `M${at(points[0] ?? [0, 0])}${steps.join('')}`
}

/** A smooth closed outline through the points. */
export function blob(...points: Point[]): string {
  const count = points.length
  const nth = (index: number): Point => points[(index + count) % count] ?? [0, 0]
  const steps = points.map((from, index) => bend(nth(index - 1), from, nth(index + 1), nth(index + 2), 1 / 6))
  return `M${at(nth(0))}${steps.join('')}Z`
}

const between = (from: Point, to: Point, share: number): Point => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
]

/** A polygon whose sides tremble by `amount`, as if cut from paper with scissors. */
export function cut(chance: Chance, amount: number, ...points: Point[]): string {
  const trembling = points.flatMap((from, index) => {
    const to = points[(index + 1) % points.length] ?? from
    const pieces = Math.max(1, Math.round(Math.hypot(to[0] - from[0], to[1] - from[1]) / 70))
    return Array.from({ length: pieces }, (_, piece): Point => {
      const [x, y] = between(from, to, piece / pieces)
      return [x + chance.about(amount), y + chance.about(amount)]
    })
  })
  return poly(...trembling)
}

/** Points of a rolling skyline from left to right; `rise` is how far it goes above and below `level`. */
export function rolling(
  chance: Chance,
  shape: { from: number; to: number; level: number; rise: number; waves: number; rough?: number },
): Point[] {
  const phases = [0, 1, 2, 3].map(() => chance.between(0, 6.28))
  const strength = [1, 0.5, 0.22, 0.11]
  const count = Math.ceil((shape.to - shape.from) / 24)
  return Array.from({ length: count + 1 }, (_, index): Point => {
    const share = index / count
    const sum = phases.reduce(
      (total, phase, k) => total + Math.sin(share * 6.28 * shape.waves * (k * 1.7 + 1) + phase) * (strength[k] ?? 0),
      0,
    )
    return [
      shape.from + (shape.to - shape.from) * share,
      shape.level + sum * shape.rise + chance.about(shape.rough ?? 0),
    ]
  })
}

/** Closes a skyline down to `floor`, so that it can be filled. */
export function ground(skyline: Point[], floor: number): string {
  const [first, last] = [skyline[0] ?? [0, 0], skyline.at(-1) ?? [0, 0]]
  return `${flow(...skyline)}L${at([last[0], floor])}L${at([first[0], floor])}Z`
}

/** A band along a line: each point carries the width of the band there. For roads, rivers and ribbons. */
export function band(...points: (readonly [x: number, y: number, width: number])[]): string {
  const sides = points.map(([x, y, width], index): [Point, Point] => {
    const before = points[index - 1] ?? [x, y]
    const after = points[index + 1] ?? [x, y]
    const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1
    const [nx, ny] = [-(after[1] - before[1]) / length, (after[0] - before[0]) / length]
    return [
      [x + (nx * width) / 2, y + (ny * width) / 2],
      [x - (nx * width) / 2, y - (ny * width) / 2],
    ]
  })
  const left = flow(...sides.map(([point]) => point))
  const right = flow(...sides.map(([, point]) => point).toReversed())
  return `${left}L${right.slice(1)}Z`
}
