/** The addresses a published document has, and those it says it had before. */
import type { Facts } from '../content/facts.ts'
import { isLocale, localeCodes, type Locale } from '../../messages/locales.ts'
import { isSlug } from '../urls.ts'

const kinds = ['article', 'topic', 'author', 'page'] as const
export type Kind = (typeof kinds)[number]
export const isKind = (type: string): type is Kind => kinds.some((kind) => kind === type)

export type Address = { kind: Kind; locale: Locale; slug: string; isFormer: boolean }

export function addressesOf(facts: Facts): Address[] {
  const { _type: kind, publishedAt } = facts
  // An article without a date is not shown anywhere, so it has no address either.
  if (!isKind(kind) || (kind === 'article' && publishedAt === null)) return []
  const now = kind === 'topic' ? facts.words : inLanguagesOf(facts, facts.slug === null ? [] : [facts.slug])
  const before = kind === 'topic' ? facts.formerWords : inLanguagesOf(facts, facts.formerSlugs)
  const toAddress = (isFormer: boolean) => (word: { language: string; value: string }) =>
    isLocale(word.language) && isSlug(word.value) ? [{ kind, locale: word.language, slug: word.value, isFormer }] : []
  return [...now.flatMap(toAddress(false)), ...before.flatMap(toAddress(true))]
}

/** An author is in every language, an article or a page in its own. */
function inLanguagesOf({ _type, language }: Facts, slugs: string[]): { language: string; value: string }[] {
  const languages = _type === 'author' ? localeCodes : language === null ? [] : [language]
  return languages.flatMap((each) => slugs.map((value) => ({ language: each, value })))
}
