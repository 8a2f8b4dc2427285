/** What the Studio tells an editor when something is not right, in both of the Studio's languages. */
import type { LocalizedValidationMessages, ValidationContext } from 'sanity'

/** A validation message in English and Spanish; the Studio shows the one its user reads. */
export function localized(english: string, spanish: string): LocalizedValidationMessages {
  return { 'en-US': english, 'es-ES': spanish }
}

/** The message in the Studio user's language, for where Sanity takes no more than one text: in a list of errors with paths. */
export function inUsersLanguage(
  messages: LocalizedValidationMessages,
  { i18n }: Pick<ValidationContext, 'i18n'>,
): string {
  const wanted = i18n.currentLocale.id.startsWith('es') ? 'es-ES' : 'en-US'
  return messages[wanted] ?? ''
}

/** A language's name as it stands inside a sentence: "Spanish", «inglés». */
export function languageName(code: string, locale: 'en' | 'es'): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code
}
