/** The language of a post: what WordPress says, else what its text looks like; and what about it is worth a look. */
import { linesOf } from './body/body.ts'
import type { Context } from './body/part.ts'
import { languageFor, recogniseLanguage, type Recognised } from './language.ts'
import { metaOf, type Post } from './post.ts'

/** Confidence below which a text is not taken to be in one language alone. */
const sureFrom = 0.8

/** Letters in another language from which a post is mixed, and not merely short: more than a quotation. */
const mixedFrom = 200

/** `fallback` is the language WordPress was set to. */
export function languageOf(
  post: Post,
  fallback: string,
  note: Context['note'],
): Pick<Recognised, 'locale' | 'confidence'> {
  const recognised = recogniseLanguage([post.title, ...linesOf(post.html)], fallback)
  const said = saidLanguage(post)
  if (said === null) {
    noteRecognised(recognised, note)
    return recognised
  }
  const locale = languageFor(said)
  if (locale === null) {
    note('look', 'WordPress says that it is in a language the site is not published in', filed(said, recognised.locale))
    return recognised
  }
  const isOther = recognised.locale !== locale && recognised.confidence >= sureFrom && recognised.letters >= mixedFrom
  if (isOther) note('look', 'it reads like another language than WordPress says', filed(recognised.locale, locale))
  noteMixed(recognised, note)
  return { locale, confidence: 1 }
}

/**
 * Polylang files a post under a term for its language. WPML keeps that in a table of its own, which no export has; its
 * export add-on writes it beside the post.
 */
function saidLanguage(post: Post): string | null {
  const term = post.terms.find(({ domain }) => domain === 'language')
  return term?.slug || metaOf(post, '_wpml_import_language_code') || null
}

function noteRecognised(recognised: Recognised, note: Context['note']) {
  const { confidence, stranger, locale } = recognised
  if (confidence === 0) note('look', 'the language was not recognised', `filed under ${nameOf(locale)}`)
  else if (stranger) note('look', 'it reads like a language the site is not published in', filed(stranger, locale))
  else if (!noteMixed(recognised, note) && confidence < sureFrom)
    note('look', 'the language is unsure', `${percent(confidence)} speaks for ${nameOf(locale)}`)
}

/** A post with the same text in two languages, one below the other, is common where nothing joins them. */
function noteMixed({ shares }: Recognised, note: Context['note']): boolean {
  const letters = shares.reduce((sum, share) => sum + share.letters, 0)
  const isMixed = shares.filter((share) => share.letters >= mixedFrom && share.letters > letters * 0.1).length > 1
  if (!isMixed) return false
  const parts = shares.map((share) => `${percent(share.letters / letters)} ${nameOf(share.locale)}`)
  note('look', 'it is written in more than one language', parts.join(', '))
  return true
}

const filed = (language: string, locale: string) => `${nameOf(language)}, filed under ${nameOf(locale)}`

const percent = (share: number) => `${Math.round(share * 100)} %`

/** Of a code as plugins write it, such as `pt_BR`; of what is none, what is written. */
function nameOf(language: string): string {
  const nameless = `the language with the code “${language}”`
  try {
    const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
    return names.of(language.replaceAll('_', '-')) ?? nameless
  } catch {
    return nameless
  }
}
