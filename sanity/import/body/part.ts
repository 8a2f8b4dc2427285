/** A body between HTML and Portable Text: flat, without keys, easy to look through and change. */
import type { Locale } from '../../../messages/locales.ts'
import type { Attachment } from '../survey.ts'

export type Decorator = 'strong' | 'em' | 'code'
export type Mark =
  | { kind: Decorator }
  | { kind: 'link'; href: string }
  /** A link to an article of this archive. */
  | { kind: 'article'; id: string }
  | { kind: 'foreign'; language: string }

/** A line break is `\n`. */
export type Span = { text: string; marks: readonly Mark[] }

export type Style = 'normal' | 'h2' | 'h3' | 'blockquote'
export type List = { type: 'bullet' | 'number'; level: number }

export type TextPart = { kind: 'text'; style: Style; list: List | null; spans: Span[] }
export type PicturePart = { kind: 'picture'; src: string; alt: string; caption: string; link: string | null }
export type EmbedPart = { kind: 'embed'; url: string; title: string }
/** Where WordPress cut the text in listings. */
export type MorePart = { kind: 'more' }
export type Part = TextPart | PicturePart | EmbedPart | MorePart

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
  /** What relative addresses are relative to. */
  base: string
  /** The address the post had. */
  link: string
  postId: number
  /** The text of footnotes, which WordPress keeps beside the body. */
  footnotes: string[]
  attachments: ReadonlyMap<number, Attachment>
  /** The document an address of the old site leads to; null when it is not an article that is carried. */
  articleAt: (href: string) => string | null
  note: (about: Note['about'], what: string, detail?: string) => void
}

export function wordsOf(part: Part): string {
  return part.kind === 'text' ? part.spans.map(({ text }) => text).join('') : ''
}
