/** What an article or a page says, reduced to what can be compared with one in another language. */
import { z } from 'zod'

/** `p` a paragraph, `h` a heading, `l` an item of a list, `q` a quotation, `i` pictures, `e` anything else. */
export type Shape = 'p' | 'h' | 'l' | 'q' | 'i' | 'e'

export type Story = {
  /** Of the published document. */
  id: string
  kind: 'article' | 'page'
  language: string
  title: string
  /** Days since 1970; null without a date. */
  day: number | null
  /** Names, in any order. */
  authors: string[]
  blocks: { shape: Shape; text: string }[]
  /** Addresses, and the ids of other documents. */
  links: string[]
  /** Names of files, or ids of pictures that are the same file. */
  pictures: string[]
}

/** What a story is made of: fields of an article as they are stored, and what only the caller knows. */
export type StoryInput = {
  id: string
  kind: Story['kind']
  language: string
  title: string
  publishedAt: string | null
  authors: readonly string[]
  body: unknown
  pictures: readonly string[]
}

const blockShape = z.looseObject({ _type: z.string() })
const textShape = z.looseObject({
  style: z.string().optional(),
  listItem: z.string().optional(),
  children: z.array(z.looseObject({ text: z.string().optional() })).default([]),
  markDefs: z
    .array(z.looseObject({ href: z.string().optional(), reference: z.object({ _ref: z.string() }).optional() }))
    .nullish(),
})

/** Reads a story. A block of the body that is not what it should be is left out. */
export function toStory({ body, publishedAt, authors, pictures, ...facts }: StoryInput): Story {
  const blocks = (Array.isArray(body) ? body : []).flatMap((block: unknown) => {
    const parsed = blockShape.safeParse(block)
    return parsed.success ? [toPart(parsed.data)] : []
  })
  return {
    ...facts,
    day: dayOf(publishedAt),
    authors: Array.from(authors),
    blocks: blocks.map(({ shape, text }) => ({ shape, text })),
    links: blocks.flatMap(({ links }) => links),
    pictures: Array.from(pictures),
  }
}

/** The day of a moment in ISO 8601, counted from 1970. */
export function dayOf(moment: string | null): number | null {
  const time = Date.parse(moment ?? '')
  return Number.isNaN(time) ? null : Math.floor(time / 86_400_000)
}

function toPart(block: z.output<typeof blockShape>): Story['blocks'][number] & { links: string[] } {
  const text = textShape.safeParse(block)
  if (block._type !== 'block' || !text.success) return toOther(block)
  const { style = 'normal', listItem, children, markDefs } = text.data
  return {
    shape: listItem ? 'l' : /^h\d$/.test(style) ? 'h' : style === 'blockquote' ? 'q' : 'p',
    text: children.map((child) => child.text ?? '').join(''),
    links: (markDefs ?? []).flatMap(({ href, reference }) => href ?? reference?._ref ?? []),
  }
}

/** Pictures, cards, quotations that stand apart: the words people read in them. */
function toOther(block: z.output<typeof blockShape>) {
  const shape: Shape = block._type === 'pullQuote' ? 'q' : /picture|image|gallery/i.test(block._type) ? 'i' : 'e'
  const url = typeof block.url === 'string' ? [block.url] : []
  return { shape, text: wordsIn(block).join('\n'), links: url }
}

const readFields = new Set(['text', 'caption', 'alt', 'title', 'cells'])

function wordsIn(value: unknown, field = ''): string[] {
  if (typeof value === 'string') return readFields.has(field) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((each) => wordsIn(each, field))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => wordsIn(part, name))
}
