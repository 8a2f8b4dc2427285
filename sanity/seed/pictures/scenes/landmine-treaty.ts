import { box, disc, flow, poly, trace, type Point } from '../paths.ts'
import { drawCloud, drawHill, drawPoplar, drawTufts } from '../drawn/lands.ts'
import { drawMountain } from '../drawn/mountain.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

const horizon = 620

function drawSky(sheet: Sheet): void {
  sheet.fill(sheet.all, sheet.linear([0, 0], [0, horizon], [0, inks.sky], [0.6, inks.ice], [1, inks.blush]))
  sheet.shade(sheet.all, sheet.glow([1700, 180], 700, inks.white, 0.8))
  for (const [x, y, width] of [
    [330, 96, 520],
    [1340, 84, 460],
  ] as const)
    drawCloud(sheet, [x, y], width, inks.white, sheet.fade([0, y + 15], [0, y - 40], inks.rose, 0.5))
  const foot = 660
  drawMountain(sheet, { x: 240, top: 290, foot, half: 560, flat: inks.steel, dark: inks.slate })
  drawMountain(sheet, { x: 1830, top: 270, foot, half: 600, flat: inks.steel, dark: inks.slate })
  drawMountain(sheet, { x: 1330, top: 215, foot, half: 560, flat: inks.mist, dark: inks.steel })
  drawMountain(sheet, { x: 740, top: 120, foot, half: 680, flat: inks.mist, dark: inks.slate })
  sheet.shade(box(0, 420, 2000, 250), sheet.fade([0, 670], [0, 450], inks.blush, 0.8, 0))
}

function drawFarm(sheet: Sheet): void {
  const hills: Point[] = [
    [-20, 640],
    [400, 612],
    [900, 636],
    [1400, 606],
    [2020, 640],
  ]
  drawHill(sheet, hills, 760, { flat: inks.sage, dark: inks.leaf, light: inks.lime })
  for (const x of [120, 172, 230, 1250, 1300, 1830, 1880, 1935])
    drawPoplar(sheet, [x, 655 + sheet.chance.about(6)], sheet.chance.between(70, 130), inks.leaf, inks.pine, inks.lime)
  const gable = poly([1560, 646], [1640, 640], [1640, 606], [1600, 588], [1560, 610])
  sheet.shape(gable, inks.paper, sheet.fade([1560, 0], [1640, 0], inks.slate, 0.6, 0))
  const roof = poly([1550, 612], [1600, 582], [1700, 578], [1722, 604], [1640, 608], [1602, 588])
  sheet.shape(roof, inks.brick, sheet.fade([1550, 0], [1722, 0], inks.maroon, 0.6, 0))
  sheet.fill(poly([1640, 606], [1712, 603], [1712, 636], [1640, 641]), inks.bone)
}

function drawField(sheet: Sheet): void {
  sheet.shape(
    poly([0, 668], [600, 654], [1300, 660], [2000, 648], [2000, 1333], [0, 1333]),
    inks.lime,
    sheet.fade([0, 655], [0, 820], inks.straw, 0.7),
    sheet.fade([0, 1333], [0, 900], inks.leaf, 0.95),
    sheet.fade([0, 0], [800, 0], inks.leaf, 0.6),
  )
  const grass = { from: [0, 690], to: [2000, 1350] } as const
  drawTufts(sheet, { ...grass, count: 1200, length: 52, lean: 0.28, ink: inks.leaf, width: 4.4, opacity: 0.55 })
  drawTufts(sheet, { ...grass, count: 500, length: 46, lean: 0.34, ink: inks.straw, width: 3.6, opacity: 0.55 })
}

const middleOf = (y: number): number => 1120 - (y - 660) * 0.56
const laneEdge = (sign: number, y: number): Point => [middleOf(y) + sign * (6 + (y - 660) * 0.33), y]

function drawLane(sheet: Sheet): void {
  sheet.shape(
    poly(laneEdge(-1, 664), laneEdge(1, 664), laneEdge(1, 1340), laneEdge(-1, 1340)),
    inks.sand,
    sheet.fade([0, 664], [0, 900], inks.straw, 0.8),
    sheet.fade([0, 1333], [0, 1000], inks.umber, 0.5),
    sheet.fade([500, 0], [1100, 0], inks.umber, 0.35, 0),
  )
  for (const sign of [-1, 1]) drawTape(sheet, sign)
}

/** Stakes along one side of the lane, and the white tape between them. */
function drawTape(sheet: Sheet, sign: number): void {
  const headOf = (y: number): Point => [laneEdge(sign, y)[0], y - (y - 600) * 0.17]
  for (let y = 690; y < 1340; y += (y - 640) * 0.32) {
    const [from, to] = [headOf(y), headOf(y + (y - 640) * 0.32)]
    sheet.line(trace(laneEdge(sign, y), from), inks.umber, 2 + (y - 660) / 90)
    const slack: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2 + (y - 600) * 0.02]
    sheet.line(flow(from, slack, to), inks.white, 2 + (y - 660) / 110)
  }
}

