import { useLocale } from 'next-intl'
import { typeset } from '@/lib/i18n/typography'

/** Sets a text with the typographic care of the page's language. Not for names. */
export function useTypeset(): (text: string) => string {
  const locale = useLocale()
  return (text) => typeset(text, locale)
}
