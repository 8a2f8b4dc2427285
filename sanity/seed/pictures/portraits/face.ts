/** What every portrait shares: ground, shoulders, neck and a face in half light. The face is about 340 high around the origin. */
import { blob, box, disc, flow, poly, trace } from '../paths.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

export interface Skin {
  flat: string
  /** Washed over the flat ink, for the tones that lie between two inks. */
  tint?: readonly [ink: string, opacity: number]
  dark: string
  /** How deep the shadows go, 1 unless said. */
  depth?: number
  light: string
  lips: string
}

interface Face {
  skin: Skin
  /** Colour of brows and lashes. */
  brow: string
  /** How heavy the brows are, in pixels. */
  browWidth: number
  /** How wide the jaw is, 1 being usual. */
  jaw: number
  /** How far the mouth smiles, in pixels. */
  smile: number
}

/** The portrait's ground: one ink, with a large disc behind the head like a low sun. */
export function drawGround(sheet: Sheet, ground: string, sun: string, dark: string): void {
  sheet.shape(sheet.all, ground, sheet.fade([0, 800], [0, 200], dark, 0.7), sheet.fade([0, 0], [320, 200], dark, 0.35))
  sheet.shape(
    disc(400, 372, 292),
    sun,
    sheet.fade([150, 640], [480, 260], ground, 0.85),
    sheet.fade([640, 120], [420, 380], inks.white, 0.35),
  )
}

/** Shoulders in one cloth; the light comes from the right. */
export function drawShoulders(sheet: Sheet, cloth: string, dark: string, light: string): string {
  const outline =
    'M60 820C72 700 120 650 220 622C290 604 330 590 345 560L455 560C470 590 510 604 580 622C680 650 728 700 740 820Z'
  sheet.shape(
    outline,
    cloth,
    sheet.fade([80, 0], [420, 0], dark, 0.85),
    sheet.fade([740, 640], [560, 720], light, 0.7),
    sheet.fade([0, 810], [0, 660], dark, 0.5),
  )
  return outline
}

export function drawNeck(sheet: Sheet, skin: Skin): void {
  const neck = 'M330 440L470 440C468 520 474 570 506 606C470 660 330 660 294 606C326 570 332 520 330 440Z'
  flesh(sheet, neck, skin)
  sheet.shade(neck, sheet.fade([0, 480], [0, 590], skin.dark, 0.95))
  sheet.shade(neck, sheet.fade([300, 0], [430, 0], skin.dark, 0.8))
}

const flesh = (sheet: Sheet, outline: string, skin: Skin): void => {
  sheet.fill(outline, skin.flat)
  if (skin.tint) sheet.fill(outline, skin.tint[0], skin.tint[1])
}

const outlineOfFace = (jaw: number): string => {
  const wide = 92 * jaw
  return `M-122 -40C-124 50 -${wide} 126 -${44 * jaw} 164C-18 182 18 182 ${44 * jaw} 164C${wide} 126 124 50 122 -40C120 -136 64 -182 0 -182C-64 -182 -120 -136 -122 -40Z`
}

function drawEye(sheet: Sheet, x: number, face: Face): void {
  const lid = flow([x - 27, 2], [x - 12, -10], [x + 10, -10], [x + 26, 1])
  const opening = `${lid}C${x + 12} 12 ${x - 12} 12 ${x - 27} 2Z`
  sheet.fill(opening, inks.paper)
  sheet.inside(opening, () => {
    sheet.fill(disc(x + 3, -1, 11.5), face.brow)
    sheet.fill(disc(x + 7, -5, 3.2), inks.white)
    sheet.shade(opening, sheet.fade([0, -10], [0, 4], face.skin.dark, 0.55))
  })
  sheet.line(lid, face.brow, 5.5)
  sheet.line(flow([x - 20, -22], [x, -29], [x + 21, -20]), face.skin.dark, { width: 3.5, opacity: 0.5 })
}

