/** The word of our articles that a misspelt one was probably meant to be. */
import type { Database } from '../delivery/database.ts'
import type { Locale } from '../../messages/locales.ts'
import { folded } from './words.ts'

/** Slips of the finger are rarely in the first letter, and looking only there is quick. */
const sameStart = 'SELECT surface, folded, stem FROM word WHERE locale = ? AND folded >= ? AND folded < ?'

/** Null when there is no word near enough. Of several the nearest, of these the one that most articles have. */
export function createSpelling(database: Database) {
  const articlesWith = (locale: Locale, stem: string) =>
    Number(database.get(`SELECT doc FROM stem_${locale} WHERE term = ?`, stem)?.doc ?? 0)

  return (locale: Locale, surface: string): string | null => {
    const wrong = folded(surface)
    const slips = wrong.length < 4 ? 0 : wrong.length < 8 ? 1 : 2
    const start = Array.from(wrong)[0] ?? ''
    if (slips === 0) return null
    const near = database.all(sameStart, locale, start, `${start}\u{10FFFF}`).flatMap((row) => {
      const right = String(row.folded)
      if (Math.abs(right.length - wrong.length) > slips) return []
      const distance = distanceOf(wrong, right)
      return distance <= slips ? [{ surface: String(row.surface), stem: String(row.stem), distance }] : []
    })
    const nearest = Math.min(...near.map(({ distance }) => distance))
    return (
      near
        .filter(({ distance }) => distance === nearest)
        .map((each) => ({ ...each, articles: articlesWith(locale, each.stem) }))
        .filter(({ articles }) => articles > 0)
        .toSorted((a, b) => b.articles - a.articles || a.surface.localeCompare(b.surface, locale))[0]?.surface ?? null
    )
  }
}

/** Letters put in, left out, exchanged, or two of them in each other's place (optimal string alignment). */
export function distanceOf(one: string, other: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_none, index) => index)
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1]
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (beforeLast[j - 2] ?? 0) + 1 : Infinity,
      )
    }
    beforeLast = last
    last = row
  }
  return last[other.length] ?? 0
}
