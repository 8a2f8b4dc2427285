/** The shapes that questions have in common. */
import { z } from 'zod'
import type { Picture } from '../images.ts'
import { isSlug } from '../urls.ts'

/** Characters that turn the direction of whatever follows them, and those that no text has a use for (tab and line feed apart). */
const turning = /[\u202a-\u202e\u2066-\u2069\u0000-\u0008\u000b-\u001f\u007f]/g

const cleaned = (words: string) => words.replace(turning, '').trim()

/** A line that must say something: a title, a name. */
export const line = z.string().transform(cleaned).pipe(z.string().min(1))

/** What an address can be made of. */
export const slug = z.string().refine(isSlug, 'a slug that no address can have')

/** What may be absent or of no use, without a word about it: then null. */
export function orNull<S extends z.ZodType>(value: S) {
  return value
    .nullish()
    .catch(null)
    .transform((sound) => sound ?? null)
}

/** A text an editor may have left empty: trimmed, null when nothing is left. */
export const text = z
  .string()
  .nullish()
  .transform((value) => (value ? cleaned(value) : '') || null)

/** A list that takes anything, and says to the compiler what it should be given: the queries are held to it. */
type ListOf<S extends z.ZodType> = z.ZodType<z.output<S>[], (z.input<S> | null)[] | null | undefined>

/**
 * A list in which one broken item takes nothing else down: it is left out, and the log says which and why. What is no
 * list at all is one that is broken as a whole.
 */
export function tolerantList<S extends z.ZodType>(item: S): ListOf<S> {
  return z
    .unknown()
    .optional()
    .transform((items) => itemsOf(items).flatMap((each) => soundItem(item, each))) as unknown as ListOf<S>
}

/**
 * A list that is the whole answer to a question, tolerant of broken items. What is no list is no answer: taken for an
 * empty one it would have every page say that there is nothing.
 */
export function answeredList<S extends z.ZodType>(item: S): ListOf<S> {
  return z.array(z.unknown()).nullish().pipe(tolerantList(item)) as unknown as ListOf<S>
}

/** Documents that are referred to. One that is not published answers null and is left out without a word in the log. */
export function referenced<S extends z.ZodType>(item: S): ListOf<S> {
  return z
    .unknown()
    .optional()
    .transform((items) =>
      itemsOf(items).flatMap((each) => (each === null ? [] : soundItem(item, each))),
    ) as unknown as ListOf<S>
}

const itemsOf = (value: unknown): unknown[] => soundItem(z.array(z.unknown()), value ?? []).flat()

/** One thing that may be broken: null then, and the log says so. */
export function tolerant<S extends z.ZodType>(item: S): z.ZodType<z.output<S> | null, z.input<S> | null | undefined> {
  return z
    .unknown()
    .transform((value) => (value == null ? null : (soundItem(item, value)[0] ?? null))) as unknown as ReturnType<
    typeof tolerant<S>
  >
}

/** The document that is being parsed: what is broken within it has no name of its own. Parsing never waits, so there is one. */
let current = 'a document without an id'

/** Parses a document or a whole answer. Throws ZodError, and the log says which document it was. */
export function parsed<S extends z.ZodType>(shape: S, value: unknown): z.output<S> {
  const answer = parsedWithin(shape, value, 'broken document refused')
  if (answer.success) return answer.data
  throw answer.error
}

function soundItem<S extends z.ZodType>(shape: S, value: unknown): z.output<S>[] {
  const answer = parsedWithin(shape, value, 'broken document left out')
  return answer.success ? [answer.data] : []
}

function parsedWithin<S extends z.ZodType>(shape: S, value: unknown, event: string): z.ZodSafeParseResult<z.output<S>> {
  const outer = current
  current = typeof value === 'object' && value !== null && '_id' in value ? String(value._id) : outer
  try {
    const answer = shape.safeParse(value)
    if (!answer.success) console.warn(JSON.stringify({ event, id: current, why: z.prettifyError(answer.error) }))
    return answer
  } finally {
    current = outer
  }
}

/** What to ask of a picture. Its colour comes from the asset: Sanity finds it when a picture is uploaded. */
export const pictureFields = `asset, alt, caption, credit, warning, hotspot, crop, "color": asset->metadata.palette.dominant.background`

const part = z.number().min(0).max(1)

export const pictureShape = z
  .object({
    asset: z.object({
      _ref: z.string().regex(/^image-[0-9a-f]{40}-\d{1,5}x\d{1,5}-(jpg|jpeg|png|webp|gif|avif|tif)$/),
    }),
    alt: z.string().nullish(),
    caption: text,
    credit: text,
    warning: text.catch(null),
    color: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i)
      .nullish()
      .catch(null),
    hotspot: z.object({ x: part, y: part }).nullish().catch(null),
    crop: z.object({ top: part, bottom: part, left: part, right: part }).nullish().catch(null),
  })
  .transform(({ asset, alt, caption, credit, warning, color, hotspot, crop }): Picture => ({
    asset: asset._ref,
    alt: alt ?? '',
    caption,
    credit,
    warning,
    color: color ?? null,
    hotspot: hotspot ? { x: hotspot.x, y: hotspot.y } : null,
    crop: crop ?? null,
  }))

/** An i18n array: one value per language. */
export const inLanguages = <S extends z.ZodType>(value: S) => tolerantList(z.object({ language: z.string(), value }))
