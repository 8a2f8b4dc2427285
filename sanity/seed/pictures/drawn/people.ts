/** Small standing people, without faces. Drawn in a space where a person is 100 high with the feet at the origin. */
import { disc, flow, poly, trace, type Point } from '../paths.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

export interface Person {
  wears: 'jacket' | 'coat' | 'dress' | 'robe'
  head: 'short' | 'long' | 'bun' | 'scarf' | 'hat' | 'helmet'
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

const cloths: Record<Person['wears'], string> = {
  jacket: 'M-3 -85C-9 -84 -11 -80 -11.5 -74L-10 -46L10 -46L11.5 -74C11 -80 9 -84 3 -85Z',
  coat: 'M-3 -85C-9 -84 -11 -80 -11.5 -74L-10.5 -52L-13 -27L13 -27L10.5 -52L11.5 -74C11 -80 9 -84 3 -85Z',
  dress: 'M-3 -85C-8 -84 -10 -80 -10 -74L-7.5 -58L-14 -21L14 -21L7.5 -58L10 -74C10 -80 8 -84 3 -85Z',
  robe: 'M-3 -85C-9 -84 -10.5 -79 -11 -73L-9.5 -50L-14 -4L14 -4L9.5 -50L11 -73C10.5 -79 9 -84 3 -85Z',
}

const hairs: Record<Person['head'], string> = {
  short: 'M-5.4 -90C-6.2 -99 -2 -100 0.4 -100C4 -100 6.2 -97 5.2 -91C3 -94 -2 -94 -3.4 -88Z',
  long: 'M-5.2 -80C-7.4 -92 -5.6 -100 0.2 -100C6 -100 7 -92 5.6 -80C3 -78 -3 -78 -5.2 -80Z',
  bun: 'M-5.4 -89C-6.4 -98 -3 -99.4 0 -99.4C4.6 -99.4 6.2 -95 5.4 -90C3 -86.5 -3.6 -86 -5.4 -89ZM-3 -101a3.2 3 0 1 0 6.4 0a3.2 3 0 1 0 -6.4 0Z',
  scarf:
    'M-6 -81C-7.6 -92 -6 -100.4 0 -100.4C6.2 -100.4 7.4 -92 6 -82C7 -79 9 -78 9.6 -76C4 -73 -4 -73 -9.4 -76C-8.4 -78 -7 -79 -6 -81Z',
  hat: 'M-9.6 -95.4C-6 -97.6 -5.4 -97 -5 -99C-4.6 -103 -2 -103.6 0 -103C2 -103.6 4.8 -103 5 -99C5.4 -97 6 -97.4 9.8 -95.6C5 -93.6 -5 -93.4 -9.6 -95.4Z',
  helmet: 'M-6.8 -93.6C-6.6 -100.6 -3 -102.4 0.2 -102.4C4 -102.4 6.4 -100 6.8 -95L9.4 -93.8L9.2 -92.6L-6.8 -92.6Z',
}

const legsOf = (walks: boolean): Point[][] =>
  walks
    ? [
        [
          [-7, -52],
          [2, -52],
          [-7, -24],
          [-13, -2],
          [-16.5, -3],
          [-11, -28],
        ],
        [
          [-3, -52],
          [8, -52],
          [11, -28],
          [13, 0],
          [9.5, 0],
          [5.5, -26],
        ],
      ]
    : [
        [
          [-8.5, -52],
          [-0.3, -52],
          [-1.6, 0],
          [-5.8, 0],
        ],
        [
          [0.3, -52],
          [8.5, -52],
          [5.8, 0],
          [1.6, 0],
        ],
      ]

const shoesOf = (walks: boolean): Point[] =>
  walks
    ? [
        [-13, -1.4],
        [12.5, -0.6],
      ]
    : [
        [-3.6, -0.4],
        [4.2, -0.4],
      ]

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
