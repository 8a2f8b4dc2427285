/**
 * The only place where the address of a picture is put together or taken apart.
 * Pictures are served from the site's own origin (`/media/…`), which asks the Content Lake for them:
 * a reader's browser speaks to nobody else.
 */

/** What a component needs to know of a picture. Parts of 1, as Sanity stores them. */
export type Picture = {
  /** Sanity's asset id: `image-<sha1>-<width>x<height>-<extension>`. */
  asset: string
  alt: string
  caption: string | null
  credit: string | null
  /** What it shows that may distress, in words: the picture stays covered until the reader asks for it. */
  warning?: string | null
  /** What stands in its place until it is there: a colour of its own, `#rrggbb`. */
  color?: string | null
  /** The point that must stay in sight. */
  hotspot: { x: number; y: number } | null
  /** What the editor cut off each side. */
  crop: { top: number; bottom: number; left: number; right: number } | null
}

/** The widths a picture is ever made in, in pixels. A closed list, so that nobody can have others made. */
export const widths = [160, 320, 480, 720, 960, 1280, 1920] as const

/** Pixels; a telephone has two or three for each that a style counts. */
const narrowestScreen = 480

/** The shapes a picture is cut to. `whole` keeps its own. */
export const shapes = { whole: null, wide: 16 / 9, card: 3 / 2, classic: 4 / 3, square: 1, share: 1200 / 630 } as const
export type Shape = keyof typeof shapes

const assetPattern = /^image-([0-9a-f]{40})-(\d{1,5})x(\d{1,5})-(jpg|jpeg|png|webp|gif|avif|tif|svg)$/

/** The width and height, in pixels, of the picture as it will be shown in a shape. */
export function sizeOf(picture: Picture, shape: Shape): { width: number; height: number } {
  const area = areaOf(originalSize(picture.asset), picture.crop, picture.hotspot, shapes[shape])
  return { width: area.width, height: area.height }
}

/** The path of a picture at one of the widths: `/media/<sha1>-2000x1300.jpg/card-720-f50x40.webp`. */
export function mediaPath(
  picture: Picture,
  shape: Shape,
  width: (typeof widths)[number],
  format: 'webp' | 'jpg' = 'webp',
): string {
  const file = picture.asset.replace(/^image-/, '').replace(/-(\w+)$/, '.$1')
  const focus =
    picture.hotspot && shapes[shape] !== null ? `-f${percent(picture.hotspot.x)}x${percent(picture.hotspot.y)}` : ''
  const crop =
    picture.crop && Object.values(picture.crop).some((side) => side > 0)
      ? `-c${[picture.crop.top, picture.crop.right, picture.crop.bottom, picture.crop.left].map(percent).join('x')}`
      : ''
  return `/media/${file}/${shape}-${width}${focus}${crop}.${format}`
}

/**
 * `srcset` with every width that is not wider than the picture itself. One that `fillsScreens` is nowhere drawn in fewer
 * pixels than the narrowest telephone has.
 */
export function srcSet(picture: Picture, shape: Shape, { fillsScreens = false } = {}): string {
  const { width: largest } = sizeOf(picture, shape)
  const fitting = widths.filter((width) => width <= largest)
  const needed = fitting.filter((width) => !fillsScreens || width >= narrowestScreen)
  return ([needed, fitting].find((some) => some.length > 0) ?? [widths[0]])
    .map((width) => `${mediaPath(picture, shape, width)} ${width}w`)
    .join(', ')
}

export type MediaRequest = {
  /** The file's name at the Content Lake: `<sha1>-<width>x<height>.<extension>`. */
  file: string
  /** The area to take, in pixels of the original. */
  rect: { left: number; top: number; width: number; height: number }
  width: number
  height: number
  format: 'webp' | 'jpg'
}

const mediaPattern =
  /^\/media\/([0-9a-f]{40}-\d{1,5}x\d{1,5}\.\w{3,4})\/([a-z]+)-(\d+)(?:-f(\d{1,3})x(\d{1,3}))?(?:-c(\d{1,2})x(\d{1,2})x(\d{1,2})x(\d{1,2}))?\.(webp|jpg)$/

/** What a media path asks for; null when it is not one that `mediaPath` makes. */
export function parseMediaPath(path: string): MediaRequest | null {
  const match = mediaPattern.exec(path)
  if (match === null) return null
  const [, file = '', shape = '', width = '', fx, fy, top, right, bottom, left, format] = match
  const asset = `image-${file.replace('.', '-')}`
  if (!Object.hasOwn(shapes, shape) || !widths.some((known) => String(known) === width) || !assetPattern.test(asset))
    return null
  const hotspot = fx === undefined ? null : { x: Number(fx) / 100, y: Number(fy) / 100 }
  const crop =
    top === undefined
      ? null
      : { top: Number(top) / 100, right: Number(right) / 100, bottom: Number(bottom) / 100, left: Number(left) / 100 }
  if (hotspot && (hotspot.x > 1 || hotspot.y > 1)) return null
  if (crop && (crop.top + crop.bottom > 0.95 || crop.left + crop.right > 0.95)) return null
  const rect = areaOf(originalSize(asset), crop, hotspot, shapes[shape as Shape])
  if (rect.width < 1 || rect.height < 1) return null
  return {
    file,
    rect,
    width: Number(width),
    height: Math.max(1, Math.round((Number(width) * rect.height) / rect.width)),
    format: format === 'jpg' ? 'jpg' : 'webp',
  }
}

const percent = (part: number) => Math.round(Math.min(Math.max(part, 0), 1) * 100)

function originalSize(asset: string): { width: number; height: number } {
  const match = assetPattern.exec(asset)
  return { width: Number(match?.[2] ?? 1), height: Number(match?.[3] ?? 1) }
}

/** The largest area of the wanted ratio inside the editor's crop, as near to the hotspot as it can lie. Whole pixels. */
function areaOf(
  original: { width: number; height: number },
  crop: Picture['crop'],
  hotspot: Picture['hotspot'],
  ratio: number | null,
): MediaRequest['rect'] {
  const left = Math.round(original.width * (percent(crop?.left ?? 0) / 100))
  const top = Math.round(original.height * (percent(crop?.top ?? 0) / 100))
  const width = original.width - left - Math.round(original.width * (percent(crop?.right ?? 0) / 100))
  const height = original.height - top - Math.round(original.height * (percent(crop?.bottom ?? 0) / 100))
  if (ratio === null) return { left, top, width, height }
  const cutWidth = Math.min(width, Math.round(height * ratio))
  const cutHeight = Math.min(height, Math.round(width / ratio))
  const x = original.width * (percent(hotspot?.x ?? 0.5) / 100) - cutWidth / 2
  const y = original.height * (percent(hotspot?.y ?? 0.5) / 100) - cutHeight / 2
  return {
    left: Math.round(Math.min(Math.max(x, left), left + width - cutWidth)),
    top: Math.round(Math.min(Math.max(y, top), top + height - cutHeight)),
    width: cutWidth,
    height: cutHeight,
  }
}
