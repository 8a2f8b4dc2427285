/**
 * Every address at which readers have found a document. A slug that was changed by whatever hand leaves its old address
 * here, and so leads on at once; the document is told, for this file may be lost.
 */
import type { Facts } from '../content/facts.ts'
import type { Locale } from '../../messages/locales.ts'
import type { Address, Kind } from './addresses.ts'
import type { Database } from './database.ts'

/** A former address that its document does not know of. */
export type Owed = { id: string; kind: Kind; locale: Locale; slug: string }

/**
 * The addresses at which readers have found a document and that it does not speak of any more. `addresses` are those
 * it has and had by its own word; those it has now are remembered.
 */
export function forgottenAddresses(database: Database, { _id, publishedAt }: Facts, addresses: Address[]): Address[] {
  const isDue = publishedAt === null || Date.parse(publishedAt) <= Date.now()
  for (const { kind, locale, slug, isFormer } of isDue ? addresses : []) {
    if (isFormer) continue
    database.run(
      'INSERT OR IGNORE INTO lived (id, kind, locale, slug, is_owed) VALUES (?, ?, ?, ?, 0)',
      _id,
      kind,
      locale,
      slug,
    )
  }
  const spokenOf = new Set(addresses.map(nameOf))
  const lived = database.all('SELECT kind, locale, slug, is_owed FROM lived WHERE id = ?', _id)
  return lived.flatMap((row) => {
    const address = { kind: row.kind as Kind, locale: row.locale as Locale, slug: String(row.slug), isFormer: true }
    const isOwed = !spokenOf.has(nameOf(address))
    if (isOwed !== (row.is_owed === 1)) setOwed(database, { id: _id, ...address }, isOwed)
    return isOwed ? [address] : []
  })
}

function setOwed(database: Database, { id, kind, locale, slug }: Owed, isOwed: boolean): void {
  database.run(
    'UPDATE lived SET is_owed = ? WHERE id = ? AND kind = ? AND locale = ? AND slug = ?',
    isOwed ? 1 : 0,
    id,
    kind,
    locale,
    slug,
  )
}

const nameOf = ({ kind, locale, slug }: Address) => [kind, locale, slug].join(' ')

/** What published documents are owed, of at most so many documents. */
export function owedAddresses(database: Database, most: number): Owed[] {
  return database
    .all(
      `SELECT lived.id, kind, locale, slug FROM lived JOIN document USING (id) WHERE is_owed = 1
       AND lived.id IN (SELECT DISTINCT id FROM lived JOIN document USING (id) WHERE is_owed = 1 LIMIT ?)`,
      most,
    )
    .map(({ id, kind, locale, slug }) => ({
      id: String(id),
      kind: kind as Kind,
      locale: locale as Locale,
      slug: String(slug),
    }))
}
