import { box, disc, poly, trace, type Point } from '../paths.ts'
import { castAll, type Lamp } from '../drawn/light.ts'
import { drawTree } from '../drawn/lands.ts'
import { drawPerson, outlineOfPerson, type Person, type Place } from '../drawn/people.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

const horizon = 470
const lamp: Lamp = { sun: [-240, -420], horizon }
const heightAt = (floor: number): number => (floor - horizon) * 0.6

function drawMorning(sheet: Sheet): void {
  sheet.fill(
    sheet.all,
    sheet.linear([0, 0], [0, 720], [0, inks.sky], [0.45, inks.ice], [0.75, inks.straw], [1, inks.apricot]),
  )
  sheet.shade(sheet.all, sheet.glow([220, 470], 900, inks.white, 0.9))
  sheet.fill(disc(220, 470, 84), inks.white)
  for (let x = -20; x < 760;) {
    const [wide, high] = [sheet.chance.between(70, 130), sheet.chance.between(70, 190)]
    sheet.shape(
      box(x, 700 - high, wide + 1, high),
      inks.lilac,
      sheet.fade([0, 700 - high], [0, 700], inks.straw, 0.2, 0.8),
    )
    x += wide
  }
  sheet.shape(
    box(0, 690, 2000, 650),
    inks.apricot,
    sheet.fade([0, 690], [0, 1000], inks.straw, 0.95),
    sheet.fade([2000, 1333], [700, 900], inks.coral, 0.55),
  )
}

function drawSchool(sheet: Sheet): void {
  sheet.shape(
    box(640, 250, 1400, 480),
    inks.coral,
    sheet.fade([2000, 0], [700, 0], inks.brick, 0.75),
    sheet.fade([640, 0], [1000, 0], inks.straw, 0.6),
  )
  sheet.fill(box(616, 226, 1400, 34), inks.paper)
  sheet.shade(box(616, 226, 1400, 34), sheet.fade([2000, 0], [900, 0], inks.mauve, 0.7))
  sheet.shape(box(640, 676, 1400, 54), inks.brick, sheet.fade([640, 0], [1200, 0], inks.apricot, 0.6))
  for (const x of [700, 880, 1060, 1660, 1840]) {
    sheet.fill(box(x - 12, 338, 134, 214), inks.paper)
    sheet.shape(box(x, 350, 110, 190), inks.slate, sheet.fade([x, 350], [x + 110, 540], inks.straw, 0.85, 0))
    sheet.line(trace([x + 55, 350], [x + 55, 540]) + trace([x, 412], [x + 110, 412]), inks.paper, 7)
  }
  sheet.shape(
    poly([1210, 250], [1600, 250], [1600, 180], [1405, 96], [1210, 180]),
    inks.coral,
    sheet.fade([1600, 0], [1210, 0], inks.brick, 0.8, 0.05),
  )
  sheet.line(trace([1194, 184], [1405, 92], [1616, 184]), inks.paper, 18)
  sheet.line(disc(1405, 190, 38), inks.paper, 9)
  sheet.line(trace([1405, 190], [1405, 166]) + trace([1405, 190], [1386, 196]), inks.paper, 6)
  sheet.fill(poly([1256, 730], [1256, 400], [1554, 400], [1554, 730]), inks.paper)
  sheet.shape(
    box(1284, 428, 242, 302),
    inks.maroon,
    sheet.fade([1284, 0], [1526, 0], inks.soot, 0.2, 0.8),
    sheet.glow([1400, 640], 200, inks.honey, 0.85),
  )
  sheet.shape(
    poly([1284, 428], [1336, 446], [1336, 716], [1284, 730]),
    inks.sea,
    sheet.fade([1284, 0], [1336, 0], inks.straw, 0.7, 0),
  )
  sheet.shape(
    poly([1220, 730], [1590, 730], [1620, 760], [1190, 760]),
    inks.paper,
    sheet.fade([1620, 0], [1200, 0], inks.mauve, 0.8),
  )
}

const looks: readonly Person[] = [
  { wears: 'coat', head: 'short', cloth: inks.navy, legs: inks.soot, skin: inks.umber, hair: inks.soot },
  {
    wears: 'dress',
    head: 'scarf',
    cloth: inks.vermilion,
    legs: inks.maroon,
    skin: inks.clay,
    hair: inks.soot,
    cover: inks.paper,
  },
  {
    wears: 'jacket',
    head: 'hat',
    cloth: inks.teal,
    legs: inks.navy,
    skin: inks.apricot,
    hair: inks.grey,
    cover: inks.bark,
    arms: 'bag',
    held: inks.ochre,
  },
  {
    wears: 'robe',
    head: 'scarf',
    cloth: inks.plum,
    legs: inks.plum,
    skin: inks.umber,
    hair: inks.soot,
    cover: inks.honey,
  },
  {
    wears: 'jacket',
    head: 'bun',
    cloth: inks.honey,
    legs: inks.slate,
    skin: inks.umber,
    hair: inks.soot,
    arms: 'bag',
    held: inks.maroon,
  },
  { wears: 'coat', head: 'long', cloth: inks.leaf, legs: inks.soot, skin: inks.apricot, hair: inks.brick },
  { wears: 'jacket', head: 'short', cloth: inks.paper, legs: inks.indigo, skin: inks.bark, hair: inks.soot },
  {
    wears: 'dress',
    head: 'long',
    cloth: inks.sea,
    legs: inks.umber,
    skin: inks.clay,
    hair: inks.soot,
    arms: 'bag',
    held: inks.brick,
  },
  {
    wears: 'coat',
    head: 'hat',
    cloth: inks.brick,
    legs: inks.bark,
    skin: inks.clay,
    hair: inks.bone,
    cover: inks.soot,
  },
]

