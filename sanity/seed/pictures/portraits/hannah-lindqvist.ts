import { flow } from '../paths.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'
import { drawFace, drawGround, drawNeck, drawShoulders, type Skin } from './face.ts'

const skin: Skin = { flat: inks.blush, tint: [inks.paper, 0.4], dark: inks.rose, light: inks.white, lips: inks.coral }

function drawBraid(sheet: Sheet): void {
  for (let knot = 5; knot >= 0; knot -= 1) {
    const [x, y] = [-120 - knot * 9 + (knot % 2) * 12, 130 + knot * 56]
    const lock = `M${x - 34} ${y - 28}C${x - 32} ${y + 36} ${x + 12} ${y + 46} ${x + 22} ${y + 36}C${x + 38} ${y + 8} ${x + 34} ${y - 26} ${x + 22} ${y - 38}Z`
    sheet.shape(
      lock,
      inks.honey,
      sheet.fade([x - 50, y], [x + 30, y], inks.umber, 0.75, 0.1),
      sheet.fade([x + 50, y], [x, y], inks.straw, 0.8),
    )
    sheet.line(flow([x - 31, y - 18], [x - 12, y + 14], [x + 19, y + 32]), inks.umber, { width: 3.5, opacity: 0.5 })
  }
}

function drawHairBehind(sheet: Sheet): void {
  const hair =
    'M-10 -224C-130 -226 -162 -120 -150 -20C-146 60 -170 120 -164 170C-130 190 -90 180 -60 150L60 120C110 90 140 40 146 -30C156 -140 100 -222 -10 -224Z'
  sheet.shape(hair, inks.honey, sheet.fade([-170, 0], [0, 0], inks.umber, 0.85))
}

function drawFringe(sheet: Sheet): void {
  const crown =
    'M-130 30C-164 -90 -124 -222 4 -224C130 -222 158 -94 130 24C126 -40 118 -76 100 -100C50 -84 -60 -84 -98 -104C-116 -70 -124 -30 -130 30Z'
  sheet.shape(
    crown,
    inks.straw,
    sheet.fade([-150, 0], [20, 0], inks.ochre, 0.95),
    sheet.fade([150, -180], [40, -120], inks.white, 0.6),
  )
  for (const x of [-84, -52, -18, 18, 52, 84])
    sheet.line(flow([x * 0.35, -214], [x * 0.9, -160], [x, -98]), inks.ochre, { width: 4, opacity: 0.55 })
}

/** Hannah Lindqvist: fair hair with a fringe and a plait over the shoulder, a dark polo-neck. */
export function drawHannahLindqvist(sheet: Sheet): void {
  drawGround(sheet, inks.sea, inks.ice, inks.deep)
  sheet.placed({ x: 400, y: 360, turn: 3 }, () => drawHairBehind(sheet))
  drawShoulders(sheet, inks.navy, inks.midnight, inks.slate)
  drawNeck(sheet, skin)
  sheet.shape(
    'M318 540C350 566 450 566 482 540C490 590 500 606 516 626C470 660 330 660 284 626C300 606 310 590 318 540Z',
    inks.indigo,
    sheet.fade([290, 0], [460, 0], inks.midnight, 0.9),
    sheet.fade([510, 580], [450, 610], inks.steel, 0.7),
  )
  for (const y of [566, 592, 618])
    sheet.line(flow([314, y - 10], [400, y + 14], [486, y - 10]), inks.midnight, { width: 3.5, opacity: 0.45 })
  sheet.placed({ x: 400, y: 360, turn: 3 }, () => {
    drawFace(sheet, { skin, brow: inks.umber, browWidth: 7, jaw: 0.96, smile: 8 })
    drawFringe(sheet)
    drawBraid(sheet)
  })
}
