import { box, flow, poly, rolling, trace, type Point } from '../paths.ts'
import { drawCloud, drawHill, drawTree, drawTufts } from '../drawn/lands.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

const horizon = 610
const vanishing: Point = [1180, 560]

function drawSky(sheet: Sheet): void {
  sheet.fill(sheet.all, sheet.linear([0, 0], [0, horizon], [0, inks.sky], [0.55, inks.ice], [1, inks.blush]))
  sheet.shade(sheet.all, sheet.glow([260, 380], 900, inks.straw, 0.75))
  for (const [x, y, width] of [
    [520, 130, 700],
    [1500, 90, 520],
    [980, 210, 380],
    [1830, 240, 460],
  ] as const)
    drawCloud(sheet, [x, y], width, inks.white, sheet.fade([0, y + 20], [0, y - 30], inks.rose, 0.55))
}

/** A mountain range: every peak lit on its left, dark on its right, with snow where asked. */
function drawRange(
  sheet: Sheet,
  peaks: readonly Point[],
  floor: number,
  colours: { flat: string; dark: string; light: string; snow?: number },
): void {
  sheet.shape(
    poly([-20, floor], ...peaks, [2020, floor]),
    colours.flat,
    sheet.fade([0, floor], [0, floor - 260], inks.ice, 0.75),
  )
  for (const [index, [x, y]] of peaks.entries()) {
    const [before, after] = [peaks[index - 1], peaks[index + 1]]
    if (before === undefined || after === undefined || before[1] < y || after[1] < y) continue
    const high = Math.min(220, after[1] - y + 60)
    const ridge: Point[] = [
      [x, y],
      [x + high * 0.1, y + high * 0.27],
      [x - high * 0.05, y + high * 0.6],
      [x + high * 0.12, y + high],
    ]
    sheet.shade(
      poly(...ridge, [x + high * 0.12, after[1] + 120], after),
      sheet.fade([0, y], [0, after[1] + 90], colours.dark, 0.95),
    )
    sheet.shade(poly(...ridge, before), sheet.fade([0, y], [0, before[1] + 60], colours.light, 0.85))
    if (colours.snow !== undefined) {
      const share = colours.snow
      const [l, r]: [Point, Point] = [
        [x + (before[0] - x) * share, y + (before[1] - y) * share],
        [x + (after[0] - x) * share, y + (after[1] - y) * share],
      ]
      const low = Math.max(l[1], r[1])
      sheet.shape(
        poly([x, y], r, [x + 40, low - 16], [x + 18, low + 26], [x - 8, low - 6], [x - 34, low + 18], l),
        inks.white,
        sheet.fade([x + 60, 0], [x, 0], inks.steel, 0.75),
      )
    }
  }
}

function drawField(sheet: Sheet): void {
  const field = box(0, horizon, 2000, 760)
  sheet.shape(
    field,
    inks.lime,
    sheet.fade([0, horizon], [0, 800], inks.straw, 0.85),
    sheet.fade([0, 1333], [0, 850], inks.leaf, 0.85),
    sheet.fade([2000, 0], [1100, 0], inks.leaf, 0.5),
  )
  sheet.inside(field, () => {
    const furrows: string[] = []
    for (let x = -4200; x < 6200; x += 170)
      furrows.push(poly([vanishing[0] + (x - vanishing[0]) * 0.06, horizon], [x, 1340], [x + 62, 1340]))
    sheet.fill(furrows.join(''), inks.olive, 0.28)
    const lane = poly([1146, horizon], [1176, horizon], [980, 1340], [420, 1340])
    sheet.shape(
      lane,
      inks.sand,
      sheet.fade([0, horizon], [0, 900], inks.paper, 0.7),
      sheet.fade([0, 1333], [0, 900], inks.ochre, 0.6),
    )
    drawTape(sheet, [1146, horizon], [420, 1340])
    drawTape(sheet, [1176, horizon], [980, 1340])
  })
  drawTufts(sheet, {
    from: [0, 700],
    to: [440, 1330],
    count: 130,
    length: 46,
    lean: 0.3,
    ink: inks.leaf,
    width: 7,
    opacity: 0.8,
  })
  drawTufts(sheet, {
    from: [1010, 700],
    to: [2000, 1330],
    count: 190,
    length: 46,
    lean: 0.3,
    ink: inks.leaf,
    width: 7,
    opacity: 0.8,
  })
  drawTufts(sheet, {
    from: [0, 780],
    to: [2000, 1330],
    count: 60,
    length: 34,
    lean: 0.2,
    ink: inks.straw,
    width: 6,
    opacity: 0.8,
  })
}