function drawFlag(sheet: Sheet, x: number, foot: number, size: number): void {
  const at = (across: number, up: number): Point => [x + size * across, foot - size * up]
  const spot = (across: number, up: number): string =>
    at(across, up)
      .map((value) => value.toFixed(1))
      .join(' ')
  sheet.fill(poly(at(0, 0), at(-0.9, -0.26), at(-1.24, -0.44), at(-0.86, -0.4)), inks.pine, 0.45)
  sheet.line(trace(at(0, 0), at(0.02, 1)), inks.bark, Math.max(2, size * 0.03))
  const upper = `M${spot(0, 1)}C${spot(0.22, 1.1)} ${spot(0.38, 0.9)} ${spot(0.62, 1.02)}`
  const lower = `L${spot(0.56, 0.59)}C${spot(0.36, 0.5)} ${spot(0.2, 0.66)} ${spot(0.01, 0.58)}Z`
  sheet.shape(
    upper + lower,
    inks.vermilion,
    sheet.fade(at(0, 0), at(0.36, 0), inks.maroon, 0.6, 0),
    sheet.fade(at(0.62, 1), at(0.4, 0.6), inks.coral, 0.8, 0),
  )
}

function drawFlags(sheet: Sheet, from: number, to: number): void {
  for (let row = from; row < to; row += 1) {
    const y = 694 + row * 11 + row * row * 10.2
    const size = (y - 622) * 0.32
    const step = 26 + (y - 650) * 0.9
    for (let column = -26; column < 26; column += 1) {
      const x = middleOf(y) + (column + 0.5 + (row % 2) * 0.3) * step + sheet.chance.about(step * 0.2)
      const isOnLane = Math.abs(x - middleOf(y)) < (y - 640) * 0.47
      const isBehindTheLast = x > 1560 && x < 1930 && y > 1000
      if (x < -80 || x > 2080 || isOnLane || isBehindTheLast || sheet.chance.happens(0.16)) continue
      drawFlag(sheet, x, y + sheet.chance.about(size * 0.12), size)
    }
  }
}

function drawDeminer(sheet: Sheet): void {
  sheet.placed({ x: 925, y: 965, scale: 2.3 }, () => {
    sheet.fill(disc(-16, 2, 62, 8), inks.umber, 0.5)
    const legs = 'M-34 -2C-42 -24 -32 -42 -10 -38L12 -24L30 -24L34 -2L18 -2L14 -10L-8 -8L-14 0Z'
    sheet.shape(legs, inks.umber, sheet.fade([-34, 0], [24, 0], inks.bark, 0.9, 0))
    const coat = 'M-34 -26C-36 -62 -20 -86 4 -86C22 -84 28 -66 22 -46L4 -20Z'
    sheet.shape(
      coat,
      inks.sea,
      sheet.fade([-34, 0], [10, 0], inks.navy, 0.85, 0),
      sheet.fade([24, -80], [0, -60], inks.ice, 0.7, 0),
    )
    sheet.line(flow([8, -70], [26, -48], [46, -30]), inks.sea, 11)
    sheet.line(flow([10, -65], [28, -42], [44, -25]), inks.navy, { width: 3, opacity: 0.5 })
    sheet.line(trace([46, -30], [70, -4]), inks.bark, 3)
    sheet.fill(disc(47, -27, 5.5), inks.clay)
    sheet.shape(disc(20, -97, 13.5, 15), inks.clay, sheet.fade([6, 0], [28, 0], inks.bark, 0.7, 0))
    sheet.shape(
      'M3 -98C0 -118 22 -124 34 -108L33 -103L6 -94Z',
      inks.white,
      sheet.fade([2, 0], [30, 0], inks.slate, 0.85, 0),
    )
    sheet.shape(
      'M24 -108L38 -106C42 -96 40 -86 34 -80L26 -82Z',
      inks.sky,
      sheet.fade([24, 0], [40, 0], inks.sea, 0.5, 0),
    )
  })
}

function drawFlowers(sheet: Sheet): void {
  for (let flower = 0; flower < 90; flower += 1) {
    const [x, y] = [sheet.chance.between(0, 2000), sheet.chance.between(820, 1330)]
    if (Math.abs(x - middleOf(y)) < (y - 640) * 0.42) continue
    const ink = sheet.chance.pick([inks.white, inks.honey, inks.white, inks.lilac])
    sheet.fill(disc(x, y, (y - 700) / 85, (y - 700) / 110), ink)
  }
}

/** A field dotted with small red flags below the mountains; a cleared lane, and someone at work in it. */
export function drawLandmineTreaty(sheet: Sheet): void {
  drawSky(sheet)
  drawFarm(sheet)
  drawField(sheet)
  drawLane(sheet)
  drawFlowers(sheet)
  drawFlags(sheet, 0, 5)
  drawDeminer(sheet)
  drawFlags(sheet, 5, 8)
  drawFlag(sheet, 1690, 1310, 320)
  const tuft = { from: [1630, 1300], to: [1790, 1345] } as const
  drawTufts(sheet, { ...tuft, count: 60, length: 80, lean: 0.2, ink: inks.leaf, width: 6, opacity: 0.9 })
}
