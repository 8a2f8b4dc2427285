/** Pictures whose file was carried are pictures; of the others readers get the words and a link. */
import { words } from '../../../messages/words.ts'
import { fileName } from '../media/media-address.ts'
import type { Media } from '../media/media.ts'
import type { Context, GalleryPart, Part, PicturePart, Span, TextPart } from './part.ts'

type Place = Pick<Context, 'locale' | 'note'> & { media: Pick<Media, 'assetOf' | 'problemOf'> }

/** Every picture in the parts has an asset then. */
export function placePictures(parts: readonly Part[], place: Place): Part[] {
  return parts.flatMap((part) => {
    if (part.kind === 'picture') return [placed(part, place) ?? asText(part, place)]
    return part.kind === 'gallery' ? placedGallery(part, place) : [part]
  })
}

/** The picture with its asset; null, and a note, when its file could not be carried. */
export function placed(picture: PicturePart, { media, note }: Place): PicturePart | null {
  const asset = media.assetOf(picture.files)
  if (asset === null) {
    note(
      'left out',
      'a picture whose file could not be carried',
      `${picture.files[0] ?? picture.src}: ${media.problemOf(picture.files)}`,
    )
    return null
  }
  if (picture.link) note('left out', 'a link around a picture', picture.link)
  if (picture.alt === '')
    note('look', 'a picture that nobody described for those who cannot see it', fileName(picture.src))
  return { ...picture, asset }
}

function placedGallery(gallery: GalleryPart, place: Place): Part[] {
  const found: PicturePart[] = []
  const lost: TextPart[] = []
  for (const picture of gallery.pictures) {
    const withAsset = placed(picture, place)
    if (withAsset === null) lost.push(asText(picture, place))
    else if (!found.some(({ asset }) => asset === withAsset.asset)) found.push(withAsset)
  }
  const [first, ...others] = found
  if (first === undefined) return gallery.caption ? [...lost, aside(gallery.caption)] : lost
  if (others.length === 0) return [{ ...first, caption: first.caption || gallery.caption }, ...lost]
  return [{ ...gallery, pictures: found }, ...lost]
}

/** A line that says what the picture shows, linked to where it was, then its caption. */
function asText({ src, alt, caption, credit }: PicturePart, { locale }: Place): TextPart {
  const subject = alt || caption || fileName(src)
  const below = [caption === subject ? '' : caption, credit].filter((line) => line !== '').join(' · ')
  const spans: Span[] = [
    { text: words[locale].Import.picture.replace('{subject}', () => subject), marks: [{ kind: 'link', href: src }] },
    ...(below ? [{ text: `\n${below}`, marks: [{ kind: 'em' as const }] }] : []),
  ]
  return { kind: 'text', style: 'normal', list: null, spans }
}

const aside = (text: string): TextPart => ({
  kind: 'text',
  style: 'normal',
  list: null,
  spans: [{ text, marks: [{ kind: 'em' }] }],
})
