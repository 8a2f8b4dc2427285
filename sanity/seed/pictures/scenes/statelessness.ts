import { band, box, disc, flow, poly, trace, type Point } from '../paths.ts'
import { castAll, type Lamp } from '../drawn/light.ts'
import { drawTufts } from '../drawn/lands.ts'
import { drawPerson, outlineOfPerson, type Person, type Place } from '../drawn/people.ts'
import { drawSummerCloud } from '../drawn/summer-cloud.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

const horizon = 770
const lamp: Lamp = { sun: [2900, -900], horizon }

function drawSky(sheet: Sheet): void {
  sheet.fill(
    sheet.all,
    sheet.linear([0, 0], [0, horizon], [0, inks.sea], [0.45, inks.sky], [0.8, inks.blush], [1, inks.apricot]),
  )
  drawSummerCloud(sheet, 430, 560, 1)
  drawSummerCloud(sheet, 1740, 680, 0.46)
  drawSummerCloud(sheet, 1010, 706, 0.26)
  for (const [x, y, size] of [
    [1010, 250, 30],
    [1075, 215, 24],
    [1130, 262, 27],
    [1180, 205, 20],
    [1235, 236, 18],
    [960, 300, 22],
  ] as const)
    sheet.line(
      flow(
        [x - size, y - size * 0.35],
        [x - size * 0.4, y - size * 0.5],
        [x, y],
        [x + size * 0.45, y - size * 0.55],
        [x + size, y - size * 0.3],
      ),
      inks.navy,
      size / 6,
    )
}

function drawPlain(sheet: Sheet): void {
  sheet.shape(
    box(0, horizon, 2000, 570),
    inks.straw,
    sheet.fade([0, horizon], [0, 900], inks.apricot, 0.85),
    sheet.fade([0, 1333], [0, 1000], inks.ochre, 0.75),
  )
  sheet.shape(
    poly([1000, horizon], [2000, horizon], [2000, 1333], [300, 1333]),
    inks.sand,
    sheet.fade([0, horizon], [0, 900], inks.rose, 0.6),
    sheet.fade([0, 1333], [0, 1000], inks.umber, 0.55),
  )
  for (let x = -900; x < 3000; x += 150)
    sheet.line(trace([1000 + (x - 1000) * 0.09, horizon + 14], [x, 1345]), inks.ochre, { width: 5, opacity: 0.22 })
  sheet.shape(
    poly(
      [0, horizon - 2],
      [240, horizon - 20],
      [620, horizon - 8],
      [1300, horizon - 14],
      [1700, horizon - 30],
      [2000, horizon - 6],
      [2000, horizon + 6],
      [0, horizon + 6],
    ),
    inks.mauve,
    sheet.fade([0, 0], [2000, 0], inks.rose, 0, 0.8),
  )
  drawTufts(sheet, {
    from: [0, 800],
    to: [2000, 1345],
    count: 620,
    length: 46,
    lean: -0.35,
    ink: inks.ochre,
    width: 4,
    opacity: 0.65,
  })
  drawTufts(sheet, {
    from: [0, 900],
    to: [2000, 1345],
    count: 220,
    length: 52,
    lean: -0.3,
    ink: inks.umber,
    width: 3.6,
    opacity: 0.4,
  })
}

function drawBorder(sheet: Sheet): void {
  sheet.shape(
    band([1000, horizon + 2, 3], [920, 850, 12], [735, 1020, 34], [560, 1160, 58], [310, 1345, 96]),
    inks.vermilion,
    sheet.fade([0, horizon], [0, 1000], inks.coral, 0.6),
    sheet.fade([300, 1333], [700, 1000], inks.brick, 0.5),
  )
  for (let share = 0.12; share < 1; share += share * 0.26) {
    const [x, y] = [1000 - 690 * share ** 1.0, horizon + 575 * share]
    const wide = 70 * share
    sheet.fill(
      poly(
        [x - wide * 0.5 - 8, y - 10 * share],
        [x + wide * 0.7, y - 12 * share],
        [x + wide * 0.5, y + 12 * share],
        [x - wide * 0.75 - 8, y + 14 * share],
      ),
      inks.paper,
      0.9,
    )
  }
}

