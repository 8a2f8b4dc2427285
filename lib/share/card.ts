/** What a shared link shows of a page: a photo, or a card with its words. Pure: who draws it is lib/share/draw.ts. */
import { createHash } from 'node:crypto'
import type { Picture } from '../images.ts'
import { shareImagePath } from '../urls.ts'
import type { Locale } from '../../messages/locales.ts'

export type ShareCard = {
  locale: Locale
  /** The page's own path, without the number of a page of a listing. */
  path: string
  /** Small, above the headline: a topic, what kind of page it is. */
  kicker: string | null
  headline: string
  byline: string | null
  /** The name of the site. */
  masthead: string
  /** The photo, which is then all of the picture. */
  picture: Picture | null
  /** Left out: the one that networks show. Search engines cut a picture to others, through the middle of a headline. */
  shape?: CardShape
}

export type CardShape = keyof typeof cardSizes

/** In pixels: what every network takes, and shows uncut. */
export const shareSize = { width: 1200, height: 630 }

/** A card in the other shapes that search engines ask for. */
export const cardSizes = { classic: { width: 1200, height: 900 }, square: { width: 1200, height: 1200 } } as const

/** Raised when cards are drawn in another way, so that networks fetch them anew. */
const drawing = 2

/** The name of what a picture shows: another as soon as it would look different, the same as long as it would not. */
export function shareMark({ locale, kicker, headline, byline, masthead, picture, shape }: ShareCard): string {
  const shown = picture
    ? [picture.asset, picture.hotspot, picture.crop]
    : [locale, kicker, headline, byline, masthead, ...(shape ? [shape] : [])]
  return createHash('sha256')
    .update(JSON.stringify([drawing, ...shown]))
    .digest('hex')
    .slice(0, 10)
}

/** The path of the picture: `/share/es/articulos/el-puente.0a1b2c3d4e.jpg`. */
export const sharePath = (card: ShareCard) => shareImagePath(card.path, shareMark(card))

/** What the picture shows, for who cannot see it. */
export const shareAlt = ({ picture, headline, masthead }: ShareCard) =>
  picture?.alt || (headline === masthead ? masthead : `${headline} · ${masthead}`)
