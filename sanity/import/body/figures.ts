/** Pictures, players and what stands in a frame. */
import { attribute, elementsBelow, hasClass, textOf, type Element } from './html.ts'
import { isPictureFile } from '../media/media-address.ts'
import { toWebAddress } from './link-address.ts'
import type { PicturePart } from './part.ts'
import { table } from './table.ts'
import type { Place, Walk } from './walk.ts'

/** A picture, wherever it stands. Smileys are read as text. */
export function image(element: Element, place: Place, walk: Walk): void {
  if (hasClass(element, 'wp-smiley') || hasClass(element, 'emoji')) {
    walk.writer.write(attribute(element, 'alt') ?? '', place.marks, place.block)
    return
  }
  const link = place.marks.find((mark) => mark.kind === 'link')
  writePicture(element, '', link?.href ?? null, walk)
}

/** A player or a frame becomes a card that leads there: readers' browsers ask no third party for anything. */
export function player(element: Element, place: Place, walk: Walk): void {
  writePlayer(element, '', place, walk)
}

/** A picture or a player with its caption. A figure that holds anything else is read as the text it is. */
export function figure(element: Element, place: Place, walk: Walk): void {
  walk.writer.flush()
  if (hasClass(element, 'wp-block-pullquote')) {
    writePullQuote(element, walk)
    return
  }
  const [inner] = elementsBelow(element, 'table')
  if (inner && hasClass(element, 'wp-block-table')) {
    const [caption] = elementsBelow(element, 'figcaption')
    table(inner, place, walk, caption && textOf(caption))
    return
  }
  const isMixed = elementsBelow(element, 'figure', 'table', 'blockquote', 'pre', 'ul', 'ol').length > 0
  const players = elementsBelow(element, 'iframe', 'video', 'audio', 'object', 'embed')
  const pictures = elementsBelow(element, 'img')
  const only = players.length + pictures.length === 1 && !isMixed
  if (only && players[0]) writePlayer(players[0], captionOf(element, walk), place, walk)
  else if (only && pictures[0])
    writePicture(pictures[0], captionOf(element, walk), linkAround(pictures[0], element, walk), walk)
  else if (isMixed || pictures.length > 0 || !writeCard(element, walk)) walk.children(element, place)
  walk.writer.flush()
}

function writePullQuote(element: Element, { writer, context }: Walk) {
  const [cite] = elementsBelow(element, 'cite', 'footer', 'figcaption')
  if (elementsBelow(element, 'a').length > 0) context.note('changed', 'a link in a pull quote is now plain text')
  const lines = elementsBelow(element, 'p').map((line) => textOf(line, isSource))
  const text = lines.filter((line) => line !== '').join(' ') || textOf(element, isSource)
  if (text !== '')
    writer.push({ kind: 'pullQuote', text, attribution: cite ? textOf(cite).replace(/^[—–-]\s*/, '') : '' })
}

const isSource = ({ tagName }: Element) => ['cite', 'footer', 'figcaption'].includes(tagName)

function writePicture(element: Element, caption: string, link: string | null, walk: Walk) {
  const picture = toPicture(element, caption, link, walk)
  if (picture) walk.writer.push(picture)
}

/** The picture of an `img`; null when it has no address or nothing to show. */
export function toPicture(element: Element, caption: string, link: string | null, walk: Walk): PicturePart | null {
  const written = sourcesOf(element).find((address) => toWebAddress(address, walk.context.base) !== null) ?? ''
  const src = toWebAddress(written, walk.context.base)
  const isPixel = attribute(element, 'width') === '1' && attribute(element, 'height') === '1'
  if (src === null || written === '' || isPixel) {
    walk.context.note(
      'left out',
      isPixel ? 'a picture of one pixel, used for counting' : 'a picture without an address',
    )
    return null
  }
  const alt = attribute(element, 'alt') ?? ''
  // WordPress links a picture to its largest file.
  const led = link && !isPictureFile(link) ? link : null
  return {
    kind: 'picture',
    src,
    attachment: numberOf(element),
    files: [src],
    alt,
    caption,
    credit: '',
    link: led,
    asset: null,
  }
}

/** Scripts that load pictures late keep the address elsewhere. */
const sourcesOf = (element: Element) =>
  ['data-full-url', 'data-orig-file', 'src', 'data-src', 'data-lazy-src', 'data-original']
    .map((name) => attribute(element, name))
    .filter((address) => address !== null && address !== '')
    .map(String)

function numberOf(element: Element): number | null {
  const named = /(?:^|\s)wp-image-(\d+)(?:\s|$)/.exec(attribute(element, 'class') ?? '')?.[1]
  const number = named ?? attribute(element, 'data-id') ?? attribute(element, 'data-attachment-id') ?? ''
  return /^\d{1,12}$/.test(number) ? Number(number) : null
}

function writePlayer(element: Element, caption: string, place: Place, walk: Walk) {
  const url = addressOf(element, walk)
  const title = caption || (attribute(element, 'title') ?? attribute(element, 'aria-label') ?? '')
  if (url === null) {
    walk.context.note('left out', 'a player or frame without an address', `<${element.tagName}>`)
    walk.children(element, place)
    return
  }
  walk.writer.push({ kind: 'embed', url: watchAddress(url), title })
}

function addressOf(element: Element, { context }: Walk): string | null {
  const sources = [element, ...elementsBelow(element, 'source', 'embed')]
  return (
    sources
      .flatMap((source) => ['src', 'data', 'data-src'].map((name) => attribute(source, name)))
      .map((source) => (source ? toWebAddress(source, context.base) : null))
      .find((address) => address !== null) ?? null
  )
}

/** Where a person watches what a frame plays. */
function watchAddress(url: string): string {
  const [, youTube] = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/(?:embed|v)\/([\w-]{6,})/.exec(url) ?? []
  if (youTube && youTube !== 'videoseries') return `https://www.youtube.com/watch?v=${youTube}`
  const [, vimeo] = /^https?:\/\/player\.vimeo\.com\/video\/(\d+)/.exec(url) ?? []
  return vimeo ? `https://vimeo.com/${vimeo}` : url
}

/** WordPress keeps what it embeds as a bare address in a figure. */
function writeCard(element: Element, walk: Walk): boolean {
  const url = toWebAddress(textOf(element, isCaption), walk.context.base)
  if (url === null || !/^https?:\/\/\S+$/.test(textOf(element, isCaption))) return false
  walk.writer.push({ kind: 'embed', url, title: captionOf(element, walk) })
  return true
}

/** The caption's words. One made by a shortcode is simply the text beside the picture. */
export function captionOf(element: Element, { context }: Walk): string {
  const [caption] = elementsBelow(element, 'figcaption')
  const holder = caption ?? (hasClass(element, 'wp-block-embed') ? null : element)
  if (holder === null) return ''
  if (caption && elementsBelow(caption, 'a').length > 0)
    context.note('changed', 'a link in a caption is now plain text')
  return textOf(holder, ({ tagName }) => ['video', 'audio', 'object', 'iframe'].includes(tagName))
}

const isCaption = ({ tagName }: Element) => tagName === 'figcaption'

export function linkAround(picture: Element, within: Element, { context }: Walk): string | null {
  const link = elementsBelow(within, 'a').find((candidate) => elementsBelow(candidate, 'img').includes(picture))
  return link ? toWebAddress(attribute(link, 'href'), context.base) : null
}
