/** Ground, water, clouds and trees. */
import { blob, disc, flow, ground, trace, type Point } from '../paths.ts'
import type { Paint, Sheet } from '../sheet.ts'

/** A hill under a skyline: flat ink, lit along its crest, darker towards its foot. */
export function drawHill(
  sheet: Sheet,
  skyline: Point[],
  floor: number,
  colours: { flat: string; dark: string; light: string; strength?: number },
): string {
  const outline = ground(skyline, floor)
  const top = Math.min(...skyline.map(([, y]) => y))
  const strength = colours.strength ?? 0.7
  sheet.shape(
    outline,
    colours.flat,
    sheet.fade([0, top], [0, top + (floor - top) * 0.55], colours.light, strength * 0.8),
    sheet.fade([0, floor], [0, top], colours.dark, strength),
  )
  return outline
}

interface Tufts {
  from: Point
  to: Point
  count: number
  length: number
  lean: number
  ink: Paint
  width: number
  opacity?: number
}

/** Short strokes strewn over an area, larger towards the bottom: grass, stubble, scratches of a dry brush. */
export function drawTufts(sheet: Sheet, { from, to, count, length, lean, ink, width, opacity = 0.7 }: Tufts): void {
  const { chance } = sheet
  const bands = 4
  for (let band = 0; band < bands; band += 1) {
    const strokes = Array.from({ length: Math.round(count / bands) }, () => {
      const share = (band + chance.next()) / bands
      const [x, y] = [chance.between(from[0], to[0]), from[1] + (to[1] - from[1]) * share]
      const long = length * (0.35 + 0.65 * share) * chance.between(0.6, 1.3)
      return trace([x, y], [x + lean * long + chance.about(long * 0.2), y - long])
    })
    sheet.line(strokes.join(''), ink, { width: width * (0.45 + (0.55 * (band + 1)) / bands), opacity })
  }
}

/** Flat lens-shaped gleams on water, wider towards the bottom; `spread` is how far they stray from the middle. */
export function drawGleams(
  sheet: Sheet,
  area: { x: number; spread: number; from: number; to: number; widen?: number },
  count: number,
  size: number,
  ink: Paint,
  opacity = 0.9,
): void {
  const { chance } = sheet
  const gleams = Array.from({ length: count }, () => {
    const share = chance.next()
    const y = area.from + (area.to - area.from) * share
    const stray = (chance.next() + chance.next() - 1) * area.spread * (1 + (area.widen ?? 1) * share)
    const half = size * (0.3 + share) * chance.between(0.5, 1.4)
    const thick = 1.2 + 5.5 * share * chance.between(0.5, 1)
    const x = area.x + stray
    return blob([x - half, y], [x, y - thick], [x + half, y], [x, y + thick])
  })
  sheet.fill(gleams.join(''), ink, opacity)
}

/** A long flat cloud. */
export function drawCloud(sheet: Sheet, [x, y]: Point, width: number, paint: Paint, ...shades: Paint[]): void {
  const { chance } = sheet
  const high = width * 0.055
  const top = Array.from({ length: 7 }, (_, index): Point => [
    x - width / 2 + (width * (index + 0.5)) / 7,
    y - high * (1 - Math.abs(index - 3) / 4) * chance.between(0.6, 1.5),
  ])
  sheet.shape(
    blob(
      [x - width / 2, y],
      ...top,
      [x + width / 2, y],
      [x + width * 0.2, y + high * 0.3],
      [x - width * 0.25, y + high * 0.25],
    ),
    paint,
    ...shades,
  )
}

/** A tree with a round crown, standing at `foot`. */
export function drawTree(
  sheet: Sheet,
  [x, foot]: Point,
  height: number,
  colours: { crown: string; dark: string; light: string; trunk: string },
  side: 1 | -1 = 1,
): void {
  const { chance } = sheet
  const wide = height * 0.3
  sheet.line(trace([x, foot], [x + chance.about(4), foot - height * 0.5]), colours.trunk, height * 0.045)
  const crown = Array.from({ length: 9 }, (_, index): Point => {
    const angle = (index / 9) * 6.283
    const far = chance.between(0.86, 1.12)
    return [x + Math.cos(angle) * wide * far, foot - height * 0.64 + Math.sin(angle) * height * 0.36 * far]
  })
  const outline = blob(...crown)
  sheet.shape(
    outline,
    colours.crown,
    sheet.fade([x - wide * side, foot], [x + wide * 0.4 * side, foot - height * 0.6], colours.dark, 0.9),
    sheet.fade([x + wide * side, foot - height], [x, foot - height * 0.5], colours.light, 0.7),
  )
  const leaf = (ink: string, opacity: number) => {
    const leaves = Array.from({ length: 60 }, () =>
      disc(x + chance.about(wide), foot - height * chance.between(0.3, 1), height * 0.014, height * 0.009),
    )
    sheet.inside(outline, () => sheet.fill(leaves.join(''), ink, opacity))
  }
  leaf(colours.dark, 0.35)
  leaf(colours.light, 0.3)
}

/** A palm leaning by `lean` pixels at its top. */
export function drawPalm(sheet: Sheet, [x, foot]: Point, height: number, lean: number, ink: string, width = 13): void {
  const { chance } = sheet
  const [tx, ty]: Point = [x + lean, foot - height]
  sheet.line(flow([x, foot], [x + lean * 0.25, foot - height * 0.5], [tx, ty]), ink, width)
  for (let index = 0; index < 9; index += 1) {
    const angle = -3.5 + index * 0.48 + chance.about(0.12)
    const long = height * chance.between(0.27, 0.38)
    const [ex, ey] = [tx + Math.cos(angle) * long, ty + Math.sin(angle) * long * 0.75 + long * 0.32]
    const [mx, my] = [tx + Math.cos(angle) * long * 0.55, ty + Math.sin(angle) * long * 0.6]
    sheet.fill(blob([tx, ty], [mx, my - long * 0.06], [ex, ey], [mx - 4, my + long * 0.09]), ink)
  }
  sheet.fill(disc(tx, ty, width * 0.7), ink)
}

/** A poplar or cypress: a narrow flame of a tree. */
export function drawPoplar(
  sheet: Sheet,
  [x, foot]: Point,
  height: number,
  flat: string,
  dark: string,
  light: string,
): void {
  const wide = height * 0.11
  sheet.shape(
    `M${x} ${foot - height}C${x + wide * 1.5} ${foot - height * 0.5} ${x + wide} ${foot} ${x} ${foot}C${x - wide} ${foot} ${x - wide * 1.5} ${foot - height * 0.5} ${x} ${foot - height}Z`,
    flat,
    sheet.fade([x - wide, 0], [x + wide * 0.4, 0], dark, 0.8),
    sheet.fade([x + wide, 0], [x, 0], light, 0.6),
  )
}
