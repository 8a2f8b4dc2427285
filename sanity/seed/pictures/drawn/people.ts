/** Small standing people, without faces. Drawn in a space where a person is 100 high with the feet at the origin. */
import { disc, flow, poly, trace, type Point } from '../paths.ts'
import { cloths, hairs, legsOf, shoesOf } from './wardrobe.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

export interface Person {
  wears: keyof typeof cloths
  head: keyof typeof hairs
  cloth: string
  legs: string
  skin: string
  hair: string
  /** Colour of the scarf, hat or helmet. */
  cover?: string
  walks?: boolean
  arms?: 'down' | 'bag' | 'folder' | 'case' | 'raised'
  /** Colour of what the hands hold. */
  held?: string
}

export interface Place {
  x: number
  floor: number
  height: number
  mirrored?: boolean
  /** Light falls on the right unless this is -1 (before mirroring). */
  side?: 1 | -1
  light?: string
  dark?: string
}

const armsOf = (person: Person): Point[][] => {
  const down: Point[] = [
    [9.6, -78],
    [12.6, -63],
    [11.4, -49],
  ]
  const otherDown: Point[] = [
    [-9.6, -78],
    [-12.6, -63],
    [-11.4, -49],
  ]
  if (person.arms === 'folder')
    return [
      [
        [9.6, -78],
        [13.5, -64],
        [13, -58],
      ],
      [
        [-9.6, -78],
        [-12.6, -63],
        [-11.4, -49],
      ],
    ]
  if (person.arms === 'raised')
    return [
      [
        [9.6, -78],
        [15, -68],
        [14, -82],
      ],
      otherDown,
    ]
  return person.walks === true
    ? [
        [
          [9.6, -78],
          [9, -62],
          [4, -51],
        ],
        [
          [-9.6, -78],
          [-13, -64],
          [-14, -50],
        ],
      ]
    : [down, otherDown]
}

function drawHeld(sheet: Sheet, person: Person): void {
  const held = person.held ?? inks.umber
  if (person.arms === 'bag') {
    sheet.line(flow([-7, -82], [4, -66], [12, -50]), held, 1.6)
    sheet.fill('M8 -54L17 -55L18 -41L9 -40Z', held)
  }
  if (person.arms === 'case') {
    sheet.line(trace([9, -46], [9, -49], [15, -49], [15, -46]), held, 1.4)
    sheet.fill('M2 -46L22 -46L22 -29L2 -29Z', held)
  }
  if (person.arms === 'folder') sheet.fill(poly([5, -73], [18, -70], [15, -54], [4, -57]), held)
}

function drawHead(sheet: Sheet, person: Person, side: number, dark: string): void {
  const isCovered = person.head === 'scarf' || person.head === 'hat' || person.head === 'helmet'
  sheet.fill('M-2.3 -90L2.3 -90L2.6 -83L-2.6 -83Z', person.skin)
  sheet.shape(disc(0, -92, 5, 6.4), person.skin, sheet.fade([-6 * side, 0], [4 * side, 0], dark, 0.7))
  if (person.head === 'hat' || person.head === 'helmet')
    sheet.fill('M-5.2 -94L5.2 -94L4.6 -88C2 -85.6 -2 -85.6 -4.6 -88Z', person.hair)
  sheet.shape(
    hairs[person.head],
    isCovered ? (person.cover ?? inks.brick) : person.hair,
    sheet.fade([-7 * side, 0], [5 * side, 0], dark, 0.6),
  )
}

/** Draws one person; light and dark are the inks that shade everything they wear. */
export function drawPerson(sheet: Sheet, person: Person, place: Place): void {
  const { x, floor, height, mirrored = false, side = 1, light = inks.paper, dark = inks.midnight } = place
  const walks = person.walks ?? false
  sheet.placed({ x, y: floor, scale: height / 100, mirrored }, () => {
    const shade = () => sheet.fade([-13 * side, 0], [5 * side, 0], dark, 0.7)
    const lit = () => sheet.fade([14 * side, 0], [4 * side, 0], light, 0.55)
    for (const [sx, sy] of shoesOf(walks)) sheet.fill(disc(sx + 1.4, sy - 0.6, 4, 1.7), dark)
    for (const leg of legsOf(walks)) sheet.shape(poly(...leg), person.legs, shade())
    if (person.arms === 'case') drawHeld(sheet, person)
    const [near, far] = armsOf(person)
    if (far !== undefined) drawArm(sheet, far, person)
    sheet.shape(cloths[person.wears], person.cloth, shade(), lit(), sheet.fade([0, -20], [0, -60], dark, 0.35))
    if (person.arms !== 'case') drawHeld(sheet, person)
    if (near !== undefined) drawArm(sheet, near, person)
    drawHead(sheet, person, side, dark)
  })
}

function drawArm(sheet: Sheet, arm: Point[], person: Person): void {
  const [handX, handY] = arm.at(-1) ?? [0, 0]
  sheet.fill(disc(handX, handY + 1.6, 2.2, 2.8), person.skin)
  sheet.line(flow(...arm), person.cloth, 4.8)
}

/** The outline of a standing person, for casting a shadow. */
export function outlineOfPerson(person: Person, { x, floor, height, mirrored = false }: Place): Point[] {
  const hem: Record<Person['wears'], Point[]> = {
    jacket: [
      [13, -48],
      [9, -46],
      [6, 0],
    ],
    coat: [
      [13, -48],
      [13, -27],
      [6, -26],
      [6, 0],
    ],
    dress: [
      [12, -48],
      [14, -21],
      [5, -20],
      [5, 0],
    ],
    robe: [
      [12, -50],
      [14, -4],
      [5, 0],
    ],
  }
  const right: Point[] = [[0, -100], [5, -97], [5.4, -88], [3, -85], [10, -82], [13, -64], ...hem[person.wears]]
  const left = right.toReversed().map(([px, py]): Point => [-px, py])
  return [...right, ...left].map(([px, py]): Point => [
    x + (px * height * (mirrored ? -1 : 1)) / 100,
    floor + (py * height) / 100,
  ])
}
