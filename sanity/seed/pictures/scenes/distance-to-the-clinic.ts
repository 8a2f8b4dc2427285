import { band, box, disc, poly, trace, type Point } from '../paths.ts'
import { drawHill, drawPoplar, drawTufts } from '../drawn/lands.ts'
import { drawTravellers } from '../drawn/travellers.ts'
import { inks } from '../inks.ts'
import type { Sheet } from '../sheet.ts'

type Bend = readonly [x: number, y: number, width: number]
interface Ridge {
  crest: Point[]
  flat: string
  dark: string
  light: string
  road?: Bend[]
}

const ridges: Ridge[] = [
  {
    crest: [
      [-20, 560],
      [240, 470],
      [520, 520],
      [820, 400],
      [1120, 470],
      [1420, 380],
      [1720, 450],
      [2020, 400],
    ],
    flat: inks.mauve,
    dark: inks.slate,
    light: inks.rose,
  },
  {
    crest: [
      [-20, 640],
      [300, 600],
      [640, 640],
      [980, 520],
      [1240, 470],
      [1420, 462],
      [1620, 500],
      [2020, 610],
    ],
    flat: inks.slate,
    dark: inks.indigo,
    light: inks.mauve,
    road: [
      [1392, 458, 8],
      [1345, 490, 11],
      [1220, 520, 12],
      [1130, 556, 17],
      [1210, 598, 19],
      [1380, 640, 24],
      [1450, 700, 40],
    ],
  },
  {
    crest: [
      [-20, 700],
      [260, 740],
      [620, 690],
      [960, 650],
      [1300, 650],
      [1650, 700],
      [2020, 660],
    ],
    flat: inks.indigo,
    dark: inks.navy,
    light: inks.slate,
    road: [
      [1440, 630, 30],
      [1310, 676, 30],
      [1040, 706, 34],
      [830, 750, 46],
      [820, 800, 56],
      [930, 870, 76],
    ],
  },
  {
    crest: [
      [-20, 880],
      [300, 800],
      [640, 790],
      [940, 830],
      [1300, 880],
      [1640, 830],
      [2020, 850],
    ],
    flat: inks.teal,
    dark: inks.deep,
    light: inks.sea,
    road: [
      [890, 800, 70],
      [990, 860, 64],
      [1210, 905, 64],
      [1380, 968, 92],
      [1290, 1030, 84],
      [1000, 1110, 150],
    ],
  },
  {
    crest: [
      [-20, 985],
      [320, 1030],
      [700, 1000],
      [1080, 1030],
      [1450, 1110],
      [1750, 1060],
      [2020, 1010],
    ],
    flat: inks.deep,
    dark: inks.midnight,
    light: inks.teal,
  },
]

function drawSky(sheet: Sheet): void {
  sheet.fill(
    sheet.all,
    sheet.linear([0, 0], [0, 560], [0, inks.midnight], [0.45, inks.indigo], [0.8, inks.mauve], [1, inks.rose]),
  )
  for (let star = 0; star < 120; star += 1) {
    const y = sheet.chance.between(0, 380)
    sheet.fill(disc(sheet.chance.between(0, 2000), y, sheet.chance.between(1, 3.4)), inks.paper, (1 - y / 420) * 0.9)
  }
}

function drawClinic(sheet: Sheet): void {
  sheet.shade(disc(1440, 400, 420), sheet.glow([1440, 420], 420, inks.honey, 0.8))
  sheet.placed({ x: 1400, y: 462, scale: 1.25 }, () => {
    sheet.shape(
      poly([-40, -70], [70, -70], [70, 4], [-40, 4]),
      inks.paper,
      sheet.fade([-40, 0], [50, 0], inks.mauve, 0.75),
    )
    sheet.shape(
      poly([70, -70], [120, -62], [120, 2], [70, 4]),
      inks.mauve,
      sheet.fade([120, 0], [70, 0], inks.indigo, 0.7),
    )
    sheet.shape(
      poly([-54, -66], [-26, -108], [88, -108], [134, -58], [72, -66]),
      inks.brick,
      sheet.fade([134, 0], [0, 0], inks.maroon, 0.9),
    )
    sheet.fill(box(-18, -46, 26, 50), inks.honey)
    sheet.fill(box(26, -48, 30, 26), inks.straw)
    sheet.line(trace([41, -48], [41, -22]), inks.brick, 3)
    sheet.fill(poly([-18, 4], [8, 4], [-10, 22], [-66, 22]), inks.honey, 0.8)
    sheet.line(trace([100, -84], [100, -150]), inks.midnight, 3)
    sheet.fill(disc(100, -152, 4), inks.vermilion)
    sheet.fill(box(-8, -92, 10, 26) + box(-16, -84, 26, 10), inks.white)
  })
}

function drawNearRoad(sheet: Sheet): void {
  const road = 'M1062 1000C1010 1110 560 1180 60 1345L1010 1345C1120 1250 1270 1160 1300 1040Z'
  sheet.shape(
    road,
    inks.blush,
    sheet.fade([0, 1333], [0, 1030], inks.midnight, 0.85, 0.3),
    sheet.fade([1300, 0], [800, 0], inks.deep, 0.8),
  )
}

/** A road winds over the hills at nightfall towards a small clinic with its light on. */
export function drawDistanceToTheClinic(sheet: Sheet): void {
  drawSky(sheet)
  for (const [index, { crest, flat, dark, light, road }] of ridges.entries()) {
    if (index === 1) drawClinic(sheet)
    const top = Math.min(...crest.map(([, y]) => y))
    const outline = drawHill(sheet, crest, index === 4 ? 1340 : top + 430, { flat, dark, light, strength: 0.85 })
    sheet.inside(outline, () => {
      if (index > 1)
        drawTufts(sheet, {
          from: [0, top + 20],
          to: [2000, top + 340],
          count: 300,
          length: 12 + index * 7,
          lean: 0.3,
          ink: light,
          width: 1.5 + index * 0.6,
          opacity: 0.35,
        })
      if (index === 4) drawNearRoad(sheet)
      if (road === undefined) return
      sheet.shape(
        band(...road),
        index < 3 ? inks.apricot : inks.blush,
        sheet.fade([0, top + 260 + index * 30], [0, top], dark, 0.75),
        sheet.fade([1500, 0], [500, 0], inks.mauve, 0.2, 0.6),
      )
    })
    if (index === 2)
      for (const x of [300, 350, 410, 1700, 1760])
        drawPoplar(
          sheet,
          [x, 745 - (x > 1000 ? 40 : 0)],
          sheet.chance.between(80, 120),
          inks.navy,
          inks.midnight,
          inks.slate,
        )
    if (index === 3)
      for (const x of [130, 215, 1820, 1900])
        drawPoplar(sheet, [x, 860], sheet.chance.between(150, 210), inks.deep, inks.midnight, inks.sea)
  }
  drawTravellers(sheet)
}
