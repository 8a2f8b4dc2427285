import { box, flow, poly, trace } from '../paths.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

function drawRoom(sheet: Sheet): void {
  sheet.shape(
    box(0, 0, 1600, 800),
    inks.sand,
    sheet.fade([1600, 0], [500, 500], inks.umber, 0.7),
    sheet.fade([0, 800], [0, 300], inks.clay, 0.5),
  )
  sheet.shape(box(0, 790, 1600, 277), inks.umber, sheet.fade([0, 1067], [0, 790], inks.bark, 0.9))
  for (let x = -200; x < 1700; x += 180)
    sheet.line(trace([x + 120, 790], [x - 60, 1067]), inks.bark, { width: 5, opacity: 0.6 })
  // The light of a window that is not seen, on wall and floor.
  sheet.shade(poly([180, 120], [700, 60], [760, 640], [240, 700]), inks.straw, 0.75)
  sheet.shade(poly([300, 800], [820, 800], [1000, 1067], [380, 1067]), inks.honey, 0.55)
  sheet.line(trace([440, 90], [500, 670]) + trace([210, 410], [730, 350]), inks.sand, { width: 16, opacity: 0.8 })
}

function drawShelf(sheet: Sheet): void {
  sheet.shape(box(980, 300, 560, 30), inks.bark, sheet.fade([980, 330], [980, 300], inks.soot, 0.6))
  for (const [index, x] of [1030, 1150, 1275, 1400].entries()) {
    const height = 150 + sheet.chance.about(18)
    const ink = [inks.brick, inks.teal, inks.slate, inks.ochre][index] ?? inks.slate
    const side = sheet.fade([x + 80, 0], [x, 0], inks.soot, 0.6)
    sheet.shape(poly([x, 300], [x + 12, 300 - height], [x + 74, 300 - height], [x + 86, 300]), ink, side)
  }
}

/** An artificial leg that waits for its owner, upright against the wall. */
function drawLeg(sheet: Sheet): void {
  sheet.fill(poly([640, 884], [980, 860], [1010, 900], [640, 920]), inks.bark, 0.55)
  const socket = flow([600, 330], [585, 420], [606, 540], [640, 600], [690, 600], [716, 540], [734, 420], [716, 330])
  sheet.shape(
    socket,
    inks.apricot,
    sheet.fade([740, 400], [610, 400], inks.clay, 0.9),
    sheet.fade([600, 400], [650, 400], inks.white, 0.4),
  )
  sheet.line(trace([596, 380], [734, 380]) + trace([598, 440], [732, 440]), inks.maroon, 20)
  sheet.shape(box(648, 596, 34, 230), inks.steel, sheet.fade([682, 0], [648, 0], inks.midnight, 0.7))
  sheet.shape(box(634, 590, 62, 36), inks.slate, sheet.fade([696, 0], [634, 0], inks.soot, 0.6))
  drawShoe(sheet, 620, 820, 1)
}

function drawShoe(sheet: Sheet, x: number, y: number, scale: number): void {
  sheet.placed({ x, y, scale }, () => {
    const upper = poly([10, 0], [92, 0], [104, 34], [190, 62], [206, 92], [0, 92])
    sheet.shape(upper, inks.navy, sheet.fade([0, 92], [0, 10], inks.midnight, 0.9))
    sheet.line(trace([96, 30], [128, 14]) + trace([116, 40], [148, 26]), inks.bone, 7)
    sheet.fill(box(-4, 90, 216, 18), inks.bone)
  })
}

function drawCrutch(sheet: Sheet): void {
  sheet.placed({ x: 1010, y: 180, turn: 14 }, () => {
    const wood = { width: 24 }
    sheet.line(trace([0, 0], [30, 420], [30, 700]) + trace([84, 0], [56, 420], [56, 700]), inks.clay, wood)
    sheet.line(trace([12, 250], [74, 250]), inks.bark, 26)
    sheet.line(trace([-16, -6], [100, -6]), inks.maroon, 44)
    sheet.line(trace([43, 690], [43, 716]), inks.soot, 46)
  })
}

/** A corner of a workshop for artificial limbs: a leg with its shoe, a crutch, and a child's shoe by itself. */
export function drawLimbWorkshop(sheet: Sheet): void {
  drawRoom(sheet)
  drawShelf(sheet)
  drawCrutch(sheet)
  drawLeg(sheet)
  sheet.fill(poly([300, 960], [470, 950], [486, 972], [300, 984]), inks.bark, 0.5)
  drawShoe(sheet, 296, 890, 0.7)
}
