/** Share pictures: drawn once, kept with the other pictures, found by their address. */
import { availableParallelism } from 'node:os'
import pLimit from 'p-limit'
import { drawCard, drawPhoto } from '../share/draw.ts'
import { cardSizes, sharePath, type CardShape, type ShareCard } from '../share/card.ts'
import { mediaPath, parseMediaPath } from '../images.ts'
import { keptOr, readKept } from './kept-files.ts'
import { getPicture } from './media.ts'

/** How many are made at once. Readers come first: one takes tenths of a second of a core. */
const inTurn = pLimit(Math.max(1, Math.floor(availableParallelism() / 2)))

export type SharePicture = {
  bytes: Buffer
  /** Whether this is what the address was made for, and not what the page's picture has become since. */
  isCurrent: boolean
}

/**
 * The picture at a path. `getCard` reads the page it belongs to and is asked only when the picture is not kept.
 * An address of earlier content answers with the picture of today: networks ask for years. Null when the page is gone.
 */
export async function getSharePicture(
  path: string,
  getCard: () => Promise<ShareCard | null>,
): Promise<SharePicture | null> {
  return (await findKept(path)) ?? inTurn(() => makeSharePicture(path, getCard))
}

async function findKept(path: string): Promise<SharePicture | null> {
  const bytes = await readKept(path)
  return bytes && { bytes, isCurrent: true }
}

/** In its turn also reads what the picture shows: a crowd that asks for pictures asks the Content Lake for as many pages. */
async function makeSharePicture(path: string, getCard: () => Promise<ShareCard | null>): Promise<SharePicture | null> {
  // Who stood before in the line may have asked for the same one.
  const kept = await findKept(path)
  if (kept !== null) return kept
  const card = await getCard()
  if (card === null) return null
  const wanted = inShapes(card).find((each) => sharePath(each) === path) ?? card
  const current = sharePath(wanted)
  const bytes = await keptOr(current, () => draw(wanted))
  return bytes === null ? null : { bytes, isCurrent: current === path }
}

/** The card as networks show it, and as search engines do. */
const inShapes = (card: ShareCard): ShareCard[] => [
  card,
  ...(Object.keys(cardSizes) as CardShape[]).map((shape) => ({ ...card, shape })),
]

/** The picture of a page that readers do not see yet: drawn in the same way, and not kept unless it is the one they see. */
export async function previewSharePicture(card: ShareCard): Promise<Buffer> {
  return (await readKept(sharePath(card))) ?? inTurn(() => draw(card))
}

async function draw(card: ShareCard): Promise<Buffer> {
  const photo = card.picture && (await photoOf(card.picture))
  return photo ? drawPhoto(photo) : drawCard(card)
}

/** The photo, cut by its hotspot; null when the Content Lake has lost it. */
async function photoOf(picture: NonNullable<ShareCard['picture']>): Promise<Buffer | null> {
  const path = mediaPath(picture, 'share', 1280, 'jpg')
  const wanted = parseMediaPath(path)
  return wanted === null ? null : getPicture(path, wanted)
}
