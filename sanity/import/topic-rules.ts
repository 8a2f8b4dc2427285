/** Which categories and tags become which topics: by themselves one each, by a file of rules fewer. */
import { defaultLocale, isLocale, localeCodes, type Locale } from '../../messages/locales.ts'
import { Failure } from './failure.ts'
import { foldedName } from './folded-name.ts'
import type { Term } from './post.ts'
import { toIdPart, toSlug } from './slug.ts'

/** A topic as articles need it. */
export type WantedTopic = {
  /** What its id is made of. */
  key: string
  /** What it is called, and its address, in the languages in which that is known. */
  names: { language: Locale; name: string; slug: string }[]
}

export type TopicRules = {
  /** The topic a category or tag becomes for an article in a language; null when it becomes none. */
  topicOf: (term: Term, language: Locale) => WantedTopic | null
  /** Whether a rule speaks of it. */
  isNamed: (term: Pick<Term, 'name' | 'slug'>) => boolean
}

/** What WordPress files a post under when nobody did. */
const unsorted = /^(uncategori[sz]ed|sin-categoria|sin-categorizar|sin-clasificar)(-\w+)?$/

const fewPosts = /^tags on fewer than (\d+) posts$/i

type Target = Map<Locale, string> | 'none'

/**
 * Reads rules, one a line: `Floods, inundaciones = en: Floods | es: Inundaciones`, or `Misc = -` for no topic at all,
 * or `tags on fewer than 3 posts = -`. `usesOf` tells on how many posts a tag is. Throws a Failure that names the line.
 */
export function parseTopicRules(text: string, usesOf: (term: Pick<Term, 'domain' | 'slug'>) => number): TopicRules {
  const targets = new Map<string, Target>()
  let fewest = 0
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const rule = line.replace(/(^|\s)#.*$/, '').trim()
    if (rule === '') continue
    const [from = '', to = '', ...more] = rule.split('=').map((side) => side.trim())
    if (from === '' || to === '' || more.length > 0) throw wrong(index, 'it is not “what it was = what it is”')
    const few = fewPosts.exec(from)?.[1]
    if (few !== undefined && to !== '-') throw wrong(index, 'tags on few posts can only be left out: “= -”')
    if (few !== undefined) fewest = Number(few)
    else for (const name of from.split(',')) targets.set(foldedName(name), targetOf(to, index))
  }
  const targetFor = ({ name, slug }: Pick<Term, 'name' | 'slug'>) =>
    targets.get(foldedName(name)) ?? targets.get(foldedName(slug))
  return {
    isNamed: (term) => targetFor(term) !== undefined,
    topicOf(term, language) {
      const target = targetFor(term)
      if (target === 'none') return null
      if (target) return toTopic(target, language)
      if (unsorted.test(term.slug)) return null
      if (term.domain === 'post_tag' && usesOf(term) < fewest) return null
      const slug = toSlug(term.slug) || toIdPart(term.name)
      return { key: toSlug(term.slug) || toSlug(term.name) || term.name, names: [{ language, name: term.name, slug }] }
    },
  }
}

function targetOf(to: string, index: number): Target {
  if (to === '-') return 'none'
  const names = new Map<Locale, string>()
  for (const each of to.split('|')) {
    const [, code, name = ''] = /^\s*(?:([a-z-]+)\s*:)?\s*(.+?)\s*$/i.exec(each) ?? []
    if (code === undefined) for (const locale of localeCodes) names.set(locale, name)
    else if (isLocale(code)) names.set(code, name)
    else throw wrong(index, `“${code}” is none of the site’s languages (${localeCodes.join(', ')})`)
  }
  return names
}

function toTopic(target: Map<Locale, string>, language: Locale): WantedTopic {
  const names = Array.from(target, ([locale, name]) => ({
    language: locale,
    name,
    slug: toSlug(name) || toIdPart(name),
  }))
  const main = names.find((each) => each.language === defaultLocale) ?? names[0]
  const isMissing = main && !target.has(language)
  return { key: main?.slug ?? '', names: isMissing ? [...names, { ...main, language }] : names }
}

const wrong = (index: number, why: string) =>
  new Failure(`Line ${index + 1} of the rules for topics cannot be followed: ${why}.`)
