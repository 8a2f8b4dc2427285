import { blob, box, disc, flow, poly, trace, type Point } from '../paths.ts'
import { drawCloud, drawGleams } from '../drawn/lands.ts'
import { drawWriting, type Corners } from '../drawn/papers.ts'
import { drawShip } from '../drawn/ships.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

const horizon = 560
const leftPage: Corners = [
  [478, 640],
  [990, 655],
  [990, 1225],
  [380, 1205],
]
const rightPage: Corners = [
  [1010, 655],
  [1522, 640],
  [1620, 1205],
  [1010, 1225],
]

function drawHarbour(sheet: Sheet): void {
  sheet.fill(
    sheet.all,
    sheet.linear([0, 0], [0, horizon], [0, inks.sky], [0.45, inks.ice], [0.8, inks.straw], [1, inks.apricot]),
  )
  sheet.fill(disc(640, 400, 92), inks.white)
  sheet.shade(sheet.all, sheet.glow([640, 400], 560, inks.white, 0.6))
  drawCloud(sheet, [1500, 150], 760, inks.ice, sheet.fade([0, 180], [0, 100], inks.rose, 0.6))
  drawCloud(sheet, [260, 210], 520, inks.ice, sheet.fade([0, 230], [0, 160], inks.rose, 0.5))
  const sea = box(0, horizon, 2000, 500)
  sheet.shape(
    sea,
    inks.sea,
    sheet.fade([0, horizon], [0, 690], inks.straw, 0.55),
    sheet.fade([0, 960], [0, 620], inks.deep, 0.85),
  )
  drawGleams(sheet, { x: 640, spread: 120, from: horizon + 8, to: 900, widen: 1.6 }, 90, 46, inks.white, 0.75)
  drawGleams(sheet, { x: 1000, spread: 1100, from: horizon + 30, to: 940 }, 90, 60, inks.deep, 0.28)
}

function drawQuay(sheet: Sheet): void {
  sheet.shape(
    box(0, 905, 2000, 428),
    inks.rose,
    sheet.fade([0, 905], [0, 1100], inks.apricot, 0.9),
    sheet.fade([0, 1333], [0, 1000], inks.plum, 0.6),
  )
  sheet.fill(box(0, 900, 2000, 12), inks.blush)
  for (const x of [-500, -120, 260, 1000, 1740, 2120, 2500])
    sheet.line(trace([1000 + (x - 1000) * 0.62, 908], [x * 1.3 - 300, 1333]), inks.plum, { width: 4, opacity: 0.35 })
  sheet.fill(poly([560, 1262], [1010, 1282], [1690, 1262], [1900, 1333], [800, 1333]), inks.plum, 0.45)
}

function drawPages(sheet: Sheet): void {
  sheet.shape(
    'M462 628C640 586 890 590 1000 640C1110 590 1360 586 1538 628L1656 1240C1430 1210 1130 1222 1000 1262C870 1222 570 1210 344 1240Z',
    inks.maroon,
    sheet.fade([0, 640], [0, 1250], inks.bark, 0, 0.8),
  )
  sheet.shape(
    'M478 630C650 592 890 596 1000 650L1000 1240C870 1196 590 1186 374 1216Z',
    inks.paper,
    sheet.fade([1000, 0], [800, 0], inks.umber, 0.65),
    sheet.fade([0, 1240], [0, 900], inks.ochre, 0.4),
  )
  sheet.shape(
    'M1522 630C1350 592 1110 596 1000 650L1000 1240C1130 1196 1410 1186 1626 1216Z',
    inks.paper,
    sheet.fade([1000, 0], [1090, 0], inks.umber, 0.5),
    sheet.fade([1600, 1240], [1300, 700], inks.ochre, 0.5),
  )
}

