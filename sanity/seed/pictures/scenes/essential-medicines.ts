import { box, disc, poly, trace, type Point } from '../paths.ts'
import { drawBottle, drawBoxes, drawJar, drawVials, type Ware } from '../drawn/bottles.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

const left = 120
const right = 1880
const floors = [292, 582, 872, 1150]
const gaps: readonly (readonly [row: number, from: number, to: number])[] = [
  [0, 1300, 1490],
  [1, 700, 1150],
  [2, 1420, 1640],
  [3, 330, 520],
  [2, 300, 420],
]

function drawCabinet(sheet: Sheet): void {
  sheet.shape(sheet.all, inks.pine, sheet.fade([0, 0], [1200, 0], inks.soot, 0.6), sheet.fade([0, 0], [0, 500], inks.soot, 0.55))
  for (const floor of floors) {
    const niche = box(left, floor - 250, right - left, 250)
    sheet.shape(niche, inks.teal, sheet.fade([0, floor - 250], [0, floor - 90], inks.soot, 0.85), sheet.fade([left, 0], [1000, 0], inks.deep, 0.85))
  }
}

function drawLight(sheet: Sheet): void {
  const beam: Point[] = [[2000, -80], [1560, -80], [330, 1160], [1190, 1160]]
  for (const floor of floors) {
    sheet.inside(box(left, floor - 205, right - left, 205), () => {
      sheet.shade(poly(...beam), sheet.linear([1700, 0], [700, 1200], [0, inks.straw, 0.75], [1, inks.honey, 0.42]))
    })
  }
}

function drawWares(sheet: Sheet): void {
  const { chance } = sheet
  const colours = [inks.ochre, inks.umber, inks.vermilion, inks.sea, inks.leaf, inks.mist, inks.apricot, inks.bone] as const
  floors.forEach((floor, row) => {
    for (let x = left + 24; x < right - 60; ) {
      const gap = gaps.find(([inRow, from, to]) => inRow === row && x > from - 95 && x < to)
      if (gap !== undefined) {
        x = gap[2]
        continue
      }
      const kind = chance.pick([drawBottle, drawBottle, drawJar, drawBoxes, drawVials])
      const width = kind === drawVials ? chance.whole(2, 4) * 38 : kind === drawBoxes ? chance.between(84, 150) : chance.between(72, 108)
      const height = kind === drawBottle ? chance.between(150, 215) : kind === drawVials ? 84 : chance.between(96, 170)
      const isLit = Math.abs(x + width / 2 - (1700 - (floor - 100) * 0.98)) < 330
      const ware: Ware = { x, floor, width: Math.min(width, right - 20 - x), height, ink: chance.pick(colours), dark: inks.soot, light: isLit ? inks.white : inks.sky }
      sheet.fill(poly([x - 6, floor], [x + 8, floor], [x - 50, floor - height * 0.66], [x - 78, floor - height * 0.6]), inks.soot, 0.35)
      kind(sheet, ware)
      if (!isLit) sheet.shade(box(x - 4, floor - height - 12, width + 8, height + 12), sheet.fade([0, floor - height], [0, floor], inks.deep, 0.6, 0.35))
      x += width + chance.between(8, 26)
    }
  })
}

function drawBoards(sheet: Sheet): void {
  for (const floor of floors) {
    sheet.shape(box(left - 20, floor, right - left + 40, 34), inks.leaf, sheet.fade([left, 0], [1100, 0], inks.pine, 0.95), sheet.fade([0, floor], [0, floor + 12], inks.lime, 0.6))
    sheet.shade(box(left, floor, right - left, 34), sheet.radial([1700 - floor * 0.98, floor], 420, [[0, inks.straw, 0.8], [1, inks.straw, 0]]))
    sheet.fill(box(left, floor + 34, right - left, 12), inks.soot, 0.6)
  }
  for (const x of [left - 62, right]) sheet.shape(box(x, 0, 62, 1333), inks.leaf, sheet.fade([x, 0], [x + 62, 0], inks.pine, 1, 0.1), sheet.fade([0, 1333], [0, 300], inks.soot, 0.6))
  for (const [row, from, to] of gaps) {
    const floor = floors[row] ?? 0
    for (let x = from - 30; x < to - 40; x += 130) sheet.fill(disc(x + 20, floor + 4, 40, 4), inks.soot, 0.4)
    sheet.shape(box((from + to) / 2 - 60, floor + 4, 74, 26), inks.paper, sheet.fade([0, floor], [0, floor + 30], inks.umber, 0, 0.5))
    sheet.line(trace([(from + to) / 2 - 48, floor + 17], [(from + to) / 2 + 2, floor + 17]), inks.brick, { width: 5, cap: 'butt' })
  }
}

function drawLadder(sheet: Sheet): void {
  for (const [from, to] of [[[1530, 1340], [1742, -20]], [[1700, 1340], [1872, -20]]] as const) {
    sheet.line(trace(from, to), inks.soot, { width: 40, opacity: 0.35 })
    sheet.line(trace(from, to), inks.brick, { width: 24, cap: 'butt' })
    sheet.line(trace([from[0] + 7, from[1]], [to[0] + 7, to[1]]), inks.coral, { width: 6, cap: 'butt' })
  }
  for (let rung = 0; rung < 9; rung += 1) {
    const share = 0.06 + rung * 0.112
    const [x, y] = [1530 + 212 * share, 1340 - 1360 * share]
    sheet.line(trace([x, y], [x + 170 - 40 * share, y]), inks.maroon, { width: 19, cap: 'butt' })
    sheet.line(trace([x + 8, y - 5], [x + 164 - 40 * share, y - 5]), inks.coral, { width: 5, cap: 'butt' })
  }
}

/** Pharmacy shelves of bottles and boxes; the light falls where some are missing. */
export function drawEssentialMedicines(sheet: Sheet): void {
  drawCabinet(sheet)
  drawLight(sheet)
  drawWares(sheet)
  drawBoards(sheet)
  drawLadder(sheet)
  sheet.shape(box(0, 1250, 2000, 90), inks.umber, sheet.fade([0, 1250], [0, 1333], inks.soot, 0.1, 0.9), sheet.fade([2000, 0], [800, 0], inks.coral, 0.5))
}
