import { box, disc, poly, trace, type Point } from '../paths.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

const eye: Point = [1060, 330]
const candle = { row: 1.62, column: -0.5 }

/** A place on the floor: `row` counts away from us, `column` to the right; `rise` is the height above the floor. */
const spot = (row: number, column: number, rise = 0): Point => [
  eye[0] + (column * 640) / row,
  eye[1] + (1180 - rise * 9) / row,
]

const distanceToCandle = (row: number, column: number): number =>
  Math.hypot((row - candle.row) * 1.5, column - candle.column)

function drawHall(sheet: Sheet): void {
  sheet.shape(sheet.all, inks.midnight, sheet.fade([0, 0], [0, 460], inks.soot, 0.8, 0.2))
  sheet.shape(
    poly([0, 470], [2000, 470], [2000, 1333], [0, 1333]),
    inks.navy,
    sheet.fade([0, 470], [0, 640], inks.midnight, 0.95),
    sheet.fade([0, 1333], [0, 1000], inks.midnight, 0.85),
    sheet.fade([2000, 0], [1300, 0], inks.midnight, 0.8),
    sheet.fade([0, 0], [400, 0], inks.midnight, 0.7),
  )
  const [x, y] = spot(candle.row, candle.column)
  sheet.shade(
    sheet.all,
    sheet.radial(
      [x, y - 60],
      860,
      [
        [0, inks.honey, 0.95],
        [0.18, inks.ochre, 0.75],
        [0.5, inks.brick, 0.38],
        [1, inks.plum, 0],
      ],
      0.56,
    ),
  )
  for (const at of [250, 700, 1150, 1600])
    sheet.shape(box(at, 90, 150, 290), inks.navy, sheet.fade([0, 90], [0, 380], inks.slate, 0.5, 0.05))
  for (const at of [250, 700, 1150, 1600])
    sheet.line(
      trace([at + 75, 90], [at + 75, 380]) + trace([at, 190], [at + 150, 190]) + trace([at, 285], [at + 150, 285]),
      inks.midnight,
      7,
    )
}

/** The shadow of one chair, thrown away from the candle. */
function drawShadow(sheet: Sheet, row: number, column: number): void {
  const away = distanceToCandle(row, column)
  if (away < 0.2) return
  const [dr, dc] = [(row - candle.row) / away, (column - candle.column) / away]
  const long = 0.5 + away * 0.35
  const side: Point = [-dc * 0.2, dr * 0.25]
  const end = (sign: number): Point =>
    spot(Math.max(0.72, row + dr * long + side[0] * sign * 1.7), column + dc * long + side[1] * sign * 1.9)
  sheet.fill(
    poly(spot(row + side[0], column + side[1]), end(1), end(-1), spot(row - side[0], column - side[1])),
    inks.midnight,
    Math.max(0.15, 0.8 - away * 0.16),
  )
}

function drawChair(sheet: Sheet, row: number, column: number): void {
  const away = distanceToCandle(row, column)
  const warm = Math.max(0, 1 - away / 2.7)
  const light = column > candle.column ? -1 : 1
  const back = 0.1
  const at = (x: number, rise: number, deep = 0): Point => spot(row + deep, column + x, rise)
  const glow = () => sheet.fade(at(0.3 * light, 40), at(-0.3 * light, 40), inks.honey, warm * 0.95, warm * 0.12)
  const dusk = () => sheet.fade(at(0, 0), at(0, 60), inks.midnight, 0.75, 0.1)
  const wood: string = warm > 0.62 ? inks.brick : warm > 0.3 ? inks.maroon : inks.indigo
  const part = (points: Point[], ink = wood) => sheet.shape(poly(...points), ink, dusk(), glow())
  for (const x of [-0.25, 0.21])
    part([at(x, 48, back), at(x + 0.04, 48, back), at(x + 0.04, 0, back), at(x, 0, back)], inks.navy)
  for (const x of [-0.26, 0.22])
    part([at(x, 103, back), at(x + 0.045, 103, back), at(x + 0.045, 46, back), at(x, 46, back)])
  for (const [low, high] of [
    [86, 102],
    [66, 75],
  ] as const)
    part([at(-0.25, high, back), at(0.25, high + 1, back), at(0.25, low, back), at(-0.25, low, back)])
  for (const x of [-0.27, 0.225])
    part([at(x, 46, -0.06), at(x + 0.045, 46, -0.06), at(x + 0.038, 0, -0.06), at(x + 0.006, 0, -0.06)])
  part(
    [at(-0.27, 49, back), at(0.27, 49, back), at(0.29, 47, -0.08), at(-0.29, 47, -0.08)],
    warm > 0.5 ? inks.coral : wood,
  )
  part([at(-0.29, 47, -0.08), at(0.29, 47, -0.08), at(0.29, 41, -0.08), at(-0.29, 41, -0.08)])
}

function drawCandle(sheet: Sheet): void {
  const [x, y] = spot(candle.row - 0.02, candle.column, 49)
  sheet.shade(disc(x, y - 130, 360), sheet.glow([x, y - 130], 360, inks.straw, 0.9))
  sheet.fill(disc(x, y, 46, 10), inks.maroon)
  sheet.shape(disc(x, y - 5, 44, 9), inks.straw, sheet.fade([x - 44, 0], [x + 44, 0], inks.brick, 0.1, 0.8))
  sheet.shape(
    box(x - 17, y - 102, 34, 98, 4),
    inks.white,
    sheet.fade([0, y - 4], [0, y - 80], inks.coral, 0.75),
    sheet.fade([0, y - 104], [0, y - 70], inks.straw, 0.8),
  )
  sheet.line(trace([x, y - 100], [x + 2, y - 114]), inks.bark, 4)
  sheet.fill(
    `M${x} ${y - 186}C${x + 26} ${y - 144} ${x + 20} ${y - 108} ${x} ${y - 106}C${x - 20} ${y - 108} ${x - 24} ${y - 144} ${x} ${y - 186}Z`,
    inks.honey,
  )
  sheet.fill(
    `M${x} ${y - 160}C${x + 13} ${y - 134} ${x + 11} ${y - 111} ${x} ${y - 110}C${x - 11} ${y - 111} ${x - 12} ${y - 134} ${x} ${y - 160}Z`,
    inks.white,
  )
}

/** Rows of empty chairs in the half-dark; on one of them a candle burns. */
export function drawEnforcedDisappearance(sheet: Sheet): void {
  drawHall(sheet)
  const rows = [5.6, 4.55, 3.65, 2.85, 2.18, candle.row]
  const columns = (row: number) =>
    Array.from({ length: 21 }, (_, index) => index - 10.5).filter((column) => Math.abs((column * 640) / row) < 1250)
  for (const row of rows) for (const column of columns(row)) drawShadow(sheet, row, column)
  for (const row of rows) {
    for (const column of columns(row)) drawChair(sheet, row, column)
    if (row === candle.row) drawCandle(sheet)
  }
}
