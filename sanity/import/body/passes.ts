/** The passes over a body's parts, each small and each with one thing to do. Their order is in body.ts. */
import { parseByline } from './names.ts'
import { isPictureFile, withoutSize } from '../media/media-address.ts'
import { divider } from './blocks.ts'
import { splitCredit } from './credit.ts'
import { wordsOf, type Context, type Part, type PicturePart, type Span, type TextPart } from './part.ts'

/** A body on its way, with what the passes took out of it. */
export type Draft = {
  parts: Part[]
  /** The names in the byline. */
  authors: string[]
  /** The words before the cut for listings; null when there was none. */
  opening: string | null
}

export type Pass = (draft: Draft, context: Context) => Draft

/** A first line “By …” or “Por …” becomes the authors. A picture may stand before it. */
export const takeByline: Pass = (draft, { hasByline, note }) => {
  if (!hasByline) return draft
  const at = draft.parts.findIndex((part) => part.kind === 'text')
  const part = draft.parts[at]
  if (part?.kind !== 'text' || part.list || at > 1) return draft
  const [line = '', ...rest] = wordsOf(part).split('\n')
  const byline = parseByline(line)
  if (byline === null) return draft
  for (const words of byline.beside) note('left out', 'words beside the names in a byline', words)
  for (const { marks } of part.spans) {
    for (const mark of marks) if (mark.kind === 'link') note('left out', 'a link in a byline', mark.href)
  }
  const remaining: Part[] = rest.length > 0 ? [{ ...part, spans: withoutFirstLine(part.spans) }] : []
  return { ...draft, parts: draft.parts.toSpliced(at, 1, ...remaining), authors: byline.names }
}

function withoutFirstLine(spans: Span[]): Span[] {
  const at = spans.findIndex(({ text }) => text.includes('\n'))
  const span = spans[at]
  if (span === undefined) return spans
  const rest = { ...span, text: span.text.slice(span.text.indexOf('\n') + 1) }
  return [rest, ...spans.slice(at + 1)].filter(({ text }) => text !== '')
}

const continueReading =
  /^(?:\[?…\]?\s*)?(?:continue reading|keep reading|read more|read the rest(?: of this entry)?|seguir leyendo|sigue leyendo|continuar leyendo|continúa leyendo|leer más|lee más)(?:\s*[“"«‘'].*[”"»’'])?[\s.…→›»)\]]*$/iu

/** “Continue reading” belongs to listings. One that leads elsewhere is the author's own. */
export const removeContinueReading: Pass = (draft, { link }) => ({
  ...draft,
  parts: draft.parts.filter((part) => {
    if (part.kind !== 'text' || !continueReading.test(wordsOf(part).trim())) return true
    return part.spans.flatMap(({ marks }) => marks).some((mark) => mark.kind === 'link' && !isSamePage(mark.href, link))
  }),
})

function isSamePage(one: string, other: string): boolean {
  const withoutEnds = (address: string) =>
    address
      .replace(/#.*$/, '')
      .replace(/^https?:/, '')
      .replace(/\/$/, '')
  return withoutEnds(one) === withoutEnds(other)
}

/** The cut for listings: what stands before it is what the excerpt is made of. */
export const takeOpening: Pass = (draft) => {
  const at = draft.parts.findIndex(({ kind }) => kind === 'more')
  if (at === -1) return draft
  const opening = draft.parts.slice(0, at).filter(isProse).map(wordsOf).join(' ')
  return {
    ...draft,
    parts: draft.parts.filter(({ kind }) => kind !== 'more'),
    opening: opening === '' ? null : opening,
  }
}

/** Whether a part is running text, as opposed to a heading, a picture or a card. */
export function isProse(part: Part): part is TextPart {
  return part.kind === 'text' && (part.style === 'normal' || part.style === 'blockquote')
}

/** An address alone in its paragraph is how WordPress embeds a video or a post. */
export const embedBareAddresses: Pass = (draft) => ({
  ...draft,
  parts: draft.parts.map((part) => {
    const words = wordsOf(part)
    const isBare = part.kind === 'text' && part.style === 'normal' && !part.list && /^https?:\/\/\S+$/.test(words)
    return isBare && URL.canParse(words) ? { kind: 'embed', url: new URL(words).href, title: '' } : part
  }),
})

/** Links to articles of the archive lead to the articles, whatever address they will have. */
export const linkToArticles: Pass = (draft, { articleAt }) => ({
  ...draft,
  parts: draft.parts.map((part) =>
    part.kind === 'text' ? { ...part, spans: part.spans.map((span) => linkedSpan(span, articleAt)) } : part,
  ),
})

function linkedSpan(span: Span, articleAt: Context['articleAt']): Span {
  const marks = span.marks.map((mark) => {
    const id = mark.kind === 'link' ? articleAt(mark.href) : null
    return id === null ? mark : { kind: 'article' as const, id }
  })
  return { ...span, marks }
}

/** Every picture gets the file WordPress keeps of it in full size, and what WordPress knows of it. */
export const describePictures: Pass = (draft, context) => ({
  ...draft,
  parts: draft.parts.map((part) => {
    if (part.kind === 'picture') return describePicture(part, context)
    if (part.kind !== 'gallery') return part
    return { ...part, pictures: part.pictures.map((picture) => describePicture(picture, context)) }
  }),
})

/** A picture with the best file of it and what the media library says of it. */
export function describePicture(picture: PicturePart, { attachments, attachmentAt }: Context): PicturePart {
  const numbered = picture.attachment === null ? undefined : attachments.get(picture.attachment)
  const attachment = numbered?.isPicture ? numbered : attachmentAt(picture.src)
  const { caption, credit } = splitCredit(picture.caption)
  const files = [...(attachment ? [attachment.url] : []), withoutSize(picture.src), picture.src]
  return {
    ...picture,
    attachment: attachment?.id ?? null,
    // The page WordPress made for it showed nothing else.
    link: picture.link === attachment?.page ? null : picture.link,
    files: Array.from(new Set(files)),
    alt: picture.alt || (attachment?.alt ?? ''),
    caption,
    credit: picture.credit || credit || (attachment?.credit ?? ''),
  }
}

/** A line between nothing and something divides nothing. */
export const trimDividers: Pass = (draft) => {
  const first = draft.parts.findIndex((part) => !isDivider(part))
  const last = draft.parts.findLastIndex((part) => !isDivider(part))
  const between = first === -1 ? [] : draft.parts.slice(first, last + 1)
  return { ...draft, parts: between.filter((part, index) => !(isDivider(part) && isDivider(between[index - 1]))) }
}

const isDivider = (part: Part | undefined) => part !== undefined && wordsOf(part) === divider

/** Recordings and documents stay at the old address, and would be gone with it. */
export const noteFilesLeftBehind: Pass = (draft, { base, note }) => {
  const { host } = new URL(base)
  const links = draft.parts.flatMap((part) =>
    part.kind === 'embed' ? [part.url] : part.kind === 'text' ? linksIn(part) : [],
  )
  for (const link of new Set(links)) {
    const url = new URL(link)
    if (url.host === host && /\/(?:wp-content\/uploads|files)\/.+\.\w{2,5}$/.test(url.pathname) && !isPictureFile(link))
      note('look', 'a file that is no picture stays at its old address', link)
  }
  return draft
}

const linksIn = ({ spans }: TextPart) =>
  spans.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'link' ? [mark.href] : [])))
