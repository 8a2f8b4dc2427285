import { box, disc, poly, trace, type Point } from '../paths.ts'
import { castAll, type Lamp } from '../drawn/light.ts'
import { drawTree } from '../drawn/lands.ts'
import { drawPerson, outlineOfPerson, type Person, type Place } from '../drawn/people.ts'
import { drawSchool } from '../drawn/school.ts'
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
