/** Headings with addresses of their own, and the table of contents made of them. */
import { toPlainText, type PortableTextBlock } from '@portabletext/react'

/** A text with fewer headings of the first rank than this, or fewer words, is looked over without help. */
const fewestHeadings = 4
const fewestWords = 1000

/** What else a page has under an address of its own. */
const taken = ['main', 'corrections', 'notes', 'contents', 'saved']

type Anchored = PortableTextBlock & { id?: string }

/** The rank of a heading: its page's title is the one `h1`. */
const rankOf = ({ style }: PortableTextBlock) =>
  style === 'h1' || style === 'h2' ? 2 : style === 'h3' || style === 'h4' ? 3 : null

/** A heading of the second rank that none of the first stands above is one of the first: no rank is left out on a page. */
export function withRanks(body: PortableTextBlock[]): PortableTextBlock[] {
  const isHeading = (block: PortableTextBlock) => block._type === 'block' && toPlainText(block).trim() !== ''
  const first = body.findIndex((block) => isHeading(block) && rankOf(block) === 2)
  const above = first === -1 ? body.length : first
  return body.map((block, place) =>
    place < above && block._type === 'block' && rankOf(block) === 3 ? { ...block, style: 'h2' } : block,
  )
}

/** Every heading gets an `id` from its words; two alike are told apart by a number. */
export function withAnchors(body: PortableTextBlock[]): Anchored[] {
  const seen = new Set(taken)
  return body.map((block) => {
    if (block._type !== 'block' || rankOf(block) === null) return block
    const name = anchorOf(toPlainText(block))
    let id = name
    for (let number = 2; seen.has(id); number++) id = `${name}-${number}`
    seen.add(id)
    return { ...block, id }
  })
}

/** Letters and digits of any script, without accents: `¿Quién cuenta?` → `quien-cuenta`. */
function anchorOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  return words?.join('-').slice(0, 60) ?? 'part'
}

/** The headings of the first rank, when there are many and the text is long. Expects what `withAnchors` made. */
export function contentsOf(body: Anchored[]): { id: string; title: string }[] {
  const text = body.filter(({ _type }) => _type === 'block')
  const headings = text.flatMap((block) => {
    const title = toPlainText(block).trim()
    return rankOf(block) === 2 && title !== '' && block.id ? [{ id: block.id, title }] : []
  })
  const words = toPlainText(text).split(/\s+/).length
  return headings.length >= fewestHeadings && words >= fewestWords ? headings : []
}
