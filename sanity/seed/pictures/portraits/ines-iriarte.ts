import { blob, disc, flow, poly } from '../paths.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'
import { drawFace, drawGlasses, drawGround, drawNeck, drawShoulders, type Skin } from './face.ts'

const skin: Skin = {
  flat: inks.blush,
  tint: [inks.sand, 0.5],
  dark: inks.mauve,
  depth: 0.85,
  light: inks.white,
  lips: inks.brick,
}

function drawBun(sheet: Sheet): void {
  sheet.shape(
    blob([-66, -256], [-18, -292], [44, -284], [72, -238], [40, -192], [-40, -194]),
    inks.steel,
    sheet.fade([-66, 0], [40, 0], inks.slate, 0.95),
    sheet.fade([80, -280], [10, -240], inks.ice, 0.8),
  )
  sheet.shape(
    blob([-138, 20], [-150, -90], [-104, -186], [0, -222], [106, -186], [148, -90], [136, 20]),
    inks.steel,
    sheet.fade([-150, 0], [20, 0], inks.slate, 0.95),
  )
}

function drawHairBefore(sheet: Sheet): void {
  const swept =
    'M-128 10C-150 -80 -128 -208 0 -216C120 -212 152 -84 126 6C124 -70 96 -120 20 -146C-6 -120 -100 -90 -128 10Z'
  sheet.shape(
    swept,
    inks.steel,
    sheet.fade([-140, 0], [10, 0], inks.slate, 0.9),
    sheet.fade([140, -160], [30, -120], inks.ice, 0.85),
  )
  const strands: [number, number][] = [
    [-96, -120],
    [-60, -150],
    [-20, -168],
    [70, -160],
    [104, -112],
  ]
  for (const [x, y] of strands)
    sheet.line(flow([x * 1.12, y + 70], [x, y], [x * 0.3, y - 40]), x < 0 ? inks.mist : inks.white, {
      width: 3.5,
      opacity: 0.6,
    })
}

function drawScarf(sheet: Sheet): void {
  const wrap =
    'M268 610C300 560 330 566 400 578C470 566 500 560 532 610C560 660 520 716 400 720C280 716 240 660 268 610Z'
  sheet.shape(
    wrap,
    inks.vermilion,
    sheet.fade([250, 0], [460, 0], inks.maroon, 0.9),
    sheet.fade([540, 590], [470, 640], inks.apricot, 0.8),
  )
  sheet.shape(
    poly([372, 700], [458, 694], [500, 820], [360, 820]),
    inks.vermilion,
    sheet.fade([360, 0], [470, 0], inks.maroon, 0.8, 0.1),
  )
  for (const y of [628, 660])
    sheet.line(flow([276, y - 8], [400, y + 26], [524, y - 8]), inks.maroon, { width: 4, opacity: 0.5 })
}

/** Inés Iriarte: grey hair in a bun, square glasses, a red scarf over a green coat. */
export function drawInesIriarte(sheet: Sheet): void {
  drawGround(sheet, inks.plum, inks.lilac, inks.midnight)
  sheet.placed({ x: 400, y: 362, turn: -2 }, () => drawBun(sheet))
  drawShoulders(sheet, inks.leaf, inks.pine, inks.sage)
  drawNeck(sheet, skin)
  drawScarf(sheet)
  sheet.placed({ x: 400, y: 362, turn: -2 }, () => {
    drawFace(sheet, { skin, brow: inks.slate, browWidth: 7, jaw: 0.98, smile: 10 })
    drawHairBefore(sheet)
    drawGlasses(sheet, inks.navy, 16)
    for (const x of [-138, 134]) sheet.fill(disc(x, 58, 9), inks.honey)
  })
}