function drawQueue(sheet: Sheet): void {
  const count = 16
  const places = Array.from({ length: count }, (_, index): [Person, Place] => {
    const share = index / (count - 1)
    const floor = 772 + share ** 1.5 * 300 + sheet.chance.about(5)
    const x = 1390 - share * 1180 + sheet.chance.about(10)
    const person = looks[(index * 4 + 1) % looks.length] ?? looks[0]
    if (person === undefined) throw new Error('Nobody stands in the queue')
    const height = heightAt(floor) * sheet.chance.between(0.92, 1.05)
    return [person, { x, floor, height, side: -1, light: inks.straw, dark: inks.plum, mirrored: index % 3 === 0 }]
  })
  sheet.fill(
    places.map(([person, place]) => poly(...castAll(lamp, outlineOfPerson(person, place), place.floor))).join(''),
    inks.mauve,
    0.75,
  )
  for (const [person, place] of places) {
    const side = place.mirrored === true ? 1 : -1
    drawPerson(sheet, person, { ...place, side })
  }
}

function drawPair(sheet: Sheet): void {
  const pair: [Person, Place][] = [
    [
      {
        wears: 'jacket',
        head: 'long',
        cloth: inks.sky,
        legs: inks.navy,
        skin: inks.umber,
        hair: inks.soot,
        arms: 'folder',
        held: inks.paper,
      },
      { x: 1380, floor: 1226, height: heightAt(1226), light: inks.white, dark: inks.indigo, side: -1 },
    ],
    [
      {
        wears: 'jacket',
        head: 'short',
        cloth: inks.sky,
        legs: inks.umber,
        skin: inks.apricot,
        hair: inks.bark,
        arms: 'folder',
        held: inks.paper,
      },
      { x: 1580, floor: 1190, height: heightAt(1200), light: inks.white, dark: inks.indigo, side: -1 },
    ],
  ]
  sheet.fill(
    pair.map(([person, place]) => poly(...castAll(lamp, outlineOfPerson(person, place), place.floor))).join(''),
    inks.mauve,
    0.75,
  )
  for (const [person, place] of pair) {
    drawPerson(sheet, person, place)
    const size = place.height / 100
    for (const y of [-72, -58])
      sheet.line(
        trace([place.x - 9.5 * size, place.floor + y * size], [place.x + 9.5 * size, place.floor + y * size]),
        inks.paper,
        { width: 2 * size, opacity: 0.85, cap: 'butt' },
      )
  }
}

function drawFence(sheet: Sheet): void {
  const trunk: Point[] = [
    [60, 1150],
    [130, 1150],
    [112, 0],
    [66, 0],
  ]
  sheet.fill(
    poly(
      ...castAll(
        lamp,
        [
          [60, 1150],
          [130, 1150],
          [120, 700],
          [70, 700],
        ],
        1150,
      ),
    ),
    inks.mauve,
    0.75,
  )
  sheet.shape(poly(...trunk), inks.plum, sheet.fade([60, 0], [130, 0], inks.honey, 0.9, 0))
  for (let leaf = 0; leaf < 70; leaf += 1) {
    const [x, y] = [sheet.chance.between(-60, 430), sheet.chance.between(-40, 190) * sheet.chance.between(0.3, 1)]
    sheet.placed({ x, y, turn: sheet.chance.about(60) }, () =>
      sheet.shape(
        'M-34 0C-16 -20 16 -20 34 0C16 20 -16 20 -34 0Z',
        sheet.chance.happens(0.5) ? inks.leaf : inks.pine,
        sheet.fade([-30, 0], [20, 0], inks.honey, 0.7, 0),
      ),
    )
  }
}

/** People queue outside a polling station in the low light of the morning; two observers look on. */
export function drawObservers(sheet: Sheet): void {
  drawMorning(sheet)
  drawTree(sheet, [560, 735], 420, { crown: inks.leaf, dark: inks.pine, light: inks.straw, trunk: inks.bark }, -1)
  drawSchool(sheet)
  drawTree(sheet, [1930, 760], 560, { crown: inks.leaf, dark: inks.pine, light: inks.lime, trunk: inks.bark }, -1)
  drawQueue(sheet)
  drawPair(sheet)
  drawFence(sheet)
}
