/** A body between HTML and Portable Text: flat, without keys, easy to look through and change. */
import type { Locale } from '../../../messages/locales.ts'
import type { Attachment } from '../attachment.ts'

export type Decorator = 'strong' | 'em' | 'code'
export type Mark =
  | { kind: Decorator }
  | { kind: 'link'; href: string }
  /** A link to an article of this archive. */
  | { kind: 'article'; id: string }
  | { kind: 'foreign'; language: string }
  /** A note to the words before it. */
  | { kind: 'footnote'; note: readonly Span[] }

/** A line break is `\n`. */
export type Span = { text: string; marks: readonly Mark[] }

export type Style = 'normal' | 'h2' | 'h3' | 'blockquote'
export type List = { type: 'bullet' | 'number'; level: number }

export type TextPart = { kind: 'text'; style: Style; list: List | null; spans: Span[] }
export type PicturePart = {
  kind: 'picture'
  src: string
  /** The number WordPress knows it by, where the text says it. */
  attachment: number | null
  /** Where its file may be, the best first. */
  files: readonly string[]
  alt: string
  caption: string
  credit: string
  /** Where a click on it led. */
  link: string | null
  /** The asset it has become. */
  asset: string | null
}
export type GalleryPart = { kind: 'gallery'; pictures: PicturePart[]; caption: string }
export type PullQuotePart = { kind: 'pullQuote'; text: string; attribution: string }
/** Rows of equally many cells of plain words. */
export type TablePart = {
  kind: 'table'
  rows: string[][]
  headerRow: boolean
  headerColumn: boolean
  caption: string
}
export type EmbedPart = { kind: 'embed'; url: string; title: string }
/** Where WordPress cut the text in listings. */
export type MorePart = { kind: 'more' }
export type Part = TextPart | PicturePart | GalleryPart | PullQuotePart | TablePart | EmbedPart | MorePart

/** What happened to something on its way: left out, carried in another form, or worth a person's look. */
export type Note = {
  about: 'left out' | 'changed' | 'look'
  /** The same words for the same kind of thing, so that they can be counted. */
  what: string
  /** Which one it was. */
  detail?: string
}

/** What the passes know of the post whose body they work on. */
export type Context = {
  locale: Locale
  /** Whether a first line “By …” says who wrote it. */
  hasByline: boolean
  /** What relative addresses are relative to. */
  base: string
  /** The address the post had. */
  link: string
  postId: number
  /** The HTML of footnotes by their id: WordPress keeps them beside the body. */
  footnotes: ReadonlyMap<string, string>
  attachments: ReadonlyMap<number, Attachment>
  /** The attachment whose file, in whatever size, is at an address; null when there is none. */
  attachmentAt: (address: string) => Attachment | null
  /** The document an address of the old site leads to; null when it is not an article that is carried. */
  articleAt: (href: string) => string | null
  note: (about: Note['about'], what: string, detail?: string) => void
}

/** The words of a paragraph; empty for anything else. */
export function wordsOf(part: Part): string {
  return part.kind === 'text' ? part.spans.map(({ text }) => text).join('') : ''
}

/** The pictures of a part: its own, or those of a gallery. */
export function picturesOf(part: Part): PicturePart[] {
  return part.kind === 'picture' ? [part] : part.kind === 'gallery' ? part.pictures : []
}
