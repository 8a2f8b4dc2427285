/** The passes over a body's parts, each small and each with one thing to do. Their order is in body.ts. */
import { parseByline } from './names.ts'
import { wordsOf, type Context, type Part, type Span, type TextPart } from './part.ts'
import { merged } from './part-writer.ts'

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
export const takeByline: Pass = (draft, { note }) => {
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

const picture = { en: 'Picture', es: 'Imagen' } as const

/** Until pictures themselves are carried, each is a line that says what it shows and leads to where it is. */
export const picturesAsLinks: Pass = (draft, { locale, note }) => ({
  ...draft,
  parts: draft.parts.map((part) => {
    if (part.kind !== 'picture') return part
    note('changed', 'a picture is now a link to where it is')
    if (part.link) note('left out', 'a link around a picture', part.link)
    const subject = part.alt || part.caption || fileName(part.src)
    const spans: Span[] = [
      { text: `${picture[locale]}: ${subject}`, marks: [{ kind: 'link', href: part.src }] },
      { text: part.caption && part.caption !== subject ? `\n${part.caption}` : '', marks: [{ kind: 'em' }] },
    ]
    return { kind: 'text', style: 'normal', list: null, spans: merged(spans.filter(({ text }) => text !== '')) }
  }),
})

function fileName(address: string): string {
  const name = new URL(address).pathname.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(name) || address
  } catch {
    return name
  }
}
