/** Warns of words that are not in their document's language. Never refuses them: a machine only guesses. */
import type { CustomValidator, Path, ValidationContext } from 'sanity'
import { inUsersLanguage, languageName, localized } from './localized.ts'
import { lettersIn, strangeLanguage } from './text-language.ts'

/** What is said of a text, with its language's name and that of the document's. */
type Saying = (language: { en: string; es: string }, own: { en: string; es: string }) => ReturnType<typeof localized>

const textSeems: Saying = (language, own) =>
  localized(
    `This seems to be in ${language.en}; the document is in ${own.en}.`,
    `Esto parece estar en ${language.es}; el documento está en ${own.es}.`,
  )

const wholeSeems: Saying = (language, own) =>
  localized(
    `The text seems to be in ${language.en}; the document is in ${own.en}.`,
    `El texto parece estar en ${language.es}; el documento está en ${own.es}.`,
  )

const paragraphSeems: Saying = (language) =>
  localized(
    `This paragraph seems to be in ${language.en}. If it should be, select it and mark it as “In another language”.`,
    `Este párrafo parece estar en ${language.es}. Si es así a propósito, selecciónalo y márcalo como «En otro idioma».`,
  )

/** For a field of plain words: a title, the description of a picture. */
export const isInOwnLanguage: CustomValidator<string | undefined> = async (text, context) => {
  const own = ownLanguage(context)
  if (!text || own === null) return true
  const language = await strangeLanguage(text, own)
  return language === null ? true : textSeems(named(language), named(own))
}

type Span = { _type: string; text?: string; marks?: string[] }
type Block = { _type: string; _key: string; children?: Span[]; markDefs?: { _key: string; _type: string }[] }

/** Shorter paragraphs say little. */
const fewestLetters = 60

/** For a text of many paragraphs: each is looked at, and all of them are named at once when most are strange. */
export const bodyIsInOwnLanguage: CustomValidator<Block[] | undefined> = async (body, context) => {
  const own = ownLanguage(context)
  if (!body || own === null) return true
  const paragraphs = body
    .filter(({ _type }) => _type === 'block')
    .map((block) => ({ key: block._key, text: ownWords(block) }))
    .filter(({ text }) => lettersIn(text) >= fewestLetters)
  const strange = await Promise.all(
    paragraphs.map(async (paragraph) => ({ ...paragraph, language: await strangeLanguage(paragraph.text, own) })),
  )
  const found = strange.flatMap(({ key, text, language }) => (language === null ? [] : [{ key, text, language }]))
  const [first] = found
  if (!first) return true
  if (lengthOf(found) > lengthOf(paragraphs) / 2) return wholeSeems(named(first.language), named(own))
  return found.map(({ key, language }) => ({
    message: inUsersLanguage(paragraphSeems(named(language), named(own)), context),
    path: [{ _key: key }] satisfies Path,
  }))
}

/** The words of a paragraph that are not marked as being in another language. */
function ownWords({ children = [], markDefs = [] }: Block): string {
  const foreign = new Set(markDefs.filter(({ _type }) => _type === 'foreign').map(({ _key }) => _key))
  return children
    .filter(({ marks }) => !marks?.some((mark) => foreign.has(mark)))
    .map(({ text }) => text ?? '')
    .join('')
}

const lengthOf = (paragraphs: { text: string }[]) => paragraphs.reduce((total, { text }) => total + text.length, 0)

const named = (code: string) => ({ en: languageName(code, 'en'), es: languageName(code, 'es') })

function ownLanguage({ document }: ValidationContext): string | null {
  return typeof document?.language === 'string' ? document.language : null
}
