/** How long a text takes to read. */
import { toPlainText, type PortableTextBlock } from '@portabletext/react'
import { locales, type Locale } from '../../messages/locales.ts'

/** Whole minutes, at least one, at the pace at which people read the language silently. */
export function minutesToRead(body: PortableTextBlock[], locale: Locale): number {
  const { hreflang, wordsPerMinute } = locales[locale]
  const words = new Intl.Segmenter(hreflang, { granularity: 'word' })
  // Nothing but blocks of text has children; pictures are looked at, not read.
  const text = toPlainText(body.filter(({ _type }) => _type === 'block'))
  const count = [...words.segment(text)].filter(({ isWordLike }) => isWordLike).length
  return Math.max(1, Math.round(count / wordsPerMinute))
}
