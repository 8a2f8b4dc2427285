import { blob, box, flow, poly } from '../paths.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'
import { drawFace, drawGround, drawNeck, drawShoulders, type Skin } from './face.ts'

const skin: Skin = {
  flat: inks.ochre,
  tint: [inks.rose, 0.45],
  dark: inks.maroon,
  depth: 0.7,
  light: inks.apricot,
  lips: inks.brick,
}

function drawHair(sheet: Sheet): void {
  const hair = blob(
    [-128, 14],
    [-146, -70],
    [-136, -160],
    [-70, -226],
    [30, -240],
    [112, -206],
    [146, -130],
    [132, 6],
    [118, -56],
    [100, -104],
    [40, -150],
    [10, -118],
    [-40, -142],
    [-84, -96],
    [-112, -60],
  )
  sheet.shape(
    hair,
    inks.soot,
    sheet.fade([150, -190], [20, -140], inks.slate, 0.9),
    sheet.fade([-150, 0], [-20, 0], inks.midnight, 0.7),
  )
  for (const x of [-70, -30, 10, 50, 88])
    sheet.line(flow([x * 0.5 + 20, -226], [x * 0.9 + 14, -186], [x, -140]), inks.slate, { width: 4, opacity: 0.55 })
}

/** Bands of woven diamonds down both fronts of the jacket. */
function drawWovenBand(sheet: Sheet): void {
  sheet.fill(box(-34, -20, 68, 260), inks.maroon)
  for (let y = 0; y < 240; y += 52) {
    sheet.fill(poly([0, y - 24], [30, y], [0, y + 24], [-30, y]), inks.honey)
    sheet.fill(poly([0, y - 14], [17, y], [0, y + 14], [-17, y]), inks.teal)
    sheet.fill(poly([0, y - 6], [7, y], [0, y + 6], [-7, y]), inks.paper)
    sheet.fill(
      poly([-34, y + 14], [-20, y + 26], [-34, y + 38]) + poly([34, y + 14], [20, y + 26], [34, y + 38]),
      inks.coral,
    )
  }
  sheet.shade(box(-34, -20, 68, 260), sheet.fade([-34, 240], [34, 40], inks.midnight, 0.6))
}

/** Mateo Quispe: straight black hair, a dark jacket edged with woven bands. */
export function drawMateoQuispe(sheet: Sheet): void {
  drawGround(sheet, inks.brick, inks.straw, inks.maroon)
  const shoulders = drawShoulders(sheet, inks.slate, inks.midnight, inks.steel)
  drawNeck(sheet, skin)
  sheet.shape(
    'M296 606C340 652 460 652 504 606L560 640L470 820L330 820L240 640Z',
    inks.paper,
    sheet.fade([270, 0], [470, 0], inks.slate, 0.85),
  )
  sheet.line(flow([330, 640], [400, 666], [470, 640]), inks.slate, { width: 4, opacity: 0.5 })
  sheet.inside(shoulders, () => {
    sheet.placed({ x: 262, y: 622, turn: -14 }, () => drawWovenBand(sheet))
    sheet.placed({ x: 538, y: 622, turn: 14 }, () => drawWovenBand(sheet))
  })
  sheet.placed({ x: 400, y: 360, turn: -1 }, () => {
    drawFace(sheet, { skin, brow: inks.soot, browWidth: 11, jaw: 1.1, smile: 7 })
    drawHair(sheet)
  })
}
