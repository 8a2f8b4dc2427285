/** Sheets of paper lying in perspective, illegible writing on them, and stacks of them. */
import { poly, trace, type Point } from '../paths.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

/** Corners in the order top left, top right, bottom right, bottom left, as the paper itself sees them. */
export type Corners = readonly [Point, Point, Point, Point]

/** Turns a place on the paper (0 to 1 each way) into a place in the picture. */
export function onto([a, b, c, d]: Corners): (u: number, v: number) => Point {
  const mix = (axis: 0 | 1, u: number, v: number) =>
    a[axis] * (1 - u) * (1 - v) + b[axis] * u * (1 - v) + c[axis] * u * v + d[axis] * (1 - u) * v
  return (u, v) => [mix(0, u, v), mix(1, u, v)]
}

interface Writing {
  rows: number
  ink: string
  width: number
  /** Where the writing begins and ends on the paper, from 0 to 1. */
  left?: number
  right?: number
  top?: number
  bottom?: number
  opacity?: number
  /** Written by hand: the lines tremble. */
  hand?: boolean
}

/** Rows of words that nobody can read. */
export function drawWriting(sheet: Sheet, corners: Corners, writing: Writing): void {
  const {
    rows,
    ink,
    width,
    left = 0.12,
    right = 0.88,
    top = 0.12,
    bottom = 0.9,
    opacity = 0.85,
    hand = false,
  } = writing
  const place = onto(corners)
  const { chance } = sheet
  const strokes: string[] = []
  for (let row = 0; row < rows; row += 1) {
    const v = top + ((bottom - top) * row) / Math.max(1, rows - 1)
    const end = chance.happens(0.22) ? left + (right - left) * chance.between(0.35, 0.8) : right
    let u = left + (chance.happens(0.15) ? 0.06 : 0)
    while (u < end - 0.02) {
      const word = Math.min(end - u, (right - left) * chance.between(0.04, 0.17))
      const steps = hand ? Math.max(2, Math.round(word * 60)) : 1
      const points = Array.from({ length: steps + 1 }, (_, step) =>
        place(u + (word * step) / steps, v + (hand ? chance.about(0.009) : 0)),
      )
      strokes.push(trace(...points))
      u += word + (right - left) * 0.028
    }
  }
  sheet.line(strokes.join(''), ink, { width, opacity, cap: hand ? 'round' : 'butt' })
}

/** A sheet of paper with the light coming from its first corner. */
export function drawPaper(sheet: Sheet, corners: Corners, paper: string = inks.paper, dark: string = inks.umber): void {
  sheet.shape(poly(...corners), paper, sheet.fade(corners[2], corners[0], dark, 0.38))
}

interface Stack {
  x: number
  floor: number
  width: number
  height: number
  /** How much of the top can be seen, in pixels. */
  depth?: number
  lean?: number
  dark?: string
  light?: string
  papers?: readonly [string, ...string[]]
}

/** A stack of papers and folders seen from the front, a little from above. Light comes from the right. */
export function drawStack(sheet: Sheet, stack: Stack): void {
  const { x, floor, width, height, depth = 0, lean = 0, dark = inks.maroon, light = inks.white } = stack
  const papers = stack.papers ?? [inks.paper, inks.paper, inks.bone, inks.white]
  const { chance } = sheet
  let y = floor
  let edge: [number, number] = [x, x + width]
  while (y > floor - height) {
    const thick = chance.happens(0.16) ? chance.between(15, 26) : chance.between(5, 11)
    const shift = chance.about(width * 0.035) + (lean * (floor - y)) / height
    edge = [x + shift + chance.about(6), x + width + shift + chance.about(10)]
    const [left, right] = edge
    const slope = chance.about(2)
    const ink = chance.pick(papers)
    sheet.shape(
      poly(
        [left, y - thick],
        [right, y - thick + slope],
        [right + chance.about(2), y + slope],
        [left + chance.about(2), y],
      ),
      ink,
      sheet.fade([left, 0], [left + width * 0.8, 0], dark, 0.75, 0),
      sheet.fade([right, 0], [right - width * 0.3, 0], light, 0.4, 0),
    )
    sheet.line(trace([left, y], [right, y + slope]), dark, { width: 1.6, opacity: 0.4 })
    y -= thick
  }
  const [left, right] = edge
  if (depth > 0)
    sheet.shape(
      poly([left, y + 2], [right, y + 2], [right - depth * 0.55, y - depth], [left + depth * 0.75, y - depth]),
      papers[0],
      sheet.fade([left, 0], [right, 0], dark, 0.4, 0),
    )
}
