/** What our own tools say, in the language an editor has chosen for the Studio. */
import { useCallback } from 'react'
import { useCurrentLocale } from 'sanity'

/** Answers which of the two to say. */
export function useSay(): (english: string, spanish: string) => string {
  const { id } = useCurrentLocale()
  return useCallback((english: string, spanish: string) => (id.startsWith('es') ? spanish : english), [id])
}
