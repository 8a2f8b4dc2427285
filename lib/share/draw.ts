/** Draws share pictures: a photo cut to size, or a card with the headline. Always a baseline JPEG that every network takes. */
import sharp from 'sharp'
import { directionIn } from '../../messages/locales.ts'
import { cardSizes, shareSize, type ShareCard } from './card.ts'
import { breakLines, directionOf, measured, setLine, widthOf, type Lettering, type Measured } from './lettering.ts'

/** Bytes. WhatsApp drops what is larger. */
export const heaviest = 300_000

const qualities = [86, 76, 64, 50, 36]

/** A photo, however large, as a share picture. */
export async function drawPhoto(photo: Buffer): Promise<Buffer> {
  return toJpeg(
    await sharp(photo)
      .flatten({ background: paper })
      .resize({ ...shareSize, fit: 'cover' })
      .toBuffer(),
  )
}

/** The card of a page that has no photo. */
export async function drawCard(card: ShareCard): Promise<Buffer> {
  return toJpeg(Buffer.from(toSvg(card)))
}

async function toJpeg(picture: Buffer): Promise<Buffer> {
  let bytes: Buffer | undefined
  for (const quality of qualities) {
    bytes = await sharp(picture).jpeg({ quality, progressive: false }).toBuffer()
    if (bytes.length <= heaviest) return bytes
  }
  throw new Error(`A share picture of ${bytes?.length ?? 0} bytes is too heavy for the networks`)
}

const paper = '#fdfcf9'
const ink = '#1d1b18'
const soft = '#615b53'
const accent = '#a02c17'

const { width } = shareSize
const margin = 80
const room = width - 2 * margin

/** Characters. More fit on no card; to lay out a title of ten thousand would hold up the whole site for seconds. */
const longest = 800

/** What the card shows, as SVG without a single font: every letter is an outline. */
export function toSvg({ locale, shape, ...words }: ShareCard): string {
  const { height } = shape ? cardSizes[shape] : shareSize
  const ofPage = directionIn(locale)
  const headline = words.headline.slice(0, longest)
  const masthead = words.masthead.slice(0, longest)
  const kicker = words.kicker?.slice(0, longest)
  const byline = words.byline?.slice(0, longest)
  // Each text has the direction of its own words: a headline in Arabic is one in a page of English, too.
  const line = (text: string, baseline: number, fill: string, lettering: Lettering) => {
    const set = setLine(text, lettering)
    const left = lettering.direction === 'rtl' ? width - margin - set.width : margin
    return { ...set, left, svg: `<g fill="${fill}" transform="translate(${left} ${baseline})">${set.path}</g>` }
  }
  const short = (text: string, baseline: number, fill: string, look: Pick<Lettering, 'style' | 'size'>) => {
    const lettering = { ...look, direction: directionOf(text, ofPage) }
    return line(cut(text, lettering), baseline, fill, lettering)
  }
  const title: Lettering = { style: 'serif', size: 54, direction: ofPage }
  const top = line(cut(masthead, title), 118, ink, title)
  const rings = ofPage === 'rtl' ? top.left - 66 : top.left + top.width + 18
  const hang = kicker ? 248 : 206
  const direction = directionOf(headline, ofPage)
  const { lines, size } = fitted(headline, direction, height - (byline ? 102 : 60) - hang)
  const leading = Math.round(size * 1.12)
  const first = hang + Math.round(size * 0.72)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    top.svg,
    `<g fill="none" stroke="${accent}" stroke-width="6"><circle cx="${rings + 16}" cy="100" r="13"/><circle cx="${rings + 32}" cy="100" r="13"/></g>`,
    `<rect x="${margin}" y="150" width="${room}" height="3" fill="${ink}"/>`,
    kicker ? short(kicker, 212, accent, { style: 'sans', size: 30 }).svg : '',
    ...lines.map((text, index) => line(text, first + index * leading, ink, { style: 'serif', size, direction }).svg),
    byline ? short(byline, height - 56, soft, { style: 'sans', size: 30 }).svg : '',
    '</svg>',
  ].join('')
}

/** The largest only where there is more height. */
const sizes = [112, 92, 80, 70, 62, 55, 48, 42]

/** How high lines of a size stand, from the top of the first capital to the foot of the last letter. */
const heightOf = (lines: number, size: number) => size * (1.12 * (lines - 1) + 0.95)

/** The headline in the largest size in which all of it fits in a height; one that fits in none is cut. */
function fitted(headline: string, direction: Lettering['direction'], high: number): { lines: string[]; size: number } {
  const words = measured(headline, { style: 'serif', direction })
  for (const size of high > 420 ? sizes : sizes.slice(1)) {
    const lines = breakLines(words, room / size)
    if (heightOf(lines.length, size) <= high) return { size, lines: balanced(words, lines, size) }
  }
  const size = sizes.at(-1) ?? 42
  const lines = breakLines(words, room / size)
  const most = Math.floor((high / size - 0.95) / 1.12) + 1
  const last = cut(lines.slice(most - 1).join(' '), { style: 'serif', size, direction })
  return { size, lines: [...lines.slice(0, most - 1), last] }
}

/** As many lines, but of more even length: no word is left alone on the last. */
function balanced(words: Measured, lines: string[], size: number): string[] {
  let best = lines
  for (let width = room - 60; width > room / 2; width -= 60) {
    const narrower = breakLines(words, width / size)
    if (narrower.length > lines.length) break
    best = narrower
  }
  return best
}

/** As many words as one line holds. */
function cut(text: string, lettering: Lettering): string {
  if (widthOf(text, lettering) <= room) return text
  const [first = ''] = breakLines(measured(text, lettering), (room - 100) / lettering.size)
  return `${first.replace(/[,;:.\s]+$/, '')}…`
}