function drawPhotograph(sheet: Sheet): void {
  const frame: Point[] = [
    [538, 690],
    [752, 684],
    [738, 960],
    [500, 968],
  ]
  sheet.shape(poly(...frame), inks.sand, sheet.fade([500, 690], [760, 960], inks.umber, 0.55))
  sheet.inside(poly(...frame), () => {
    sheet.shape(
      blob([500, 990], [520, 912], [590, 880], [660, 880], [722, 912], [750, 990]),
      inks.bark,
      sheet.fade([740, 0], [560, 0], inks.umber, 0.9),
    )
    sheet.shape(
      blob([580, 880], [560, 800], [576, 742], [626, 722], [678, 744], [690, 806], [668, 884], [622, 900]),
      inks.umber,
      sheet.fade([560, 0], [690, 0], inks.bark, 0.9),
    )
    sheet.shape(disc(626, 806, 41, 54), inks.apricot, sheet.fade([586, 0], [650, 0], inks.umber, 0.75))
    sheet.line(flow([600, 808], [607, 805], [615, 808]), inks.bark, 5)
    sheet.line(flow([637, 808], [645, 805], [652, 808]), inks.bark, 5)
    sheet.line(trace([626, 814], [621, 834], [630, 835]), inks.umber, 3.5)
    sheet.line(trace([617, 846], [636, 846]), inks.umber, 4)
  })
  sheet.line(poly(...frame), inks.umber, { width: 4, opacity: 0.6 })
}

function drawStamps(sheet: Sheet): void {
  sheet.placed({ x: 1330, y: 905, turn: -14 }, () => {
    sheet.line(disc(0, 0, 178, 150), inks.vermilion, { width: 11, opacity: 0.9 })
    sheet.line(disc(0, 0, 122, 100), inks.vermilion, { width: 6, opacity: 0.9 })
    const ticks = Array.from({ length: 44 }, (_, index) => {
      const turn = (index / 44) * 6.283
      const long = sheet.chance.between(0.88, 0.95)
      return trace(
        [Math.cos(turn) * 136, Math.sin(turn) * 114],
        [Math.cos(turn) * 170 * long, Math.sin(turn) * 143 * long],
      )
    })
    sheet.line(ticks.join(''), inks.vermilion, { width: 6, opacity: 0.85 })
    sheet.fill(
      blob([-84, 20], [-40, -10], [0, 8], [44, -34], [80, -52], [58, -6], [26, 36], [-20, 44]),
      inks.vermilion,
      0.9,
    )
    sheet.fill(blob([-14, 6], [-50, -60], [-62, -66], [-30, -50], [14, -2]), inks.vermilion, 0.9)
    for (const y of [58, 74])
      sheet.line(flow([-70, y], [-35, y - 8], [0, y], [35, y - 8], [70, y]), inks.vermilion, {
        width: 5,
        opacity: 0.85,
      })
  })
  sheet.placed({ x: 1120, y: 720, turn: 2 }, () => {
    sheet.shape(box(0, 0, 124, 150), inks.sea, sheet.fade([0, 0], [124, 150], inks.deep, 0, 0.8))
    sheet.line(box(-4, -4, 132, 158), inks.paper, { width: 11, dash: '0.1 13.5' })
    sheet.fill(
      'M26 138C28 112 44 104 54 100L52 88C40 76 40 44 62 36C86 32 98 48 94 66L100 80L92 84L90 96C84 102 78 98 76 104C96 108 104 120 106 138Z',
      inks.paper,
    )
    sheet.fill('M84 80C90 76 98 80 102 86C94 88 86 88 80 86Z', inks.deep)
    sheet.fill('M48 72C38 52 46 30 68 32C84 32 94 40 95 52C80 46 66 52 60 60C58 68 54 72 48 72Z', inks.deep)
  })
}

/** An old passport lies open on the quay; behind it, ships. */
export function drawNansenPassport(sheet: Sheet): void {
  drawHarbour(sheet)
  drawShip(sheet, [300, horizon], 0.5, inks.slate, 0.5)
  drawShip(sheet, [1480, horizon], 1.75, inks.indigo, 0.3)
  drawQuay(sheet)
  drawPages(sheet)
  drawPhotograph(sheet)
  drawWriting(sheet, leftPage, {
    rows: 7,
    ink: inks.navy,
    width: 5,
    left: 0.62,
    right: 0.93,
    top: 0.1,
    bottom: 0.5,
    hand: true,
  })
  drawWriting(sheet, leftPage, {
    rows: 6,
    ink: inks.navy,
    width: 5,
    left: 0.12,
    right: 0.92,
    top: 0.66,
    bottom: 0.92,
    hand: true,
  })
  drawWriting(sheet, rightPage, { rows: 5, ink: inks.umber, width: 6, left: 0.5, right: 0.93, top: 0.09, bottom: 0.27 })
  drawWriting(sheet, rightPage, {
    rows: 4,
    ink: inks.navy,
    width: 5,
    left: 0.1,
    right: 0.88,
    top: 0.78,
    bottom: 0.93,
    hand: true,
  })
  drawStamps(sheet)
}
