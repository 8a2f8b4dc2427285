/** Fields that carry one value per language in one document, and the rules for what is in them. */
import type { CustomValidatorResult } from 'sanity'
import { defaultLocale, localeCodes, locales } from '../../messages/locales.ts'
import { localized } from './localized.ts'

/** One language's value, as `sanity-plugin-internationalized-array` 5 stores it. */
export type InLanguage<T> = { _key: string; language?: string; value?: T }

/** Every language must have a value. Says which are missing. */
export function inEveryLanguage(items: InLanguage<unknown>[] | undefined): CustomValidatorResult {
  const missing = localeCodes.filter((code) => !items?.some(({ language, value }) => language === code && value))
  if (missing.length === 0) return true
  const names = missing.map((code) => locales[code].name).join(', ')
  return localized(`Missing in: ${names}.`, `Falta en: ${names}.`)
}

/** The value in the site's first language, else in any. */
export function inAnyLanguage<T>(items: InLanguage<T>[] | undefined): T | undefined {
  return (items?.find(({ language }) => language === defaultLocale) ?? items?.[0])?.value
}
