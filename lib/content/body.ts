/** The shape of an article's body: Portable Text whose broken blocks are left out and whose links lead to our own addresses. */
import type { PortableTextBlock } from '@portabletext/react'
import { z } from 'zod'
import { isLocale, type Locale } from '../../messages/locales.ts'
import { pathOf } from '../urls.ts'
import { withNotes } from './footnotes.ts'
import { contentsOf, withAnchors, withRanks } from './headings.ts'
import { inLanguages, pictureFields, pictureShape, text, tolerantList } from './shape.ts'
import type { Text, Version } from './shown.ts'
import { tableShape } from './table.ts'

/** What to ask of a body so that its inner links can be resolved. */
export const bodyFields = `body[]{
  ...,
  _type == "picture" => {${pictureFields}},
  _type == "gallery" => {"pictures": pictures[]{${pictureFields}}},
  markDefs[]{..., _type == "internalLink" => {"target": reference->{
    _id, _type, language, title, name, "slug": select(_type == "topic" => null, slug.current),
    "words": select(_type == "topic" => slug[]{language, "value": value.current})
  }}}
}`

const targetShape = z
  .object({
    _id: z.string(),
    _type: z.enum(['article', 'page', 'topic', 'author']),
    language: z.string().nullish(),
    title: z.unknown(),
    slug: text,
    words: inLanguages(z.string()),
  })
  .nullish()
  .catch(null)

const markShape = z.looseObject({ _key: z.string(), _type: z.string(), target: targetShape })

const blockShape = z.looseObject({
  _type: z.literal('block'),
  _key: z.string(),
  style: z.string().nullish(),
  children: z
    .array(z.looseObject({ _type: z.string(), _key: z.string().nullish(), text: z.string().nullish() }))
    .default([]),
  markDefs: z
    .array(z.unknown())
    .nullish()
    .transform((marks) => (marks ?? []).flatMap((mark) => markShape.safeParse(mark).data ?? [])),
})

const pictureBlockShape = z
  .looseObject({ _type: z.literal('picture'), _key: z.string() })
  .transform((block, context) => {
    const picture = pictureShape.safeParse(block)
    if (picture.success) return { _type: 'picture' as const, _key: block._key, ...picture.data }
    context.addIssue('a picture without an image')
    return z.NEVER
  })

const galleryShape = z.object({
  _type: z.literal('gallery'),
  _key: z.string(),
  pictures: tolerantList(pictureShape).refine((pictures) => pictures.length > 0, 'a gallery without pictures'),
  caption: text,
})

const pullQuoteShape = z.object({
  _type: z.literal('pullQuote'),
  _key: z.string(),
  text: z.string().trim().min(1),
  attribution: text,
})

const shaped = new Set(['block', 'picture', 'gallery', 'pullQuote', 'table'])

const otherShape = z.looseObject({ _type: z.string().refine((type) => !shaped.has(type)), _key: z.string() })

const partShape = z.union([blockShape, pictureBlockShape, galleryShape, pullQuoteShape, tableShape, otherShape])

type Body = z.output<typeof partShape>[]

/** Takes whatever an editor's tools have left there, and keeps the blocks that can be drawn. */
export const bodyShape: z.ZodType<Body> = tolerantList(partShape)
type Block = z.output<typeof blockShape>
type Mark = Block['markDefs'][number]

const isBlock = (block: Body[number]): block is Block => block._type === 'block'

/** The ids of the documents a body links to: ask for their versions, then draw with `toText`. */
export function linkedIds(body: Body): string[] {
  return body.filter(isBlock).flatMap(({ markDefs }) => markDefs.flatMap(({ target }) => (target ? [target._id] : [])))
}

/** The text to draw: inner links lead to the reader's language where it has a version, and otherwise say which language they lead to. */
export function toText(body: Body, locale: Locale, versions: Map<string, Version[]>): Text {
  const linked = body.map((block) =>
    isBlock(block) ? { ...block, markDefs: block.markDefs.map((mark) => resolved(mark, locale, versions)) } : block,
  )
  // Portable Text is whatever blocks there are; the library's own type knows only those of text.
  const { body: numbered, notes } = withNotes(linked as unknown as PortableTextBlock[])
  const anchored = withAnchors(withRanks(numbered))
  return { body: anchored, notes, contents: contentsOf(anchored) }
}

function resolved(mark: Mark, locale: Locale, versions: Map<string, Version[]>) {
  const { target, ...rest } = mark
  if (mark._type !== 'internalLink') return rest
  const place = target ? addressOf(target, locale, versions) : null
  return {
    _type: mark._type,
    _key: mark._key,
    href: place?.path ?? null,
    hreflang: place && place.locale !== locale ? place.locale : null,
    title: place && place.locale !== locale ? place.title : null,
  }
}

function addressOf(
  target: NonNullable<Mark['target']>,
  locale: Locale,
  versions: Map<string, Version[]>,
): Version | null {
  const title = typeof target.title === 'string' ? target.title : ''
  if (target._type === 'topic') {
    const word = target.words.find(({ language }) => language === locale)?.value
    return word ? { locale, title, path: pathOf({ kind: 'topic', locale, slug: word }) } : null
  }
  if (target.slug === null) return null
  if (target._type === 'author') return { locale, title, path: pathOf({ kind: 'author', locale, slug: target.slug }) }
  const own = versions.get(target._id)?.find((version) => version.locale === locale)
  if (own) return own
  return isLocale(target.language)
    ? {
        locale: target.language,
        title,
        path: pathOf({ kind: target._type, locale: target.language, slug: target.slug }),
      }
    : null
}
