/** Parts as Portable Text of the schema's `body`. */
import { createHash } from 'node:crypto'
import type { Decorator, GalleryPart, Mark, Part, PicturePart, PullQuotePart, TablePart, TextPart } from './part.ts'

export type PortableSpan = { _type: 'span'; _key: string; text: string; marks: string[] }
type Annotation =
  | { _type: 'link'; _key: string; href: string }
  | { _type: 'internalLink'; _key: string; reference: { _type: 'reference'; _ref: string; _weak: true } }
  | { _type: 'foreign'; _key: string; language: string }
  | { _type: 'footnote'; _key: string; text: PortableBlock[] }

export type PortableBlock = {
  _type: 'block'
  _key: string
  style: string
  listItem?: 'bullet' | 'number'
  level?: number
  children: PortableSpan[]
  markDefs: Annotation[]
}
export type PortableEmbed = { _type: 'embed'; _key: string; url: string; title?: string }
export type PortablePicture = {
  _type: 'picture'
  _key?: string
  asset: { _type: 'reference'; _ref: string }
  alt?: string
  caption?: string
  credit?: string
}
export type PortableGallery = { _type: 'gallery'; _key: string; pictures: PortablePicture[]; caption?: string }
export type PortablePullQuote = { _type: 'pullQuote'; _key: string; text: string; attribution?: string }
export type PortableTable = {
  _type: 'table'
  _key: string
  rows: { _type: 'tableRow'; _key: string; cells: string[] }[]
  headerRow: boolean
  headerColumn: boolean
  caption?: string
}
export type PortableBody = (
  PortableBlock | PortablePicture | PortableGallery | PortablePullQuote | PortableTable | PortableEmbed
)[]

/** Pictures have their assets by now; what has none is left out. */
export function toPortableText(parts: readonly Part[]): PortableBody {
  const keyOf = createKeys()
  return parts.flatMap((part): PortableBody => {
    if (part.kind === 'text') return [toBlock(part, keyOf(part))]
    if (part.kind === 'embed') return [toEmbed(part, keyOf(part))]
    if (part.kind === 'picture') return toKeyedPicture(part, keyOf(part))
    if (part.kind === 'gallery') return [toGallery(part, keyOf(part))]
    if (part.kind === 'pullQuote') return [toPullQuote(part, keyOf(part))]
    if (part.kind === 'table') return [toTable(part, keyOf(part))]
    return []
  })
}

/** A picture of the schema; null while it has no asset. */
export function toPicture({ asset, alt, caption, credit }: PicturePart): PortablePicture | null {
  if (asset === null) return null
  return {
    _type: 'picture',
    asset: { _type: 'reference', _ref: asset },
    ...(alt && { alt }),
    ...(caption && { caption }),
    ...(credit && { credit }),
  }
}

function toKeyedPicture(part: PicturePart, _key: string): PortablePicture[] {
  const picture = toPicture(part)
  return picture ? [{ ...picture, _key }] : []
}

function toGallery({ pictures, caption }: GalleryPart, key: string): PortableGallery {
  const keyed = pictures.flatMap((picture, index) => toKeyedPicture(picture, `${key}p${index}`))
  return { _type: 'gallery', _key: key, pictures: keyed, ...(caption && { caption }) }
}

function toPullQuote({ text, attribution }: PullQuotePart, key: string): PortablePullQuote {
  return { _type: 'pullQuote', _key: key, text, ...(attribution && { attribution }) }
}

function toTable({ rows, headerRow, headerColumn, caption }: TablePart, key: string): PortableTable {
  const keyed = rows.map((cells, index) => ({ _type: 'tableRow' as const, _key: `${key}r${index}`, cells }))
  return { _type: 'table', _key: key, rows: keyed, headerRow, headerColumn, ...(caption && { caption }) }
}

function toEmbed({ url, title }: { url: string; title: string }, key: string): PortableEmbed {
  return { _type: 'embed', _key: key, url, ...(title && { title }) }
}

function toBlock({ style, list, spans }: TextPart, key: string): PortableBlock {
  const annotations = new Map<string, Annotation>()
  const markOf = (mark: Mark) => {
    if (isDecorator(mark)) return mark.kind
    const known = annotations.get(JSON.stringify(mark)) ?? toAnnotation(mark, `${key}m${annotations.size}`)
    annotations.set(JSON.stringify(mark), known)
    return known._key
  }
  const children = spans.map(({ text, marks }, index): PortableSpan => {
    return { _type: 'span', _key: `${key}s${index}`, text, marks: marks.map(markOf) }
  })
  const item = list ? { listItem: list.type, level: list.level } : {}
  return { _type: 'block', _key: key, style, ...item, children, markDefs: Array.from(annotations.values()) }
}

type Decoration = Extract<Mark, { kind: Decorator }>

const isDecorator = (mark: Mark): mark is Decoration => ['strong', 'em', 'code'].includes(mark.kind)

function toAnnotation(mark: Exclude<Mark, Decoration>, key: string): Annotation {
  switch (mark.kind) {
    case 'link':
      return { _type: 'link', _key: key, href: mark.href }
    case 'article':
      return { _type: 'internalLink', _key: key, reference: { _type: 'reference', _ref: mark.id, _weak: true } }
    case 'foreign':
      return { _type: 'foreign', _key: key, language: mark.language }
    case 'footnote': {
      const note: TextPart = { kind: 'text', style: 'normal', list: null, spans: [...mark.note] }
      return { _type: 'footnote', _key: key, text: [toBlock(note, `${key}n`)] }
    }
  }
}

/** What of a part is stored: where a picture came from is not. */
function storedOf(part: Part): unknown {
  if (part.kind === 'picture') return toPicture(part)
  return part.kind === 'gallery' ? [part.pictures.map(toPicture), part.caption] : part
}

/** Keys made of the content: an unchanged paragraph keeps its key when another one is put before it. */
function createKeys() {
  const seen = new Map<string, number>()
  return (part: Part): string => {
    const hash = createHash('sha256')
      .update(JSON.stringify(storedOf(part)))
      .digest('hex')
      .slice(0, 12)
    const times = (seen.get(hash) ?? 0) + 1
    seen.set(hash, times)
    return times === 1 ? hash : `${hash}${times}`
  }
}
