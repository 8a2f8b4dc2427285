import type { Locale } from '../../messages/locales.ts'

/** What is shown whole wherever an article is shared, in characters. */
const longest = 160

/** The first sentences of a text that fit; when not even one fits, its first words and an ellipsis. */
export function toExcerpt(text: string, locale: Locale, limit = longest): string {
  const words = text.replace(/\s+/gu, ' ').trim()
  if (words.length <= limit) return words
  const sentences = firstSentences(words, locale, limit)
  // A very short first sentence says too little to stand alone.
  return sentences.length >= limit / 2 ? sentences : firstWords(words, limit)
}

function firstSentences(text: string, locale: Locale, limit: number): string {
  let end = 0
  for (const { index, segment } of new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(
    text.slice(0, limit * 3),
  )) {
    const stop = index + segment.trimEnd().length
    if (stop > limit) break
    end = stop
  }
  return text.slice(0, end)
}

function firstWords(text: string, limit: number): string {
  const start = text.slice(0, limit)
  const lastSpace = start.lastIndexOf(' ')
  const cut = lastSpace > limit / 2 ? start.slice(0, lastSpace) : start.slice(0, -1)
  return `${cut.replace(/[\s,;:.–—-]+$/u, '')}…`
}
