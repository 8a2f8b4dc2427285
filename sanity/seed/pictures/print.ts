/** Prints a sheet: flat colour, shade sprayed on as grain, and the slight unevenness of ink on paper. */
import sharp from 'sharp'
import { createChance } from './chance.ts'
import type { Sheet } from './sheet.ts'

const side = 512
const quality = 82

/** A tile of grain: roughly normal, mean 0, spread 1, each speck about a pixel and a half wide. */
function createGrain(): Float32Array {
  const chance = createChance('grain')
  const white = Float32Array.from({ length: side * side }, () => chance.next() + chance.next() + chance.next() - 1.5)
  const read = (x: number, y: number) => white[((y + side) % side) * side + ((x + side) % side)] ?? 0
  const soft = white.map((_, index) => {
    const [x, y] = [index % side, Math.floor(index / side)]
    return read(x, y) + 0.55 * (read(x + 1, y) + read(x, y + 1)) + 0.3 * read(x + 1, y + 1)
  })
  const spread = Math.sqrt(soft.reduce((sum, value) => sum + value * value, 0) / soft.length)
  return soft.map((value) => Math.max(-1.7, Math.min(1.9, value / spread)))
}

/** A tile of slow unevenness, between about -1 and 1, that meets itself at the edges. */
function createMottle(): Float32Array {
  const chance = createChance('mottle')
  const octaves = [4, 9, 23].map((cells) => ({
    cells,
    knots: Array.from({ length: cells * cells }, () => chance.about(1)),
  }))
  const smooth = (share: number) => share * share * (3 - 2 * share)
  return Float32Array.from({ length: side * side }, (_, index) => {
    const [x, y] = [(index % side) / side, Math.floor(index / side) / side]
    return octaves.reduce((sum, { cells, knots }, octave) => {
      const [left, top] = [Math.floor(x * cells), Math.floor(y * cells)]
      const [across, down] = [smooth(x * cells - left), smooth(y * cells - top)]
      const knot = (dx: number, dy: number) => knots[((top + dy) % cells) * cells + ((left + dx) % cells)] ?? 0
      const upper = knot(0, 0) * (1 - across) + knot(1, 0) * across
      const lower = knot(0, 1) * (1 - across) + knot(1, 1) * across
      return sum + (upper * (1 - down) + lower * down) * (1 - octave * 0.3)
    }, 0)
  })
}

const grain = createGrain()
const mottle = createMottle()

/** How strongly shade breaks into grain, for each difference between flat and shaded (0 to 255). */
const breaking = Float32Array.from({ length: 256 }, (_, difference) => 0.62 * Math.exp(-difference / 80))

function press(flat: Buffer, shaded: Buffer, width: number): void {
  const mask = side - 1
  for (let at = 0, pixel = 0; at < flat.length; at += 3, pixel += 1) {
    const x = pixel % width
    const y = (pixel / width) | 0
    const speck = grain[(y & mask) * side + (x & mask)] ?? 0
    const tone = 1.1 * speck + 1.7 * (mottle[((y >> 1) & mask) * side + ((x >> 1) & mask)] ?? 0)
    const r = flat[at] ?? 0
    const g = flat[at + 1] ?? 0
    const b = flat[at + 2] ?? 0
    const dr = (shaded[at] ?? 0) - r
    const dg = (shaded[at + 1] ?? 0) - g
    const db = (shaded[at + 2] ?? 0) - b
    const gain = 1 + (breaking[Math.max(Math.abs(dr), Math.abs(dg), Math.abs(db))] ?? 0) * speck
    shaded[at] = clamp(r + dr * gain + tone)
    shaded[at + 1] = clamp(g + dg * gain + tone)
    shaded[at + 2] = clamp(b + db * gain + tone)
  }
}

const clamp = (value: number): number => (value < 0 ? 0 : value > 255 ? 255 : value + 0.5)

const render = (sheet: Sheet, shaded: boolean): Promise<Buffer> =>
  sharp(Buffer.from(sheet.toSvg(shaded)), { limitInputPixels: false })
    .flatten()
    .toColourspace('srgb')
    .raw()
    .toBuffer()

/** The sheet as a JPEG. Throws when the drawing is not valid SVG. */
export async function printSheet(sheet: Sheet): Promise<Buffer> {
  const [flat, shaded] = await Promise.all([render(sheet, false), render(sheet, true)])
  press(flat, shaded, sheet.width)
  return sharp(shaded, { raw: { width: sheet.width, height: sheet.height, channels: 3 } })
    .jpeg({ quality, mozjpeg: true })
    .toBuffer()
}
