/** Parts as Portable Text of the schema's `body`. */
import { createHash } from 'node:crypto'
import type { Decorator, Mark, Part, TextPart } from './part.ts'

export type PortableSpan = { _type: 'span'; _key: string; text: string; marks: string[] }
type Annotation =
  | { _type: 'link'; _key: string; href: string }
  | { _type: 'internalLink'; _key: string; reference: { _type: 'reference'; _ref: string; _weak: true } }
  | { _type: 'foreign'; _key: string; language: string }

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
export type PortableBody = (PortableBlock | PortableEmbed)[]

/** Text and cards; any other part must be turned into one of them by a pass before. */
export function toPortableText(parts: readonly Part[]): PortableBody {
  const keyOf = createKeys()
  return parts.flatMap((part): PortableBody => {
    if (part.kind === 'text') return [toBlock(part, keyOf(part))]
    if (part.kind === 'embed') return [toEmbed(part, keyOf(part))]
    return []
  })
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
  }
}

/** Keys made of the content: an unchanged paragraph keeps its key when another one is put before it. */
function createKeys() {
  const seen = new Map<string, number>()
  return (part: Part): string => {
    const hash = createHash('sha256').update(JSON.stringify(part)).digest('hex').slice(0, 12)
    const times = (seen.get(hash) ?? 0) + 1
    seen.set(hash, times)
    return times === 1 ? hash : `${hash}${times}`
  }
}
