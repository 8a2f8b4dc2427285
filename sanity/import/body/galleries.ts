/** Pictures that WordPress shows side by side. */
import { captionOf, linkAround, toPicture } from './figures.ts'
import { elementsBelow, hasClass, isElement, textOf, type Element } from './html.ts'
import type { PicturePart } from './part.ts'
import { paragraph, type Handler, type Walk } from './walk.ts'

const classes = [
  'wp-block-gallery',
  'wp-block-jetpack-tiled-gallery',
  'wp-block-jetpack-slideshow',
  'tiled-gallery',
  'gallery',
]

export const isGallery = (element: Element) =>
  classes.some((name) => hasClass(element, name)) && elementsBelow(element, 'img').length > 0

/** A gallery, or a picture where it has only one. Whatever else stands in it is kept as text behind it. */
export const gallery: Handler = (element, { marks }, walk) => {
  const items = elementsBelow(element, 'figure', 'li', 'dl').filter(isItem)
  const pictures = elementsBelow(element, 'img')
    .map((picture) => toItem(picture, items, walk))
    .filter((picture) => picture !== null)
  const caption = element.childNodes
    .filter((node) => isElement(node))
    .filter(isCaption)
    .map((each) => textOf(each))
    .join(' ')
  const [only] = pictures
  if (only && pictures.length === 1) walk.writer.push({ ...only, caption: only.caption || caption })
  else if (only) walk.writer.push({ kind: 'gallery', pictures, caption })
  const rest = textOf(element, (each) => isCaption(each) || items.includes(each))
  if (rest !== '') walk.writer.write(rest, marks, { ...paragraph })
  walk.writer.flush()
}

const isItem = (element: Element) => elementsBelow(element, 'img').length === 1

const isCaption = ({ tagName }: Element) => tagName === 'figcaption'

function toItem(picture: Element, items: Element[], walk: Walk): PicturePart | null {
  // The innermost comes last: they are in the order in which they begin.
  const item = items.findLast((each) => elementsBelow(each, 'img').includes(picture))
  if (item === undefined) return toPicture(picture, '', null, walk)
  return toPicture(picture, captionOf(item, walk), linkAround(picture, item, walk), walk)
}
