/** Takes out of a story what survives translation: names, numbers, words alike, links, pictures. */
import type { Story } from './story.ts'
import { writtenNumbers } from './numerals.ts'
import { rememberedKey } from './word-key.ts'
import { worldNames, type WorldNames } from './world-names.ts'

/** What was found, by its comparable form; each with how it was written and how often. */
export type Terms = Map<string, { shown: string; times: number }>

export type StoryTerms = {
  /** Capitalised where no sentence begins. */
  names: Terms
  numbers: Terms
  /** Every longer word, names too. */
  words: Terms
  links: Terms
  pictures: Terms
  /** The words of the title alone. */
  title: Terms
}

export function termsOf(story: Story): StoryTerms {
  const terms = { names: none(), numbers: none(), words: none(), links: none(), pictures: none(), title: none() }
  takeText(story.title, story.language, { ...terms, words: terms.title })
  for (const [key, { shown }] of terms.title) add(terms.words, key, shown)
  for (const { text } of story.blocks) takeText(text, story.language, terms)
  for (const link of story.links) take(terms.links, linkKey(link), link)
  for (const picture of story.pictures) take(terms.pictures, pictureKey(picture), picture)
  return terms
}

const none = (): Terms => new Map()

const shortestWord = 4

/** A word or a number, with what stands before it: by that the beginning of a sentence is known. */
const pieces = /(\p{L}[\p{L}\p{M}'’]*)|(\d[\d.,\u00a0\u202f]*\d|\d)(\s?%)?/gu
const sentenceStart = /(^|[.!?…:;«“"¿¡([\n—–-])\s*$/u

type Taken = Pick<StoryTerms, 'words' | 'names' | 'numbers'>

function takeText(text: string, language: string, { words, names, numbers }: Taken) {
  for (const number of writtenNumbers(text, language)) add(numbers, String(number), String(number))
  const world = worldNames(language)
  const found = Array.from(text.matchAll(pieces))
  let before: { key: string; shown: string; end: number } | null = null
  for (let place = 0; place < found.length; place++) {
    const [whole, word, digits] = found[place] as RegExpExecArray
    const at = found[place]?.index ?? 0
    if (digits !== undefined) takeNumber(numbers, digits, whole)
    if (word === undefined) continue
    const worldly = worldNameAt(found, place, text, world)
    if (worldly) {
      add(words, worldly.meaning, worldly.shown)
      if (worldly.meaning.startsWith('region')) add(names, worldly.meaning, worldly.shown)
      place += worldly.length - 1
      before = null
      continue
    }
    const key = rememberedKey(word)
    if (key.length < 2) continue
    if (word.length >= shortestWord) add(words, key, word)
    const isCapital = /^[\p{Lu}\p{Lo}]/u.test(word)
    if (isCapital && !sentenceStart.test(text.slice(Math.max(0, at - 4), at))) {
      if (word.length >= 3) add(names, key, word)
      if (word.length === 3) add(words, key, word)
      // Two names in a row are one, and far rarer than each.
      if (before && /^\s$/u.test(text.slice(before.end, at)))
        for (const terms of [names, words]) add(terms, `${before.key} ${key}`, `${before.shown} ${word}`)
    }
    before = isCapital ? { key, shown: word, end: at + whole.length } : null
  }
}

/** The longest name of the world that begins at a word. */
function worldNameAt(found: RegExpExecArray[], place: number, text: string, { meanings, beginnings }: WorldNames) {
  const [first, start] = [found[place]?.[0] ?? '', found[place]?.index ?? 0]
  for (let length = beginnings.get(first.toLowerCase()) ?? 0; length > 0; length--) {
    const last = found[place + length - 1]
    if (!last) continue
    const shown = text.slice(start, last.index + last[0].length)
    const meaning = meanings.get(shown.toLowerCase())
    if (meaning) return { meaning, shown, length }
  }
  return null
}

/** 2,400 and 2.400 are the same, and so are 32.1 and 32,1. */
function takeNumber(numbers: Terms, digits: string, shown: string) {
  const key = digits.replace(/\D/g, '')
  if (key.length < 2 && !shown.endsWith('%')) return
  add(numbers, shown.endsWith('%') ? `${key}%` : key, shown.trim())
}

/** The same page in two languages often differs by a part of its address that names the language. */
export function linkKey(link: string): string {
  if (!URL.canParse(link)) return link
  const { host, pathname, search, hash } = new URL(link)
  const site = host.replace(/^(www|m|[a-z]{2})\./, '')
  const path = pathname
    .split('/')
    .filter((part) => part !== '' && !/^([a-z]{2}([-_][a-z]{2})?|index\.\w+)$/i.test(part))
    .join('/')
  if (path === '' && search === '') return site
  return `${site}/${path}${search.replace(/[?&](lang|hl|locale)=[^&]*/g, '')}${hash.startsWith('#!') ? hash : ''}`
}

/** A file without its folder, the size WordPress put behind its name, and its ending. */
export function pictureKey(picture: string): string {
  const file = decoded(picture).split(/[?#]/)[0]?.split('/').at(-1) ?? ''
  return file
    .toLowerCase()
    .replace(/\.(jpe?g|png|gif|webp|avif|svg|heic|tiff?)$/, '')
    .replace(/(-scaled|-rotated|-e\d{10,}|-\d{2,4}x\d{2,4})+$/, '')
    .replace(/[-_](en|es|eng|esp|fr|pt)$/, '')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const take = (terms: Terms, key: string, shown: string) => key !== '' && add(terms, key, shown)

function add(terms: Terms, key: string, shown: string) {
  const term = terms.get(key)
  if (term) term.times++
  else terms.set(key, { shown, times: 1 })
}
