/** Keeps an untouched copy of the original from being published as its translation. */
import type { CustomValidator, ValidationContext } from 'sanity'
import { wordsOf, type Worded } from '../fingerprint.ts'
import { apiVersion } from '../project.ts'
import { inUsersLanguage, localized } from './localized.ts'

/** Shorter passages are often rightly the same in two languages: names, titles of laws, quotations of a line. */
const shortestTelling = 60

/** Of more passages than these the editor is told the number: a copy that nobody has touched yet has dozens. */
const mostNamed = 3

type Span = { _type: string; text?: string; marks?: string[] }
type Block = { _type: string; _key: string; children?: Span[]; markDefs?: { _key: string; _type: string }[] }

/** For the text: names the paragraphs that are word for word the original's, each where it stands. */
export const isTranslated: CustomValidator<Block[] | undefined> = async (body, context) => {
  const originals = await originalsPassages(context)
  const left = (body ?? []).flatMap((block) => {
    const [words = ''] = wordsOf({ body: [block] })
    return isParagraph(block) && isLeft(words, originals) && !isForeign(block) ? [{ key: block._key, words }] : []
  })
  if (left.length === 0) return true
  const named = left.slice(0, mostNamed).map(({ key, words }) => ({
    message: inUsersLanguage(stillInOriginal(words), context),
    path: [{ _key: key }],
  }))
  const more = left.length - named.length
  return more === 0 ? named : [...named, { message: inUsersLanguage(andMore(more), context), path: [] }]
}

/** For a field of plain words: an excerpt. */
export const isTranslatedText: CustomValidator<string | undefined> = async (text, context) => {
  const [words = ''] = wordsOf({ excerpt: text ?? '' })
  return isLeft(words, await originalsPassages(context)) ? stillInOriginal(words) : true
}

const isLeft = (words: string, originals: Set<string>) => words.length >= shortestTelling && originals.has(words)

const stillInOriginal = (words: string) => {
  const beginning = `${words.slice(0, 50).trimEnd()}…`
  return localized(
    `Still in the language of the original: “${beginning}” If it should be, select it and mark it as “In another language”.`,
    `Sigue en el idioma del original: «${beginning}» Si es a propósito, selecciónalo y márcalo como «En otro idioma».`,
  )
}

const andMore = (more: number) =>
  localized(
    `Passages still in the language of the original, besides those named: ${more}.`,
    `Pasajes que siguen en el idioma del original, además de los citados: ${more}.`,
  )

/** The passages of the original of the document being checked that are in the original's own language; none when it is no translation. */
async function originalsPassages({ document, getClient }: ValidationContext): Promise<Set<string>> {
  const source = document?.translationSource as { original?: { _ref?: string } } | undefined
  const ref = source?.original?._ref
  if (!ref) return new Set()
  // One that was never published is a draft.
  const original = await getClient({ apiVersion }).fetch<(Omit<Worded, 'body'> & { body?: Block[] | null }) | null>(
    '*[_id in [$ref, "drafts." + $ref]] | order(_id desc) [0] {excerpt, body}',
    { ref },
    { perspective: 'raw' },
  )
  if (!original) return new Set()
  const body = (original.body ?? []).filter((block) => isParagraph(block) && !isForeign(block))
  return new Set(wordsOf({ ...original, body }))
}

/** Words in a pull quote cannot be marked as being in another language: an editor could not say that they should be. */
const isParagraph = ({ _type }: Block) => _type === 'block'

/** Whether all of a paragraph is marked as being in another language: then it is rightly the same. */
function isForeign({ children = [], markDefs = [] }: Block): boolean {
  const foreign = new Set(markDefs.filter(({ _type }) => _type === 'foreign').map(({ _key }) => _key))
  const worded = children.filter(({ text }) => text?.trim())
  return worded.length > 0 && worded.every(({ marks }) => marks?.some((mark) => foreign.has(mark)))
}