function drawSignpost(sheet: Sheet): void {
  const [x, foot] = [1370, 1180]
  const arms: Point[][] = [
    [
      [x - 16, 330],
      [x + 300, 352],
      [x + 356, 402],
      [x + 296, 444],
      [x - 16, 432],
    ],
    [
      [x + 16, 478],
      [x - 300, 498],
      [x - 352, 548],
      [x - 296, 590],
      [x + 16, 580],
    ],
    [
      [x - 16, 626],
      [x + 236, 646],
      [x + 282, 686],
      [x + 232, 722],
      [x - 16, 712],
    ],
  ]
  const post: Point[] = [
    [x - 19, 270],
    [x + 19, 270],
    [x + 22, foot],
    [x - 22, foot],
  ]
  sheet.fill([post, ...arms].map((part) => poly(...castAll(lamp, part, foot))).join(''), inks.mauve, 0.6)
  sheet.shape(
    poly(...post),
    inks.umber,
    sheet.fade([x - 22, 0], [x + 16, 0], inks.bark, 0.95, 0),
    sheet.fade([x + 22, 0], [x + 6, 0], inks.apricot, 0.8),
  )
  for (const arm of arms) {
    sheet.shape(
      poly(...arm),
      inks.paper,
      sheet.fade([x - 340, 0], [x + 300, 0], inks.slate, 0.55, 0),
      sheet.fade([0, (arm[2]?.[1] ?? 0) + 40], [0, (arm[2]?.[1] ?? 0) - 30], inks.umber, 0.45),
    )
    sheet.line(poly(...arm), inks.umber, { width: 5, opacity: 0.7 })
    for (const nail of [-7, 7]) sheet.fill(disc(x + nail, (arm[2]?.[1] ?? 0) - 14, 4), inks.bark)
  }
  drawTufts(sheet, {
    from: [x - 60, foot - 6],
    to: [x + 60, foot + 14],
    count: 40,
    length: 44,
    lean: -0.2,
    ink: inks.umber,
    width: 4,
    opacity: 0.8,
  })
}

function drawFamily(sheet: Sheet): void {
  const tones = { light: inks.straw, dark: inks.plum }
  const family: [Person, Place][] = [
    [
      {
        wears: 'coat',
        head: 'scarf',
        cloth: inks.teal,
        legs: inks.navy,
        skin: inks.clay,
        hair: inks.soot,
        cover: inks.paper,
        arms: 'case',
        held: inks.maroon,
      },
      { ...tones, x: 726, floor: 1052, height: 236 },
    ],
    [
      { wears: 'jacket', head: 'short', cloth: inks.brick, legs: inks.navy, skin: inks.clay, hair: inks.soot },
      { ...tones, x: 655, floor: 1066, height: 150 },
    ],
    [
      {
        wears: 'jacket',
        head: 'hat',
        cloth: inks.indigo,
        legs: inks.soot,
        skin: inks.clay,
        hair: inks.soot,
        cover: inks.bark,
      },
      { ...tones, x: 585, floor: 1076, height: 254 },
    ],
  ]
  sheet.fill(
    family.map(([person, place]) => poly(...castAll(lamp, outlineOfPerson(person, place), place.floor))).join(''),
    inks.mauve,
    0.65,
  )
  for (const [person, place] of family) drawPerson(sheet, person, place)
}

/** A line crosses an empty plain, under a family's feet; the signpost beside it says nothing. */
export function drawStatelessness(sheet: Sheet): void {
  drawSky(sheet)
  drawPlain(sheet)
  drawBorder(sheet)
  drawFamily(sheet)
  drawSignpost(sheet)
}
