/** Takes into the search what the site has learnt of and the search has not: one way for a first start, an edit, a deletion. */
import { randomUUID } from 'node:crypto'
import { setImmediate as breath } from 'node:timers/promises'
import { listSearchTexts, type SearchText } from '../content/search-text.ts'
import type { Database } from '../delivery/database.ts'
import type { Entry, Named } from './entry.ts'
import type { SearchIndex } from './search-index.ts'

export type Filling = {
  /** The site's own file, where it is noted what is not indexed. */
  site: Database
  /** The search's file, and the index in it. */
  file: Database
  index: SearchIndex
  timeZone: () => string
}

/** Each batch is one question and one transaction; readers are served in between. */
const batch = 50

/** How many articles wait to be taken in. */
export const countUnindexed = (site: Database) =>
  Number(site.get('SELECT COUNT(*) AS total FROM unindexed')?.total ?? 0)

/** Whether all that was known once has been taken in: until then nothing is searched. */
export const isFilled = (file: Database) => file.get(`SELECT 1 FROM fact WHERE name = 'filled'`) !== undefined

/**
 * When the search's file was not filled from this file of the site's, everything is to be taken in, and what the site
 * does not know is to be taken out. To be called once everything published is known.
 */
export function noteEverything({ site, file }: Pick<Filling, 'site' | 'file'>): void {
  const born = bornOf(site)
  if (file.get(`SELECT value FROM fact WHERE name = 'filled from'`)?.value === born) return
  const kept = JSON.stringify(file.all('SELECT id FROM entry').map(({ id }) => String(id)))
  site.together(() => {
    site.run('INSERT OR IGNORE INTO unindexed (id) SELECT DISTINCT id FROM listed')
    site.run('INSERT OR IGNORE INTO unindexed (id) SELECT value FROM json_each(?)', kept)
  })
  file.run(`DELETE FROM fact WHERE name = 'filled'`)
  file.run(`INSERT OR REPLACE INTO fact (name, value) VALUES ('filled from', ?)`, born)
}

/** What tells this file of the site's from another that was there before. */
function bornOf(site: Database): string {
  site.run(`INSERT OR IGNORE INTO fact (name, value) VALUES ('born', ?)`, randomUUID())
  return String(site.get(`SELECT value FROM fact WHERE name = 'born'`)?.value)
}

/** Takes in all that waits, and what comes to wait meanwhile. Throws ContentLakeError; what was not taken in stays noted. */
export async function fill({ site, file, index, timeZone }: Filling): Promise<void> {
  for (;;) {
    const waiting = site.all('SELECT seq, id FROM unindexed ORDER BY seq LIMIT ?', batch)
    if (waiting.length === 0) break
    const ids = waiting.map(({ id }) => String(id))
    const found = new Map((await listSearchTexts(ids)).map((each) => [each._id, each]))
    try {
      file.together(() => {
        for (const id of ids) {
          const article = found.get(id)
          if (article === undefined) index.remove(id)
          else index.put(toEntry(article, timeZone()))
        }
      })
    } catch (error) {
      index.forgetWords()
      throw error
    }
    // One that changed again meanwhile has another number by now, and stays.
    const taken = JSON.stringify(waiting.map(({ seq }) => Number(seq)))
    site.run('DELETE FROM unindexed WHERE seq IN (SELECT value FROM json_each(?))', taken)
    await breath()
  }
  file.run(`INSERT OR REPLACE INTO fact (name, value) VALUES ('filled', 'yes')`)
}

const wordsOfTable = ({ caption, cells }: SearchText['tables'][number]) =>
  [caption, ...(cells ?? [])].filter(Boolean).join('\n')

function toEntry(article: SearchText, timeZone: string): Entry {
  const { _id: id, language: locale, title, slug, excerpt, publishedAt, byline } = article
  const topics = article.topics.flatMap((topic): Named[] => {
    const name = topic.title.find(({ language }) => language === locale)?.value
    const word = topic.slug.find(({ language }) => language === locale)?.value
    return name && word ? [{ id: topic._id, name, slug: word }] : []
  })
  const authors = article.authors.map(({ _id, ...rest }) => ({ id: _id, ...rest }))
  const translators = article.translators.map(({ _id, name, slug: word }) => ({ id: _id, name, slug: word }))
  return {
    id,
    locale,
    card: { title, slug, excerpt, publishedAt, byline, authors, topics },
    translators,
    year: new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(new Date(publishedAt)),
    text: [article.text ?? '', ...article.tables.map(wordsOfTable)].join('\n\n'),
  }
}