function drawMouth(sheet: Sheet, { skin, smile }: Face): void {
  const [left, right, y] = [-34, 50, 100]
  sheet.fill(
    `M${left} ${y - smile}C-14 ${y - 9} 0 ${y - 13} 8 ${y - 8}C16 ${y - 13} 32 ${y - 9} ${right} ${y - smile}C30 ${y + 4} -12 ${y + 4} ${left} ${y - smile}Z`,
    skin.lips,
  )
  sheet.fill(
    `M${left + 10} ${y - smile * 0.5}C-6 ${y + 5} 22 ${y + 5} ${right - 10} ${y - smile * 0.5}C30 ${y + 19} -12 ${y + 19} ${left + 10} ${y - smile * 0.5}Z`,
    skin.lips,
    0.72,
  )
  sheet.line(flow([left, y - smile], [-8, y + 1], [8, y + 3], [24, y + 1], [right, y - smile]), skin.dark, 3.6)
  sheet.line(flow([-8, y + 32], [8, y + 36], [24, y + 32]), skin.dark, { width: 3.5, opacity: 0.4 })
}

/** A face looking slightly to the right, towards the light. Hair, glasses and beard are the portrait's own. */
export function drawFace(sheet: Sheet, face: Face): void {
  const { skin } = face
  const { depth = 1 } = skin
  const outline = outlineOfFace(face.jaw)
  for (const x of [-124, 120])
    flesh(
      sheet,
      blob([x, -30], [x + (x < 0 ? -20 : 16), -22], [x + (x < 0 ? -16 : 12), 24], [x + (x < 0 ? 4 : -4), 44]),
      skin,
    )
  sheet.shade(blob([-124, -30], [-144, -22], [-140, 24], [-120, 44]), skin.dark, 0.75)
  flesh(sheet, outline, skin)
  sheet.inside(outline, () => {
    sheet.shade(
      'M-140 -200L4 -200C20 -120 -10 -60 -2 -22C6 14 -10 36 -16 60C-24 84 -2 92 -8 112C-16 132 12 150 -10 200L-140 200Z',
      sheet.fade([-130, 0], [60, 0], skin.dark, 0.95 * depth, 0.25 * depth),
    )
    sheet.shade(outline, sheet.fade([126, 0], [20, 20], skin.light, 0.75))
    sheet.shade(outline, sheet.fade([0, 182], [0, 90], skin.dark, 0.55))
    for (const [x, y] of [
      [-74, 62],
      [86, 58],
    ] as const)
      sheet.shade(disc(x, y, 52), sheet.glow([x, y], 52, skin.lips, 0.55))
  })
  sheet.shade(poly([14, -26], [34, 56], [-18, 62], [2, -20]), sheet.fade([-18, 0], [34, 0], skin.dark, 0.6, 0))
  sheet.line(flow([20, -30], [26, 12], [40, 46], [30, 60], [8, 64]), skin.dark, { width: 4.5, opacity: 0.8 })
  sheet.line(flow([-12, 52], [-16, 60], [-6, 66]), skin.dark, { width: 4.5, opacity: 0.7 })
  drawEye(sheet, -50, face)
  drawEye(sheet, 66, face)
  sheet.line(flow([-88, -38], [-56, -52], [-20, -40]), face.brow, face.browWidth)
  sheet.line(flow([36, -42], [70, -54], [98, -38]), face.brow, face.browWidth)
  drawMouth(sheet, face)
}

/** Round or square glasses resting on the nose. */
export function drawGlasses(sheet: Sheet, ink: string, round: number): void {
  for (const x of [-52, 66]) {
    sheet.shade(box(x - 42, -36, 84, 74, round), sheet.fade([x - 42, 40], [x + 42, -36], inks.white, 0, 0.18))
    sheet.line(box(x - 42, -36, 84, 74, round), ink, 6.5)
  }
  sheet.line(flow([-10, -6], [8, -14], [24, -6]), ink, 6)
  sheet.line(trace([-94, -8], [-128, -16]) + trace([108, -8], [124, -14]), ink, 6)
}
