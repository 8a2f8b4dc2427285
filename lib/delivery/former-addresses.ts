/**
 * Tells documents which addresses they had, where a slug was changed by a hand that did not: a script, an import,
 * another tool. Readers are led on without it; with it the document knows, whatever becomes of this site's own file.
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { writer } from '../content/writer.ts'
import type { Owed } from './lived.ts'
import { log, reason } from './log.ts'
import { processWide } from './process-wide.ts'
import { siteKnown } from './site-known.ts'

/** Documents in one go; the rest follows with the next change or look. */
const together = 50

const state = processWide('former addresses', () => ({ telling: null as Promise<void> | null, isRefused: false }))

/**
 * Never throws: what could not be told is told another time. Calls meanwhile join the one that runs. A token that may
 * not write is not tried again.
 */
export function tellFormerAddresses(): Promise<void> {
  const now = state()
  now.telling ??= tellOwed()
    .catch((error: unknown) => {
      log({ event: 'former addresses not written', why: reason(error) })
    })
    .finally(() => {
      now.telling = null
    })
  return now.telling
}

async function tellOwed(): Promise<void> {
  const owed = state().isRefused || writer() === null ? [] : siteKnown().owed(together)
  for (const [id, addresses] of Map.groupBy(owed, (each) => each.id)) {
    try {
      await tell(id, addresses)
    } catch (error) {
      log({ event: 'former address not written', id, why: reason(error) })
      const status = statusOf(error)
      state().isRefused = status === 401 || status === 403
      // What befell this document alone (somebody wrote it meanwhile, it is not as it should be) stops no other.
      if (status === null || state().isRefused || status >= 500 || status === 429) return
    }
  }
}

const documentsShape = z.array(
  z.object({
    _id: z.string(),
    _rev: z.string(),
    _type: z.string(),
    language: z.string().nullish(),
    formerSlugs: z.array(z.unknown()).nullish().catch(null),
  }),
)
type Stored = z.output<typeof documentsShape>[number]

/** The published document and its draft: a draft that does not know would take the address back when it is published. */
async function tell(id: string, addresses: Owed[]): Promise<void> {
  const client = writer()
  if (client === null) return
  const answer: unknown = await client.fetch('*[_id in $ids]{_id, _rev, _type, language, formerSlugs}', {
    ids: [id, `drafts.${id}`],
  })
  const transaction = client.transaction()
  let isEmpty = true
  for (const document of documentsShape.parse(answer)) {
    const items = itemsFor(document, addresses)
    if (items.length === 0) continue
    isEmpty = false
    // Somebody may be writing: then nothing is changed now, and the next change is the occasion.
    transaction.patch(document._id, (patch) =>
      patch.ifRevisionId(document._rev).setIfMissing({ formerSlugs: [] }).append('formerSlugs', items),
    )
  }
  if (isEmpty) return
  await transaction.commit({ visibility: 'async', returnDocuments: false })
  log({ event: 'former address written', id, slugs: addresses.map(({ slug }) => slug).join(', ') })
}

/** What is added to a document's list: words, or for a topic words in their language. */
function itemsFor({ _type, language, formerSlugs }: Stored, addresses: Owed[]): (string | object)[] {
  const isInLanguage = (locale: string) => !language || language === locale
  if (_type !== 'topic') {
    const slugs = addresses.flatMap(({ locale, slug }) => (isInLanguage(locale) ? [slug] : []))
    return [...new Set(slugs)].filter((slug) => !formerSlugs?.includes(slug))
  }
  const present = z.array(z.looseObject({ language: z.string(), value: z.string() }).catch({ language: '', value: '' }))
  const words = present.parse(formerSlugs ?? [])
  return addresses
    .filter(({ locale, slug }) => !words.some(({ language: own, value }) => own === locale && value === slug))
    .map(({ locale, slug }) => ({ _type: 'formerSlug', _key: newKey(), language: locale, value: slug }))
}

const newKey = () => randomUUID().slice(0, 8)

const statusOf = (error: unknown) =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : null
