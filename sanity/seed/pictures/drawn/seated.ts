/** People resting on the ground, seen from the side, without faces. Drawn where a standing person would be 100 high. */
import { disc, flow, type Point } from '../paths.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

export interface Rester {
  pose: 'knees-up' | 'drinking' | 'legs-out' | 'bowed'
  cloth: string
  legs: string
  skin: string
  cover: string
}

const shoulders: Record<Rester['pose'], Point> = {
  'knees-up': [-7, -38],
  drinking: [-8, -39],
  'legs-out': [-12, -35],
  bowed: [7, -35],
}

const feet: Record<Rester['pose'], Point[]> = {
  'knees-up': [
    [2, -5],
    [27, -27],
    [31, -3],
  ],
  drinking: [
    [2, -5],
    [26, -25],
    [33, -3],
  ],
  'legs-out': [
    [2, -5],
    [28, -9],
    [54, -3],
  ],
  bowed: [
    [2, -5],
    [25, -28],
    [27, -3],
  ],
}

/** Draws someone sitting with their back to the left, facing right unless mirrored. */
export function drawRester(
  sheet: Sheet,
  rester: Rester,
  place: { x: number; floor: number; height: number; mirrored?: boolean; light: string; dark: string },
): void {
  const { light, dark } = place
  const [sx, sy] = shoulders[rester.pose]
  const leg = feet[rester.pose]
  const [footX, footY] = leg.at(-1) ?? [0, 0]
  sheet.placed({ x: place.x, y: place.floor, scale: place.height / 100, mirrored: place.mirrored ?? false }, () => {
    sheet.line(flow(...leg.map(([x, y]): Point => [x + 5, y + 0.6])), dark, 7)
    const body = `M${sx - 5} ${sy + 1}C${sx - 9} ${sy + 14} -12 -12 -10 -4C-8 2 8 2 10 -3C12 -11 ${sx + 12} ${sy + 12} ${sx + 7} ${sy + 2}C${sx + 4} ${sy - 3} ${sx - 2} ${sy - 4} ${sx - 5} ${sy + 1}Z`
    sheet.shape(
      body,
      rester.cloth,
      sheet.fade([-12, 0], [8, 0], dark, 0.85),
      sheet.fade([12, -30], [2, -20], light, 0.65),
    )
    sheet.line(flow(...leg), rester.legs, 8)
    sheet.line(flow(...leg.map(([x, y]): Point => [x + 0.5, y - 3])), light, { width: 1, opacity: 0.5 })
    sheet.fill(disc(footX + 3.5, footY + 0.6, 6, 3), dark)
    drawHeadOf(sheet, rester, place)
    drawArmOf(sheet, rester, place)
  })
}

function drawHeadOf(sheet: Sheet, rester: Rester, { light, dark }: { light: string; dark: string }): void {
  const [sx, sy] = shoulders[rester.pose]
  const turn = { 'knees-up': 4, drinking: -18, 'legs-out': 12, bowed: 34 }[rester.pose]
  sheet.placed({ x: sx + 1.5, y: sy, turn }, () => {
    sheet.line('M0 0L1 -8', rester.skin, 4.6)
    sheet.shape(
      'M-4 -10C-5 -18 0 -20 4 -19C7 -18 7 -14 6.6 -12.6L8.4 -9.6L6.4 -8.8C6.4 -5 4 -4.4 1.4 -5C-2 -5.6 -3.4 -7 -4 -10Z',
      rester.skin,
      sheet.fade([-5, 0], [5, 0], dark, 0.75),
    )
    sheet.shape(
      'M-6 -12.6C-6.4 -20 -2 -22.6 2 -22.4C6 -22.2 8 -18.6 8 -14.6L12 -13.2L11.6 -12Z',
      rester.cover,
      sheet.fade([-6, 0], [6, 0], dark, 0.6),
      sheet.fade([10, -22], [4, -16], light, 0.6),
    )
  })
}

function drawArmOf(sheet: Sheet, rester: Rester, { light }: { light: string }): void {
  const [sx, sy] = shoulders[rester.pose]
  const arms: Record<Rester['pose'], Point[]> = {
    'knees-up': [
      [sx + 1, sy + 3],
      [8, -22],
      [24, -27],
    ],
    drinking: [
      [sx + 1, sy + 3],
      [10, -32],
      [3, -49],
    ],
    'legs-out': [
      [sx + 1, sy + 3],
      [-2, -16],
      [12, -11],
    ],
    bowed: [
      [sx + 1, sy + 3],
      [15, -21],
      [25, -25],
    ],
  }
  const arm = arms[rester.pose]
  const [x, y] = arm.at(-1) ?? [0, 0]
  if (rester.pose === 'drinking') {
    sheet.placed({ x, y, turn: -38 }, () =>
      sheet.shape('M-2.5 -2L2.5 -2L3 -14L-3 -14Z', inks.ice, sheet.fade([-3, 0], [3, 0], inks.sea, 0.9, 0)),
    )
  }
  sheet.fill(disc(x + 1, y, 3), rester.skin)
  sheet.line(flow(...arm), rester.cloth, 5.6)
  sheet.line(flow(...arm.map(([ax, ay]): Point => [ax + 0.6, ay - 2])), light, { width: 0.9, opacity: 0.55 })
}
