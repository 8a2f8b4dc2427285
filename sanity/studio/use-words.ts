/** The Studio's language, for what we draw ourselves. */
import { useCallback } from 'react'
import { useCurrentLocale } from 'sanity'
import { filled, translated } from './words.ts'

export type Say = (english: string, values?: Record<string, string>) => string

/** Says an English text in the editor's language, with `{names}` in it replaced by values. */
export function useSay(): Say {
  const { id } = useCurrentLocale()
  return useCallback((english, values) => filled(translated(english, id), values), [id])
}

/** The name of a language in the editor's own: `es` is Spanish, or español. */
export function useLanguageName(): (code: string | null) => string {
  const { id } = useCurrentLocale()
  return useCallback((code) => (code && new Intl.DisplayNames(id, { type: 'language' }).of(code)) || '—', [id])
}

/** A share of one, such as 87 %, as the editor's language writes it. */
export function usePercent(): (share: number) => string {
  const { id } = useCurrentLocale()
  // Down: what was not joined by itself must not look certain.
  return useCallback(
    (share) => new Intl.NumberFormat(id, { style: 'percent' }).format(Math.floor(share * 100) / 100),
    [id],
  )
}

const units = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** How long ago a moment was, such as “3 days ago”. */
export function useAge(): (since: string) => string {
  const { id } = useCurrentLocale()
  return useCallback(
    (since) => {
      const passed = Date.now() - Date.parse(since)
      const format = new Intl.RelativeTimeFormat(id, { numeric: 'auto' })
      const [unit, length] = units.find(([, length]) => passed >= length) ?? ['second', passed + 1]
      return format.format(-Math.floor(passed / length), unit)
    },
    [id],
  )
}
