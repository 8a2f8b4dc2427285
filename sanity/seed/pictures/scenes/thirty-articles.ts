import { box, disc, flow, poly, trace, type Point } from '../paths.ts'
import { drawWriting, onto, type Corners } from '../drawn/papers.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

const sill = 700

function drawNight(sheet: Sheet): void {
  const view = box(0, 0, 2000, sill)
  sheet.fill(
    view,
    sheet.linear([0, 0], [0, sill], [0, inks.midnight], [0.5, inks.navy], [0.85, inks.slate], [1, inks.mauve]),
  )
  for (let star = 0; star < 110; star += 1)
    sheet.fill(
      disc(sheet.chance.between(0, 2000), sheet.chance.between(0, 430), sheet.chance.between(1, 3)),
      inks.paper,
      sheet.chance.between(0.3, 0.95),
    )
  sheet.shade(view, sheet.glow([520, 190], 420, inks.ice, 0.5))
  sheet.fill(disc(520, 190, 78), inks.paper)
  sheet.shade(disc(520, 190, 78), sheet.fade([450, 240], [560, 150], inks.steel, 0.7))
}

/** The tower that everyone knows: four legs, three platforms, a needle. */
function drawTower(sheet: Sheet, x: number, foot: number, size: number): void {
  const half = (y: number): number => 9 + 118 * Math.exp((y - 560) / 150)
  const levels = Array.from({ length: 24 }, (_, index) => index * 24.3)
  const side = (sign: number): Point[] => levels.map((y): Point => [sign * half(y), y - 560])
  sheet.placed({ x, y: foot, scale: size }, () => {
    const body = poly(...side(-1), [64, 0], [46, -62], [0, -92], [-46, -62], [-64, 0], ...side(1).toReversed())
    sheet.fill(body, inks.midnight)
    sheet.shade(body, sheet.fade([-127, 0], [60, 0], inks.slate, 0.9))
    const braces = levels
      .slice(4, 22)
      .map(
        (y) =>
          trace([-half(y) * 0.8, y - 560], [half(y + 24) * 0.8, y - 536]) +
          trace([half(y) * 0.8, y - 560], [-half(y + 24) * 0.8, y - 536]),
      )
    sheet.line(braces.join(''), inks.slate, { width: 2.4, opacity: 0.55 })
    for (const [y, wide] of [
      [-116, 84],
      [-246, 44],
      [-470, 22],
    ] as const)
      sheet.fill(box(-wide, y - 9, wide * 2, 17), inks.midnight)
    sheet.fill(poly([-5, -560], [0, -640], [5, -560]), inks.midnight)
    sheet.fill(disc(0, -560, 7), inks.straw)
  })
}

function drawRoofs(sheet: Sheet): void {
  drawTower(sheet, 1310, 640, 0.98)
  for (const [level, ink, light, low, high] of [
    [600, inks.indigo, inks.slate, 40, 110],
    [660, inks.navy, inks.indigo, 60, 150],
  ] as const) {
    for (let x = -30; x < 2030;) {
      const wide = sheet.chance.between(110, 230)
      const tall = sheet.chance.between(low, high)
      const [top, slope] = [level - tall, sheet.chance.between(16, 34)]
      sheet.shape(
        poly([x, 720], [x, top + 44], [x + slope, top], [x + wide - slope, top], [x + wide, top + 44], [x + wide, 720]),
        ink,
        sheet.fade([x, 0], [x + wide, 0], light, 0.9, 0),
      )
      sheet.line(trace([x, top + 44], [x + wide, top + 44]), inks.midnight, { width: 4, opacity: 0.5 })
      for (let pot = 0; pot < 3; pot += 1) sheet.fill(box(x + slope + 12 + pot * 20, top - 24, 11, 26), ink)
      for (let window = x + 26; window < x + wide - 34; window += 42)
        if (sheet.chance.happens(0.3))
          sheet.fill(box(window, top + 60, 17, 27), sheet.chance.pick([inks.honey, inks.straw, inks.ochre]))
      x += wide
    }
  }
}

function drawFrame(sheet: Sheet): void {
  for (const x of [0, 955, 1910])
    sheet.shape(
      box(x, 0, x === 955 ? 44 : 90, sill),
      inks.soot,
      sheet.fade([x, 0], [x + 90, 0], inks.umber, x === 0 ? 0 : 0.7, x === 0 ? 0.9 : 0),
    )
  sheet.fill(box(0, 0, 2000, 26), inks.soot)
  sheet.shape(
    poly([0, sill], [2000, sill], [2000, sill + 40], [0, sill + 40]),
    inks.umber,
    sheet.fade([0, 0], [1400, 0], inks.soot, 0.9, 0),
    sheet.glow([1630, sill], 420, inks.honey, 0.6),
  )
  sheet.fill(box(0, sill + 40, 2000, 26), inks.soot)
}

function drawDesk(sheet: Sheet): void {
  sheet.shape(
    box(0, sill + 62, 2000, 600),
    inks.brick,
    sheet.fade([0, 0], [1100, 0], inks.bark, 0.95),
    sheet.fade([0, 1333], [0, 1050], inks.bark, 0.75),
  )
  sheet.shade(
    box(0, sill + 62, 2000, 600),
    sheet.radial(
      [1560, 950],
      900,
      [
        [0, inks.straw, 0.95],
        [0.4, inks.honey, 0.5],
        [1, inks.honey, 0],
      ],
      0.42,
    ),
  )
}

