/** What the Studio tells an editor when something is not right, in both of the Studio's languages. */
import type { LocalizedValidationMessages } from 'sanity'

/** A validation message in English and Spanish; the Studio shows the one its user reads. */
export function localized(english: string, spanish: string): LocalizedValidationMessages {
  return { 'en-US': english, 'es-ES': spanish }
}