/** White tape on short stakes along the edge of the lane that has been cleared. */
function drawTape(sheet: Sheet, from: Point, to: Point): void {
  let before: Point | undefined
  for (const share of [0.02, 0.05, 0.1, 0.18, 0.3, 0.48, 0.74, 1.05]) {
    const [x, y]: Point = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
    const high = 8 + 92 * share
    sheet.line(trace([x, y], [x, y - high]), inks.umber, 2 + 8 * share)
    const top: Point = [x, y - high * 0.88]
    if (before !== undefined)
      sheet.line(
        flow(before, [(before[0] + top[0]) / 2, (before[1] + top[1]) / 2 + high * 0.12], top),
        inks.white,
        2 + 7 * share,
      )
    before = top
  }
}

function drawFlag(sheet: Sheet, x: number, foot: number, size: number): void {
  sheet.placed({ x, y: foot, scale: size }, () => {
    sheet.fill(poly([-2, 0], [4, 0], [150, 26], [196, 20], [204, 44], [150, 38]), inks.pine, 0.45)
    sheet.line(trace([0, 4], [0, -150]), inks.bark, 6)
    const cloth = 'M0 -150C30 -164 50 -136 92 -148L78 -112L92 -82C56 -70 34 -98 0 -84Z'
    sheet.shape(
      cloth,
      inks.vermilion,
      sheet.fade([92, 0], [10, 0], inks.maroon, 0.75),
      sheet.fade([0, -160], [20, -100], inks.coral, 0.9),
    )
    for (const tuft of [-16, -6, 8, 18]) sheet.line(trace([tuft, 6], [tuft * 1.6, -16]), inks.leaf, 4)
  })
}

function drawFlags(sheet: Sheet): void {
  for (const depth of [0.02, 0.05, 0.09, 0.15, 0.24, 0.37, 0.56, 0.83]) {
    const y = horizon + 10 + 660 * depth
    const size = 0.1 + 1.25 * depth
    const gap = 130 + 760 * depth
    const lane = vanishing[0] - 20 - (y - horizon) * 0.64
    for (
      let x = lane - gap * sheet.chance.between(0.62, 0.8) - (y - horizon) * 0.35;
      x > -60;
      x -= gap * sheet.chance.between(0.75, 1.3)
    )
      drawFlag(sheet, x, y + sheet.chance.about(50 * depth), size)
    for (
      let x = lane + gap * sheet.chance.between(0.62, 0.8) + (y - horizon) * 0.35;
      x < 2040;
      x += gap * sheet.chance.between(0.75, 1.3)
    )
      drawFlag(sheet, x, y + sheet.chance.about(50 * depth), size)
  }
}

/** A field under mountains: every red flag is a spot to be checked, and one lane between tapes is safe. */
export function drawLandmineTreaty(sheet: Sheet): void {
  drawSky(sheet)
  drawRange(
    sheet,
    [
      [-20, 420],
      [140, 300],
      [270, 380],
      [470, 190],
      [620, 330],
      [760, 260],
      [960, 420],
      [1140, 320],
      [1330, 170],
      [1500, 340],
      [1640, 250],
      [1840, 400],
      [2020, 320],
    ],
    660,
    { flat: inks.steel, dark: inks.indigo, light: inks.paper, snow: 0.42 },
  )
  drawRange(
    sheet,
    [
      [-20, 520],
      [180, 440],
      [380, 540],
      [580, 470],
      [820, 560],
      [1040, 500],
      [1260, 570],
      [1500, 450],
      [1700, 540],
      [1860, 470],
      [2020, 530],
    ],
    690,
    { flat: inks.slate, dark: inks.indigo, light: inks.steel },
  )
  drawHill(sheet, rolling(sheet.chance, { from: -20, to: 2020, level: 590, rise: 18, waves: 1 }), 720, {
    flat: inks.sage,
    dark: inks.lime,
    light: inks.straw,
  })
  for (const [x, high] of [
    [170, 90],
    [226, 70],
    [300, 84],
    [1620, 80],
    [1690, 96],
    [1760, 66],
    [1850, 88],
  ] as const)
    drawTree(sheet, [x, 630], high, { crown: inks.leaf, dark: inks.pine, light: inks.lime, trunk: inks.bark }, -1)
  drawField(sheet)
  drawFlags(sheet)
}