function drawPage(sheet: Sheet, corners: Corners, rows: number, isMarked: boolean): void {
  const at = onto(corners)
  sheet.fill(poly(...corners.map(([x, y]): Point => [x - 16, y + 15])), inks.bark, 0.5)
  sheet.shape(
    poly(...corners),
    inks.paper,
    sheet.fade(corners[3], corners[1], inks.umber, 0.5),
    sheet.fade(corners[1], corners[3], inks.white, 0.7),
  )
  sheet.line(trace(at(0.36, 0.08), at(0.64, 0.08)), inks.soot, { width: 7, cap: 'butt' })
  drawWriting(sheet, corners, { rows, ink: inks.soot, width: 5, top: 0.16, bottom: 0.9 })
  if (!isMarked) return
  sheet.line(trace(at(0.14, 0.335), at(0.5, 0.335)) + trace(at(0.3, 0.62), at(0.86, 0.62)), inks.vermilion, 6)
  sheet.line(flow(at(0.55, 0.3), at(0.62, 0.27), at(0.68, 0.31), at(0.76, 0.26), at(0.84, 0.3)), inks.vermilion, 4.5)
  sheet.line(flow(at(0.91, 0.45), at(0.95, 0.52), at(0.9, 0.58), at(0.96, 0.66)), inks.vermilion, 5)
}

function drawLamp(sheet: Sheet): void {
  sheet.shade(
    poly([1430, 632], [1840, 632], [2000, 1060], [1060, 1060]),
    sheet.linear([0, 620], [0, 1060], [0, inks.straw, 0.5], [1, inks.straw, 0]),
  )
  sheet.fill(disc(1650, 872, 130, 28), inks.bark, 0.6)
  sheet.shape(disc(1640, 856, 108, 26), inks.honey, sheet.fade([1740, 0], [1560, 0], inks.umber, 0.9))
  sheet.shape(box(1628, 560, 24, 290), inks.honey, sheet.fade([1652, 0], [1630, 0], inks.umber, 0.9))
  sheet.fill('M1418 640C1500 664 1780 664 1850 640L1840 628L1430 628Z', inks.white)
  sheet.shape(
    'M1416 640C1424 560 1500 528 1634 526C1770 528 1846 560 1852 640C1780 620 1490 620 1416 640Z',
    inks.leaf,
    sheet.fade([0, 526], [0, 640], inks.pine, 0.9, 0),
    sheet.fade([1500, 540], [1560, 620], inks.lime, 0.7),
  )
  sheet.line(trace([1560, 700], [1560, 760]), inks.honey, 3)
  sheet.line(trace([1560, 640], [1560, 700]), inks.umber, 3)
}

function drawPen(sheet: Sheet): void {
  sheet.line(trace([1180, 1232], [1440, 1130]), inks.bark, { width: 22, opacity: 0.5 })
  sheet.line(trace([1180, 1216], [1440, 1108]), inks.soot, 23)
  sheet.line(trace([1240, 1186], [1430, 1107]), inks.slate, { width: 4 })
  sheet.line(trace([1290, 1170], [1300, 1166]), inks.honey, { width: 25, cap: 'butt' })
  sheet.fill(poly([1186, 1204], [1192, 1224], [1124, 1240]), inks.honey)
  sheet.line(trace([1128, 1239], [1176, 1220]), inks.bark, 3)
}

/** Typed draft pages under a lamp; beyond the window, a night of 1948. */
export function drawThirtyArticles(sheet: Sheet): void {
  drawNight(sheet)
  drawRoofs(sheet)
  drawFrame(sheet)
  drawDesk(sheet)
  drawPage(
    sheet,
    [
      [150, 880],
      [440, 830],
      [500, 1080],
      [110, 1150],
    ],
    12,
    false,
  )
  drawPage(
    sheet,
    [
      [330, 838],
      [640, 850],
      [590, 1130],
      [200, 1106],
    ],
    12,
    true,
  )
  drawPage(
    sheet,
    [
      [1320, 830],
      [1560, 905],
      [1480, 1130],
      [1170, 1030],
    ],
    9,
    false,
  )
  drawPage(
    sheet,
    [
      [690, 830],
      [1090, 808],
      [1190, 1236],
      [640, 1270],
    ],
    17,
    true,
  )
  drawLamp(sheet)
  drawPen(sheet)
  sheet.shape(disc(330, 1262, 150, 44), inks.bone, sheet.fade([180, 0], [480, 0], inks.bark, 0.9, 0.1))
  sheet.shape(
    'M232 1150L428 1150C424 1230 400 1262 330 1264C262 1262 236 1230 232 1150Z',
    inks.paper,
    sheet.fade([232, 0], [420, 0], inks.umber, 0.9, 0),
  )
  sheet.line('M428 1168C480 1160 480 1222 418 1222', inks.paper, 14)
  sheet.shape(disc(330, 1150, 98, 24), inks.bone, sheet.fade([232, 0], [428, 0], inks.umber, 0.6, 0))
  sheet.fill(disc(330, 1154, 84, 17), inks.bark)
}
