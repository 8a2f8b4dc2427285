import { box, disc, poly, trace } from '../paths.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

/** A brick school with its door open, as it stands on polling day. */
export function drawSchool(sheet: Sheet): void {
  sheet.shape(
    box(640, 250, 1400, 480),
    inks.coral,
    sheet.fade([2000, 0], [700, 0], inks.brick, 0.75),
    sheet.fade([640, 0], [1000, 0], inks.straw, 0.6),
  )
  sheet.fill(box(616, 226, 1400, 34), inks.paper)
  sheet.shade(box(616, 226, 1400, 34), sheet.fade([2000, 0], [900, 0], inks.mauve, 0.7))
  sheet.shape(box(640, 676, 1400, 54), inks.brick, sheet.fade([640, 0], [1200, 0], inks.apricot, 0.6))
  for (const x of [700, 880, 1060, 1660, 1840]) {
    sheet.fill(box(x - 12, 338, 134, 214), inks.paper)
    sheet.shape(box(x, 350, 110, 190), inks.slate, sheet.fade([x, 350], [x + 110, 540], inks.straw, 0.85, 0))
    sheet.line(trace([x + 55, 350], [x + 55, 540]) + trace([x, 412], [x + 110, 412]), inks.paper, 7)
  }
  sheet.shape(
    poly([1210, 250], [1600, 250], [1600, 180], [1405, 96], [1210, 180]),
    inks.coral,
    sheet.fade([1600, 0], [1210, 0], inks.brick, 0.8, 0.05),
  )
  sheet.line(trace([1194, 184], [1405, 92], [1616, 184]), inks.paper, 18)
  sheet.line(disc(1405, 190, 38), inks.paper, 9)
  sheet.line(trace([1405, 190], [1405, 166]) + trace([1405, 190], [1386, 196]), inks.paper, 6)
  sheet.fill(poly([1256, 730], [1256, 400], [1554, 400], [1554, 730]), inks.paper)
  sheet.shape(
    box(1284, 428, 242, 302),
    inks.maroon,
    sheet.fade([1284, 0], [1526, 0], inks.soot, 0.2, 0.8),
    sheet.glow([1400, 640], 200, inks.honey, 0.85),
  )
  sheet.shape(
    poly([1284, 428], [1336, 446], [1336, 716], [1284, 730]),
    inks.sea,
    sheet.fade([1284, 0], [1336, 0], inks.straw, 0.7, 0),
  )
  sheet.shape(
    poly([1220, 730], [1590, 730], [1620, 760], [1190, 760]),
    inks.paper,
    sheet.fade([1620, 0], [1200, 0], inks.mauve, 0.8),
  )
}
