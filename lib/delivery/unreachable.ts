/** What is published and has no page of its own: its editor sees nothing amiss, so the log names it. */
import type { Facts } from '../content/facts.ts'
import { isLocale } from '../../messages/locales.ts'
import { addressesOf, isKind } from './addresses.ts'
import type { Known } from './known.ts'

/** Why readers cannot come to a document; null when they can, or when it is of a kind that has no page. */
export function whyUnreachable(id: string, facts: Facts, known: Pick<Known, 'idAt'>): string | null {
  const { _type: kind, language, publishedAt, title } = facts
  if (!isKind(kind)) return null
  const isOfOneLanguage = kind === 'article' || kind === 'page'
  if (isOfOneLanguage && !isLocale(language ?? undefined)) return 'it is in no language of the site'
  if (kind !== 'topic' && title === null) return kind === 'author' ? 'it has no name' : 'it has no title'
  if (kind === 'article' && publishedAt === null) return 'it has no date'
  const here = addressesOf(facts).filter(({ isFormer }) => !isFormer)
  if (here.length === 0) return 'it has no address'
  const other = here.map((place) => known.idAt(place)).find((each) => each !== null && each !== id)
  return other === undefined ? null : `${other} is at its address`
}
