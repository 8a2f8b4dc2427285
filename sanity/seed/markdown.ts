/**
 * The Markdown of the demo newspaper as Portable Text. It knows what the schema's `body` can hold and refuses the
 * rest, so that nothing written in a file gets lost on the way to a page.
 */
import MarkdownIt from 'markdown-it'
import type { Body } from '../types.ts'

type Token = ReturnType<MarkdownIt['parse']>[number]
type Block = Extract<Body[number], { _type: 'block' }>
type PictureBlock = Extract<Body[number], { _type: 'picture' }>
type Spans = Pick<Block, 'children' | 'markDefs'>
type MarkDef = NonNullable<Block['markDefs']>[number]

type Footnote = Extract<MarkDef, { _type: 'footnote' }>
type NoteBlock = NonNullable<Footnote['text']>[number]

/** A mark before it has its key. */
export type Annotation = MarkDef extends infer M ? (M extends MarkDef ? Omit<M, '_key'> : never) : never

/** What the conversion cannot know by itself. */
export type Makers = {
  /** A new `_key`. */
  key: () => string
  /** What a link means; throws when it means nothing. */
  annotation: (href: string) => Annotation
  picture: (words: PictureWords) => Omit<PictureBlock, '_key'>
}

type PictureWords = { file: string; alt: string; caption?: string; credit?: string; warning?: string }

const markdown = new MarkdownIt('commonmark')
const embedScheme = 'embed:'
const pullScheme = 'pull:'
const noteScheme = 'note:'

/** Throws an Error that says what in the text cannot be stored. */
export function toBody(text: string, makers: Makers): Body {
  const place = new Place()
  return markdown.parse(text, {}).flatMap((token) => {
    place.move(token)
    return token.type === 'inline' ? [toBlock(token, place, makers)] : []
  })
}

/** Where in the document the next text stands: in which heading, quotation, list. */
class Place {
  private heading: 'h2' | 'h3' | null = null
  private quotes = 0
  private readonly lists: ('bullet' | 'number')[] = []
  private paragraphsInItem = 0

  move({ type, tag }: Token): void {
    switch (type) {
      case 'heading_open':
        if (tag !== 'h2' && tag !== 'h3') throw new Error(`a heading must be ## or ###, not ${tag}`)
        this.heading = tag
        return
      case 'heading_close':
        this.heading = null
        return
      case 'blockquote_open':
        this.quotes++
        return
      case 'blockquote_close':
        this.quotes--
        return
      case 'bullet_list_open':
        this.lists.push('bullet')
        return
      case 'ordered_list_open':
        this.lists.push('number')
        return
      case 'bullet_list_close':
      case 'ordered_list_close':
        this.lists.pop()
        return
      case 'list_item_open':
        this.paragraphsInItem = 0
        return
      case 'paragraph_open':
        if (this.lists.length > 0 && this.paragraphsInItem++ > 0) throw new Error('a list item has only one paragraph')
        return
      case 'list_item_close':
      case 'paragraph_close':
      case 'inline':
        return
      default:
        throw new Error(`“${type.replace(/_(open|block)$/, '')}” is not something a text can hold`)
    }
  }

  /** Whether nothing but a paragraph is open. */
  get isPlain(): boolean {
    return this.heading === null && this.quotes === 0 && this.lists.length === 0
  }

  get style(): Pick<Block, 'style' | 'listItem' | 'level'> {
    const style = this.heading ?? (this.quotes > 0 ? 'blockquote' : 'normal')
    const listItem = this.lists.at(-1)
    return listItem ? { style, listItem, level: this.lists.length } : { style }
  }
}

function toBlock({ children }: Token, place: Place, makers: Makers): Body[number] {
  const parts = children ?? []
  const [first] = parts
  if (place.isPlain && first?.type === 'image' && parts.every(isPictureOrBreak)) return toPictures(parts, makers)
  const href = first?.attrGet('href')
  if (place.isPlain && href === pullScheme && parts.at(-1)?.type === 'link_close') {
    const attribution = first?.attrGet('title')
    const text = parts.map(({ content }) => content).join('')
    return { _type: 'pullQuote', _key: makers.key(), text, ...(attribution && { attribution }) }
  }
  if (place.isPlain && href?.startsWith(embedScheme) && parts.at(-1)?.type === 'link_close') {
    const title = parts.map(({ content }) => content).join('')
    return { _type: 'embed', _key: makers.key(), url: href.slice(embedScheme.length), title }
  }
  const _key = makers.key()
  return { _type: 'block', _key, ...place.style, ...toSpans(parts, makers) }
}

const isPictureOrBreak = ({ type }: Token) => type === 'image' || type === 'softbreak'

/** One picture alone; several, line after line, are a gallery. */
function toPictures(parts: Token[], makers: Makers): Body[number] {
  const [first, ...others] = parts.filter(({ type }) => type === 'image').map((image) => toPicture(image, makers))
  if (first === undefined) throw new Error('a picture has no file')
  return others.length === 0 ? first : { _type: 'gallery', _key: makers.key(), pictures: [first, ...others] }
}

/** `![alt](file.jpg "caption | credit | warning")` */
function toPicture(image: Token, { key, picture }: Makers): PictureBlock {
  const [caption, credit, warning] = (image.attrGet('title') ?? '').split('|').map((words) => words.trim())
  const words = { ...(caption && { caption }), ...(credit && { credit }), ...(warning && { warning }) }
  return { ...picture({ file: image.attrGet('src') ?? '', alt: image.content, ...words }), _key: key() }
}

/** A link of some kind, or the words of a note: `[words](note: "The note.")`. */
function toMark(link: Token, makers: Makers): MarkDef {
  const href = link.attrGet('href') ?? ''
  if (href !== noteScheme) return { ...makers.annotation(href), _key: makers.key() }
  const parts = markdown.parseInline(link.attrGet('title') ?? '', {}).flatMap(({ children }) => children ?? [])
  const block = { _type: 'block' as const, _key: makers.key(), style: 'normal' as const, ...toSpans(parts, makers) }
  // The schema lets a note hold links and no notes; so does whoever writes these files.
  return { _type: 'footnote', _key: makers.key(), text: [block as NoteBlock] }
}

function toSpans(parts: Token[], makers: Makers): Required<Spans> {
  const { key } = makers
  const children: NonNullable<Block['children']> = []
  const markDefs: MarkDef[] = []
  const open: string[] = []
  const add = (text: string, marks: string[]) => {
    const last = children.at(-1)
    if (last && String(last.marks) === String(marks)) last.text = `${last.text ?? ''}${text}`
    else if (text !== '') children.push({ _type: 'span', _key: key(), text, marks })
  }
  for (const part of parts) {
    switch (part.type) {
      case 'text':
        add(part.content, [...open])
        break
      case 'softbreak':
        add(' ', [...open])
        break
      case 'hardbreak':
        add('\n', [...open])
        break
      case 'code_inline':
        add(part.content, [...open, 'code'])
        break
      case 'strong_open':
      case 'em_open':
        open.push(part.tag)
        break
      case 'link_open': {
        const definition = toMark(part, makers)
        markDefs.push(definition)
        open.push(definition._key)
        break
      }
      case 'strong_close':
      case 'em_close':
      case 'link_close':
        open.pop()
        break
      default:
        throw new Error(`“${part.type}” cannot stand inside a paragraph: ${part.content.slice(0, 60)}`)
    }
  }
  return { children, markDefs }
}
