import { box, disc, poly, trace, type Point } from '../paths.ts'
import { drawBottle, drawBoxes, drawJar, drawVials, type Ware } from '../drawn/bottles.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

const left = 120
const right = 1880
const floors = [292, 582, 872, 1150]
const gaps: readonly (readonly [row: number, from: number, to: number])[] = [
  [0, 560, 700],
  [1, 1010, 1330],
  [2, 330, 460],
  [2, 760, 1010],
  [3, 470, 760],
]

function drawCabinet(sheet: Sheet): void {
  sheet.shape(
    sheet.all,
    inks.pine,
    sheet.fade([0, 0], [1200, 0], inks.soot, 0.6),
    sheet.fade([0, 0], [0, 500], inks.soot, 0.55),
  )
  for (const floor of floors) {
    const niche = box(left, floor - 250, right - left, 250)
    sheet.shape(
      niche,
      inks.teal,
      sheet.fade([0, floor - 250], [0, floor - 90], inks.soot, 0.85),
      sheet.fade([left, 0], [1000, 0], inks.deep, 0.85),
    )
  }
}

function drawLight(sheet: Sheet): void {
  const beam: Point[] = [
    [2000, -80],
    [1560, -80],
    [330, 1160],
    [1190, 1160],
  ]
  for (const floor of floors) {
    sheet.inside(box(left, floor - 205, right - left, 205), () => {
      sheet.shade(
        poly(...beam),
        sheet.linear([1700, 0], [700, 1200], [0, inks.straw, 0.95], [0.6, inks.honey, 0.75], [1, inks.apricot, 0.6]),
      )
    })
  }
}

interface Placed {
  draw: (sheet: Sheet, ware: Ware) => void
  ware: Ware
}

const colours = [
  inks.ochre,
  inks.honey,
  inks.vermilion,
  inks.sea,
  inks.leaf,
  inks.ice,
  inks.apricot,
  inks.coral,
] as const

/** Fills the shelf from one place to the other, without touching the gap that follows. */
function stockShelf(sheet: Sheet, floor: number, from: number, to: number): Placed[] {
  const { chance } = sheet
  const placed: Placed[] = []
  for (let x = from; x < to - 64;) {
    const draw = chance.pick([drawBottle, drawBottle, drawJar, drawBoxes, drawVials])
    const wanted =
      draw === drawVials
        ? chance.whole(2, 4) * 38
        : draw === drawBoxes
          ? chance.between(90, 150)
          : chance.between(80, 112)
    const width = Math.min(wanted, to - x)
    const height = draw === drawBottle ? chance.between(165, 226) : draw === drawVials ? 96 : chance.between(112, 190)
    const isLit = Math.abs(x + width / 2 - (1700 - (floor - 100) * 0.98)) < 360
    placed.push({
      draw,
      ware: {
        x,
        floor,
        width,
        height,
        ink: chance.pick(colours),
        dark: isLit ? inks.umber : inks.deep,
        light: isLit ? inks.white : inks.sea,
      },
    })
    x += width + chance.between(6, 16)
  }
  return placed
}

function drawWares(sheet: Sheet): void {
  const placed = floors.flatMap((floor, row) => {
    const inRow = gaps.filter(([gapRow]) => gapRow === row)
    const starts = [left + 20, ...inRow.map(([, , to]) => to)]
    const ends = [...inRow.map(([, from]) => from), right - 14]
    return starts.flatMap((from, index) => stockShelf(sheet, floor, from, ends[index] ?? from))
  })
  for (const { ware } of placed) {
    const { x, floor, width, height } = ware
    sheet.fill(
      poly(
        [x, floor],
        [x + width - 10, floor],
        [x + width - 50, floor - height * 0.86],
        [x - 46, floor - height * 0.86],
      ),
      inks.soot,
      0.42,
    )
  }
  for (const { draw, ware } of placed) {
    draw(sheet, ware)
    if (ware.dark === inks.deep)
      sheet.fill(box(ware.x + 2, ware.floor - ware.height * 0.6, ware.width - 4, ware.height * 0.6), inks.deep, 0.3)
  }
}

function drawBoards(sheet: Sheet): void {
  for (const floor of floors) {
    sheet.shape(
      box(left - 20, floor, right - left + 40, 34),
      inks.leaf,
      sheet.fade([left, 0], [1100, 0], inks.pine, 0.95),
      sheet.fade([0, floor], [0, floor + 12], inks.lime, 0.6),
    )
    sheet.shade(
      box(left, floor, right - left, 34),
      sheet.radial([1700 - floor * 0.98, floor], 420, [
        [0, inks.straw, 0.8],
        [1, inks.straw, 0],
      ]),
    )
    sheet.fill(box(left, floor + 34, right - left, 12), inks.soot, 0.6)
  }
  for (const x of [left - 62, right])
    sheet.shape(
      box(x, 0, 62, 1333),
      inks.leaf,
      sheet.fade([x, 0], [x + 62, 0], inks.pine, 1, 0.1),
      sheet.fade([0, 1333], [0, 300], inks.soot, 0.6),
    )
  for (const [row, from, to] of gaps) {
    const floor = floors[row] ?? 0
    for (let x = from + 55; x < to - 30; x += 110) sheet.fill(disc(x, floor - 3, 42, 5), inks.soot, 0.35)
    sheet.shape(
      box((from + to) / 2 - 60, floor + 4, 74, 26),
      inks.paper,
      sheet.fade([0, floor], [0, floor + 30], inks.umber, 0, 0.5),
    )
    sheet.line(trace([(from + to) / 2 - 48, floor + 17], [(from + to) / 2 + 2, floor + 17]), inks.brick, {
      width: 5,
      cap: 'butt',
    })
  }
}

function drawLadder(sheet: Sheet): void {
  for (const [from, to] of [
    [
      [1530, 1340],
      [1742, -20],
    ],
    [
      [1700, 1340],
      [1872, -20],
    ],
  ] as const) {
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
  sheet.shape(
    box(0, 1250, 2000, 90),
    inks.umber,
    sheet.fade([0, 1250], [0, 1333], inks.soot, 0.1, 0.9),
    sheet.fade([2000, 0], [800, 0], inks.coral, 0.5),
  )
}
