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
type Block = {
  _type: string
  _key: string
  children?: Span[]
  markDefs?: { _key: string; _type: string }[]
  /** Of a pull quote. */
  text?: string
}

/** For the text: names the paragraphs, pull quotes and tables that are word for word the original's, each where it stands. */
export const isTranslated: CustomValidator<Block[] | undefined> = async (body, context) => {
  const originals = await originalsPassages(context)
  const foreign = foreignWords(body ?? [])
  const left = (body ?? []).flatMap((block) => {
    const words = wordsOf({ body: [block] }).slice(0, block._type === 'table' ? undefined : 1)
    const copied = words.find((passage) => isLeft(passage, originals) && !isRightlySame(block, passage, foreign))
    return copied !== undefined && hasWords(block) ? [{ block, words: copied }] : []
  })
  if (left.length === 0) return true
  const named = left.slice(0, mostNamed).map(({ block, words }) => ({
    message: inUsersLanguage(saidOf[block._type]?.(words) ?? stillInOriginal(words), context),
    path: [{ _key: block._key }],
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

const stillQuoted = (words: string) => {
  const beginning = beginningOf(words)
  return localized(
    `This pull quote is still in the language of the original: “${beginning}” If it should be, mark the same words in the text as “In another language”.`,
    `Este destacado sigue en el idioma del original: «${beginning}» Si es a propósito, marca las mismas palabras en el texto como «En otro idioma».`,
  )
}

const stillInTable = (words: string) => {
  const beginning = beginningOf(words)
  return localized(
    `This table still has words in the language of the original: “${beginning}” If they should be, mark the same words in the text as “In another language”.`,
    `Esta tabla aún tiene palabras en el idioma del original: «${beginning}» Si es a propósito, marca las mismas palabras en el texto como «En otro idioma».`,
  )
}

const saidOf: Partial<Record<string, (words: string) => ReturnType<typeof localized>>> = {
  pullQuote: stillQuoted,
  table: stillInTable,
}

const beginningOf = (words: string) => `${words.slice(0, 50).trimEnd()}…`

const stillInOriginal = (words: string) => {
  const beginning = beginningOf(words)
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
  const parts = original.body ?? []
  const foreign = foreignWords(parts)
  const body = parts.filter((block) => hasWords(block) && !isMeant(block, block.text ?? '', foreign))
  return new Set(wordsOf({ ...original, body }))
}

const hasWords = ({ _type }: Block) => _type === 'block' || _type in saidOf

/**
 * Whether it should be in another language. Words of a pull quote or a table cannot be marked so; but where the text
 * says the same, they can.
 */
const isMeant = (block: Block, words: string, foreign: string) =>
  block._type in saidOf ? words !== '' && foreign.includes(words) : isForeign(block)

/** A cell is often a name, and some names are long; nothing can be marked in it. */
const isRightlySame = (block: Block, words: string, foreign: string) =>
  isMeant(block, words, foreign) || (block._type === 'table' && !isSentence(words))

/** A sentence has at least so many words that are neither short nor names. */
const ordinaryWords = 3

const isSentence = (words: string) =>
  (words.replace(/\S*(?:@|:\/\/)\S*/g, '').match(/(?<![\p{L}\p{M}\d])[\p{Ll}\p{Lo}][\p{L}\p{M}]{3,}/gu) ?? []).length >=
  ordinaryWords

/** What the text says in another language. */
const foreignWords = (body: Block[]) =>
  wordsOf({
    body: body.map(({ _type, markDefs = [], children = [] }) => ({
      _type,
      children: children.filter(({ marks }) => marks?.some((mark) => isForeignMark(mark, markDefs))),
    })),
  }).join('\n')

const isForeignMark = (key: string, markDefs: { _key: string; _type: string }[]) =>
  markDefs.some(({ _type, _key }) => _type === 'foreign' && _key === key)

/** Whether all of a paragraph is marked as being in another language: then it is rightly the same. */
function isForeign({ children = [], markDefs = [] }: Block): boolean {
  const worded = children.filter(({ text }) => text?.trim())
  return worded.length > 0 && worded.every(({ marks }) => marks?.some((mark) => isForeignMark(mark, markDefs)))
}
