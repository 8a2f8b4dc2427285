/** For the language switch: what the other languages have of a page. */
import { localeCodes, type Locale } from '../../messages/locales.ts'
import { pathOf } from '../urls.ts'
import type { Version } from './shown.ts'

export type OtherLanguage = { locale: Locale; version: Version | null; listing: string }

/** One entry for each other language: its published version, or null, and the address of its listing (its front page unless said otherwise). */
export function alternativesOf(
  locale: Locale,
  versions: Version[],
  listingOf = (code: Locale): string => pathOf({ kind: 'front', locale: code }),
): OtherLanguage[] {
  return localeCodes
    .filter((code) => code !== locale)
    .map((code) => ({
      locale: code,
      version: versions.find((version) => version.locale === code) ?? null,
      listing: listingOf(code),
    }))
}
