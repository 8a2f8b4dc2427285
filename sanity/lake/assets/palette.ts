/** The seven colours Sanity keeps of an image: the commonest, and the best of each kind of lightness and vividness. */

export type Swatch = {
  _type: 'sanity.imagePaletteSwatch'
  background: string
  foreground: string
  title: string
  population: number
}

const kinds = {
  darkMuted: { lightness: 0.26, saturation: 0.3 },
  darkVibrant: { lightness: 0.26, saturation: 1 },
  lightMuted: { lightness: 0.74, saturation: 0.3 },
  lightVibrant: { lightness: 0.74, saturation: 1 },
  muted: { lightness: 0.5, saturation: 0.3 },
  vibrant: { lightness: 0.5, saturation: 1 },
} as const

export type Palette = { _type: 'sanity.imagePalette'; dominant: Swatch } & Record<keyof typeof kinds, Swatch>

type Colour = { red: number; green: number; blue: number; share: number }

/** Reads raw RGB pixels, three bytes each. `population` is in percent. */
export function readPalette(pixels: Buffer): Palette {
  const colours = commonColours(pixels)
  const [dominant = { red: 0, green: 0, blue: 0, share: 100 }] = colours
  const swatches = Object.fromEntries(
    Object.entries(kinds).map(([kind, wanted]) => [kind, toSwatch(nearest(colours, wanted) ?? dominant)]),
  ) as Record<keyof typeof kinds, Swatch>
  return { _type: 'sanity.imagePalette', dominant: toSwatch(dominant), ...swatches }
}

/** Colours counted in boxes of 32 levels a side and averaged inside each box, commonest first. */
function commonColours(pixels: Buffer): Colour[] {
  const boxes = new Map<number, { red: number; green: number; blue: number; count: number }>()
  for (let at = 0; at + 2 < pixels.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]]
    const name = ((red >> 5) << 6) | ((green >> 5) << 3) | (blue >> 5)
    const box = boxes.get(name) ?? { red: 0, green: 0, blue: 0, count: 0 }
    boxes.set(name, { red: box.red + red, green: box.green + green, blue: box.blue + blue, count: box.count + 1 })
  }
  const total = Math.max(1, Math.floor(pixels.length / 3))
  return [...boxes.values()]
    .sort((one, other) => other.count - one.count)
    .map(({ red, green, blue, count }) => ({
      red: Math.round(red / count),
      green: Math.round(green / count),
      blue: Math.round(blue / count),
      share: (count / total) * 100,
    }))
}

function nearest(colours: Colour[], wanted: { lightness: number; saturation: number }): Colour | undefined {
  const distance = (colour: Colour) => {
    const { lightness, saturation } = toLightness(colour)
    return Math.abs(lightness - wanted.lightness) * 2 + Math.abs(saturation - wanted.saturation) - colour.share / 400
  }
  return colours.toSorted((one, other) => distance(one) - distance(other))[0]
}

function toLightness({ red, green, blue }: Colour): { lightness: number; saturation: number } {
  const [most, least] = [Math.max(red, green, blue) / 255, Math.min(red, green, blue) / 255]
  const lightness = (most + least) / 2
  const spread = most - least
  return { lightness, saturation: spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1)) }
}

function toSwatch(colour: Colour): Swatch {
  const { red, green, blue, share } = colour
  const background = `#${[red, green, blue].map((level) => level.toString(16).padStart(2, '0')).join('')}`
  // Perceived brightness: white letters on dark colours, black ones on light.
  const isDark = red * 0.299 + green * 0.587 + blue * 0.114 < 150
  const foreground = isDark ? '#fff' : '#000'
  const population = Math.round(share * 100) / 100
  return { _type: 'sanity.imagePaletteSwatch', background, foreground, title: foreground, population }
}
