import { flow } from '../paths.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'
import { drawFace, drawGround, drawNeck, drawShoulders, type Skin } from './face.ts'

const skin: Skin = {
  flat: inks.apricot,
  tint: [inks.blush, 0.45],
  dark: inks.brick,
  depth: 0.7,
  light: inks.white,
  lips: inks.vermilion,
}

function drawHairBehind(sheet: Sheet): void {
  const hair =
    'M-20 -238C-150 -236 -196 -130 -184 -20C-178 60 -214 120 -206 196C-150 236 -90 214 -40 200L60 200C120 218 170 226 208 186C206 120 178 60 182 -20C190 -140 120 -240 -20 -238Z'
  sheet.shape(
    hair,
    inks.bark,
    sheet.fade([210, -80], [20, 40], inks.brick, 0.8),
    sheet.fade([-210, 0], [0, 0], inks.soot, 0.8),
  )
}

function drawHairBefore(sheet: Sheet): void {
  const left =
    'M42 -206C-30 -232 -150 -200 -164 -70C-172 20 -164 60 -186 140C-140 130 -128 60 -126 6C-122 -70 -60 -110 20 -140C40 -150 48 -180 42 -206Z'
  const right =
    'M20 -204C110 -226 164 -150 162 -50C160 20 172 70 192 130C150 120 136 60 128 0C124 -70 90 -120 30 -140C16 -160 10 -186 20 -204Z'
  sheet.shape(
    left,
    inks.bark,
    sheet.fade([-190, 0], [-20, 0], inks.soot, 0.8),
    sheet.fade([40, -210], [-60, -120], inks.brick, 0.7),
  )
  sheet.shape(right, inks.bark, sheet.fade([190, -80], [80, -60], inks.coral, 0.8))
  sheet.line(flow([58, -182], [118, -130], [148, -40], [160, 60]), inks.coral, { width: 4, opacity: 0.45 })
  sheet.line(flow([0, -188], [-84, -142], [-132, -60], [-150, 40]), inks.umber, { width: 4, opacity: 0.5 })
}

/** Lucía Fernández Ortega: dark wavy hair to the shoulders, a blue jacket over a light blouse. */
export function drawLuciaFernandez(sheet: Sheet): void {
  drawGround(sheet, inks.teal, inks.honey, inks.deep)
  sheet.placed({ x: 400, y: 356 }, () => drawHairBehind(sheet))
  drawShoulders(sheet, inks.indigo, inks.midnight, inks.steel)
  drawNeck(sheet, skin)
  sheet.shape('M300 602L400 812L288 812L236 622Z', inks.indigo, sheet.fade([230, 0], [400, 0], inks.midnight, 0.9))
  sheet.shape('M500 602L400 812L520 812L566 622Z', inks.indigo, sheet.fade([580, 600], [430, 720], inks.steel, 0.8))
  sheet.fill('M318 640C350 664 450 664 482 640L400 812Z', inks.paper)
  sheet.shade('M318 640C350 664 450 664 482 640L400 812Z', sheet.fade([318, 0], [450, 0], inks.slate, 0.8))
  sheet.placed({ x: 400, y: 356, turn: 2 }, () => {
    drawFace(sheet, { skin, brow: inks.bark, browWidth: 9, jaw: 0.94, smile: 9 })
    drawHairBefore(sheet)
  })
}
