/** The story an imported article tells. */
import type { ImportedArticle } from '../article.ts'
import { wordsOf, type Part, type PicturePart } from '../body/part.ts'
import { dayOf, type Story } from './story.ts'

export function storyOf({ id, type, language, title, publishedAt, authors, parts, lead }: ImportedArticle): Story {
  const pictures = [...(lead ? [lead] : []), ...parts.flatMap(picturesIn)]
  return {
    id,
    kind: type,
    language,
    title,
    day: dayOf(publishedAt),
    authors,
    blocks: parts.filter(({ kind }) => kind !== 'more').map(toBlock),
    links: parts.flatMap(linksIn),
    pictures: pictures.map(({ src }) => src),
  }
}

function toBlock(part: Part): Story['blocks'][number] {
  switch (part.kind) {
    case 'text': {
      const shapes = { normal: 'p', h2: 'h', h3: 'h', blockquote: 'q' } as const
      return { shape: part.list ? 'l' : shapes[part.style], text: wordsOf(part) }
    }
    case 'picture':
      return { shape: 'i', text: [part.alt, part.caption].join('\n') }
    case 'gallery':
      return {
        shape: 'i',
        text: [part.caption, ...part.pictures.flatMap(({ alt, caption }) => [alt, caption])].join('\n'),
      }
    case 'pullQuote':
      return { shape: 'q', text: part.text }
    case 'table':
      return { shape: 'e', text: [...part.rows.flat(), part.caption].join('\n') }
    case 'embed':
      return { shape: 'e', text: part.title }
    case 'more':
      return { shape: 'e', text: '' }
  }
}

const picturesIn = (part: Part): PicturePart[] =>
  part.kind === 'picture' ? [part] : part.kind === 'gallery' ? part.pictures : []

function linksIn(part: Part): string[] {
  if (part.kind === 'embed') return [part.url]
  const marks = part.kind === 'text' ? part.spans.flatMap((span) => span.marks) : []
  // A link goes on over several spans, yet it is one.
  return Array.from(
    new Set(marks.flatMap((mark) => (mark.kind === 'link' ? mark.href : mark.kind === 'article' ? mark.id : []))),
  )
}
