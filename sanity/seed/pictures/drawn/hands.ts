/** A hand at the end of a sleeve, seen from above and reaching to the right; it holds what lies under its fingers. */
import { blob, flow, poly } from '../paths.ts'
import type { Sheet } from '../sheet.ts'

interface Hand {
  skin: string
  dark: string
  light: string
  sleeve: string
}

/** The fingertips lie at the origin; the arm comes from the left and is `reach` long at scale 1. */
export function drawHand(
  sheet: Sheet,
  hand: Hand,
  place: { x: number; y: number; turn: number; scale?: number; mirrored?: boolean; reach?: number },
): void {
  const { skin, dark, light, sleeve } = hand
  const reach = place.reach ?? 900
  sheet.placed({ ...place }, () => {
    const arm = poly([-148, -46], [-170, -58], [-reach, -100], [-reach, 104], [-170, 62], [-148, 48])
    sheet.fill(flow([-reach, 60], [-200, 96], [-60, 84], [4, 40], [-60, 10], [-reach, 60]), dark, 0.35)
    sheet.shape(
      blob([-190, -36], [-120, -44], [-76, -40], [-52, -18], [-56, 16], [-84, 38], [-126, 40], [-190, 38]),
      skin,
      sheet.fade([0, 46], [0, -20], dark, 0.7),
    )
    for (const [x, y, knuckle] of [
      [-22, 33, -74],
      [-4, 17, -66],
      [0, -2, -64],
      [-10, -20, -68],
    ] as const) {
      sheet.line(flow([knuckle, y * 0.8 + 2], [(knuckle + x) / 2, y * 1.12 + 4], [x, y + 3]), dark, {
        width: 18,
        opacity: 0.45,
      })
      sheet.line(flow([knuckle, y * 0.8], [(knuckle + x) / 2, y * 1.12], [x, y]), skin, 17)
      sheet.line(flow([(knuckle + x) / 2, y * 1.12 - 4], [x, y - 4]), light, { width: 4, opacity: 0.35 })
    }
    sheet.line(flow([-112, -34], [-78, -48], [-46, -42], [-24, -30]), dark, { width: 21, opacity: 0.4 })
    sheet.line(flow([-114, -32], [-80, -49], [-48, -45], [-26, -34]), skin, 19)
    sheet.shape(arm, sleeve, sheet.fade([0, 100], [0, -60], dark, 0.75), sheet.fade([0, -90], [0, -20], light, 0.4))
    sheet.fill(poly([-146, -50], [-172, -62], [-172, 66], [-146, 52]), light, 0.8)
  })
}
