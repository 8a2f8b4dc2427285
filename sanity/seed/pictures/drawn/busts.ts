/** Heads and shoulders in profile, without features, for crowds. Drawn where the head is about 60 units high. */
import { disc } from '../paths.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

export interface Bust {
  hair: 'short' | 'long' | 'bun' | 'curls' | 'scarf' | 'bald' | 'cap'
  skin: string
  cloth: string
  crown: string
}

const profile =
  'M-19 -42C-21 -70 12 -76 19 -60C21 -56 20 -52 21 -48L26.5 -39L21.5 -36.5L22.4 -32.5L20.6 -30.4L21.4 -27.6C20.6 -21 15 -20.6 7.6 -22L6.4 4L-14 4C-12 -20 -17.6 -30 -19 -42Z'
const shoulders = 'M-62 120L-60 62C-58 22 -44 6 -16 -2C-8 4 4 4 9 -2C36 6 48 24 52 62L54 120Z'

const crowns: Record<Bust['hair'], string> = {
  short: 'M-20 -36C-26 -72 8 -82 20 -64C22 -60 21 -57 20 -55C8 -62 2 -60 0 -50C-3 -44 -8 -44 -10 -34Z',
  long: 'M-18 6C-34 -20 -30 -80 4 -77C22 -75 24 -62 20 -54C8 -62 0 -58 -2 -46C-4 -34 -2 -14 2 6Z',
  bun: 'M-20 -38C-25 -68 4 -80 20 -64C22 -60 21 -57 20 -55C8 -62 2 -58 -2 -48C-6 -38 -12 -36 -17 -34ZM-36 -58a11 11 0 1 0 22 0a11 11 0 1 0 -22 0Z',
  curls:
    'M-20 -30C-36 -38 -36 -58 -26 -66C-24 -84 0 -92 14 -82C28 -80 30 -62 20 -56C10 -62 2 -56 0 -48C-4 -40 -10 -34 -20 -30Z',
  scarf:
    'M-26 6C-34 -16 -32 -80 4 -78C22 -76 26 -62 19 -56C10 -60 2 -56 1 -46C0 -34 6 -24 12 -21C12 -10 18 -4 26 4C8 14 -10 14 -26 6Z',
  bald: 'M-19 -42C-20 -54 -14 -58 -10 -58C-14 -50 -14 -44 -12 -34Z',
  cap: 'M-21 -46C-22 -76 14 -82 20 -60L38 -54C38 -51 34 -50 30 -51L-4 -52C-10 -50 -12 -44 -14 -36C-18 -38 -20 -42 -21 -46Z',
}

/** Draws one bust; `side` tells from where the light comes (1 is in front of the face). */
export function drawBust(
  sheet: Sheet,
  bust: Bust,
  place: { x: number; y: number; scale: number; mirrored?: boolean; side?: 1 | -1; light?: string; dark?: string },
): void {
  const { side = 1, light = inks.paper, dark = inks.navy } = place
  sheet.placed(place, () => {
    const shade = () => sheet.fade([-24 * side, 0], [16 * side, 0], dark, 0.55)
    sheet.shape(
      shoulders,
      bust.cloth,
      sheet.fade([0, 62], [0, 0], dark, 0.6),
      sheet.fade([50 * side, 0], [0, 0], light, 0.35),
    )
    sheet.shape(profile, bust.skin, shade(), sheet.fade([0, 2], [0, -24], dark, 0.7))
    if (bust.hair !== 'scarf') sheet.shape(disc(-3, -42, 4, 6.4), bust.skin, shade())
    sheet.shape(crowns[bust.hair], bust.crown, shade(), sheet.fade([0, -84], [0, -62], light, 0.35))
  })
}
