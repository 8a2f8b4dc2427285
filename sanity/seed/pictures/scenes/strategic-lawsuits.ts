import { box, disc, poly, trace, type Point } from '../paths.ts'
import { drawPaper, drawStack, drawWriting, type Corners } from '../drawn/papers.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

const foot = 905
const papers = [inks.paper, inks.paper, inks.bone, inks.white, inks.straw, inks.mist] as const
const stacks = [
  { x: 610, floor: 1000, width: 270, height: 640, lean: 26 },
  { x: -60, floor: 1030, width: 330, height: 1100, lean: -20 },
  { x: 285, floor: 1075, width: 310, height: 930, lean: 30 },
  { x: 40, floor: 1200, width: 300, height: 560, lean: 12 },
  { x: 500, floor: 1230, width: 300, height: 330, lean: -8 },
] as const

function drawRoom(sheet: Sheet): void {
  sheet.shape(
    sheet.all,
    inks.coral,
    sheet.fade([2000, 0], [1100, 700], inks.honey, 0.85),
    sheet.fade([0, 0], [900, 500], inks.brick, 0.85),
    sheet.fade([0, 0], [0, 420], inks.brick, 0.55),
  )
  sheet.shape(
    box(0, foot, 2000, 430),
    inks.apricot,
    sheet.fade([0, 1333], [0, 1000], inks.coral, 0.8),
    sheet.fade([2000, 0], [1500, 0], inks.straw, 0.7),
  )
}

/** The ragged outline of a shadow thrown by a stack against the wall. */
function towerOnWall(sheet: Sheet, left: number, right: number, top: number, lean: number): string {
  const side = (x: number): Point[] => {
    const points: Point[] = []
    for (let y = foot; y > top;) {
      const next = Math.max(top, y - sheet.chance.between(10, 38))
      const edge = x + sheet.chance.about(9) + (lean * (foot - y)) / (foot - top)
      points.push([edge, y], [edge, next])
      y = next
    }
    return points
  }
  return poly(...side(left), ...side(right).toReversed())
}

function drawShadows(sheet: Sheet): void {
  const wall = [
    towerOnWall(sheet, 1010, 1260, 70, 40),
    towerOnWall(sheet, 1236, 1440, 330, -10),
    towerOnWall(sheet, 1530, 1850, -60, 50),
    towerOnWall(sheet, 1820, 2060, 250, 20),
  ].join('')
  const floor =
    poly([300, 1160], [700, 985], [1010, foot], [1440, foot], [1300, 1080], [640, 1260]) +
    poly([560, 1260], [1530, foot], [2060, foot], [2060, 1010], [1240, 1250], [760, 1300])
  sheet.fill(wall + floor, inks.maroon)
  const far = () => sheet.fade([2000, 200], [1100, 900], inks.brick, 0.75, 0)
  sheet.shade(wall, far())
  sheet.shade(floor, sheet.fade([2000, 0], [700, 0], inks.brick, 0.6))
}

function drawKeys(sheet: Sheet): void {
  for (let row = 0; row < 3; row += 1)
    for (let key = 0; key < 11; key += 1) {
      const [x, y] = [-136 - row * 17 + (key * (270 + row * 34)) / 10, 110 + row * 22]
      sheet.fill(disc(x, y + 5, 9.5, 7), inks.midnight)
      sheet.shape(disc(x, y, 9.5, 7), inks.paper, sheet.fade([x + 9, 0], [x - 9, 0], inks.umber, 0.7, 0))
    }
  sheet.fill(box(-98, 177, 194, 10, 5), inks.paper)
}

function drawTypewriter(sheet: Sheet): void {
  const paper: Corners = [
    [-104, -180],
    [96, -186],
    [100, 36],
    [-104, 38],
  ]
  sheet.placed({ x: 1490, y: 930, scale: 1.12 }, () => {
    sheet.fill(poly([-240, 196], [250, 196], [470, 150], [250, 120]), inks.bark, 0.75)
    drawPaper(sheet, paper, inks.white, inks.rose)
    drawWriting(sheet, paper, { rows: 6, ink: inks.maroon, width: 6, top: 0.16, bottom: 0.7 })
    sheet.shape(box(-174, 8, 348, 40, 18), inks.soot, sheet.fade([0, 8], [0, 34], inks.steel, 0.9))
    for (const x of [-190, 168])
      sheet.shape(box(x, 0, 24, 56, 6), inks.steel, sheet.fade([0, 0], [0, 56], inks.soot, 0, 0.9))
    sheet.line(trace([-176, 16], [-222, -16]), inks.steel, 8)
    sheet.shape(
      'M-148 42L146 42C162 90 184 122 210 162L-214 162C-186 122 -162 90 -148 42Z',
      inks.teal,
      sheet.fade([210, 0], [-40, 0], inks.deep, 0.95),
      sheet.fade([-190, 60], [0, 100], inks.sky, 0.7),
    )
    sheet.shape('M-98 54L92 54L112 92L-118 92Z', inks.soot, sheet.fade([0, 54], [0, 92], inks.midnight, 1, 0.2))
    sheet.shape(
      poly([-226, 160], [222, 160], [240, 204], [-244, 204]),
      inks.deep,
      sheet.fade([240, 0], [-200, 0], inks.midnight, 0.9, 0),
      sheet.fade([-244, 0], [-60, 0], inks.sea, 0.7),
    )
    drawKeys(sheet)
  })
}

/** Tall stacks of paper throw their long shadow over the floor, the wall and a small typewriter. */
export function drawStrategicLawsuits(sheet: Sheet): void {
  drawRoom(sheet)
  drawShadows(sheet)
  for (const stack of stacks) {
    const x = -stack.x - stack.width
    sheet.placed({ mirrored: true }, () => drawStack(sheet, { ...stack, x, lean: -stack.lean, papers }))
  }
  sheet.shade(
    poly([1440, foot - 10], [1530, foot - 10], [1640, 640], [1380, 640]),
    sheet.glow([1490, 800], 260, inks.straw, 0.35),
  )
  drawTypewriter(sheet)
}
