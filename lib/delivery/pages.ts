/** The pages made for readers, kept compressed in the site's file: durable, shared by the processes of one machine, bounded. */
import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import pLimit from 'p-limit'
import type { Database } from './database.ts'

export type KeptPage = {
  /** Or the text of a file that is made like a page, such as a feed. */
  html: string
  headers: Record<string, string>
  /** Seconds after which the page is to be made again though nothing was told to have changed. */
  revalidate: number
  /** When the Content Lake was asked for what the page shows, in milliseconds: what was told later is not in it. */
  askedAt: number
  tags: string[]
}

export type FoundPage = Omit<KeptPage, 'tags'> & {
  /** The same, compressed with brotli: as it is kept, and as it can be sent. */
  packed: Uint8Array<ArrayBuffer>
  /** Whether it is packed as small as it goes. */
  isTight: boolean
  isStale: boolean
}

export type Pages = {
  /** The page kept for a route, and whether something it shows has changed since; null when there is none. */
  find: (route: string) => FoundPage | null
  has: (route: string) => boolean
  isFresh: (route: string) => boolean
  /** Pages get a tag of their content (`etag`), which stays when they are made again and say the same. */
  keep: (route: string, page: KeptPage) => void
  /** Packs a page that is read as small as it goes, which takes a while: once, and on another thread. */
  tighten: (route: string) => Promise<void>
  /** After a failure to make a page again: leave the kept one in peace until a moment, in milliseconds. */
  postpone: (route: string, until: number) => void
  forget: (route: string) => void
  /** Notes durably that what these tags stand for has changed. */
  tell: (tags: string[], now?: number) => void
  /** The routes of the kept pages that carry any of the tags, most recently read first. */
  tagged: (tags: string[]) => string[]
  /** The moment the oldest kept page was asked for, in milliseconds; null when none is kept. */
  oldest: () => number | null
  /** The routes of at most so many kept pages, most recently read first. */
  routes: (most: number) => string[]
  /** The ids of the documents that kept pages show. */
  shown: () => string[]
}

type Options = {
  /** The build the pages belong to; a page of an earlier build is served while it is made again. */
  build: string
  /** How much all pages together may weigh. */
  maxBytes: number
}

/** How stale the "last read" of a page may be, so that reading a page is not a write. */
const readPrecision = 60_000

const ofQuality = (quality: number) => ({ params: { [constants.BROTLI_PARAM_QUALITY]: quality } })

/** A tenth smaller than zstd leaves it, for a millisecond that only making the page costs. */
const quick = ofQuality(5)

/** Another eighth, for 30 ms that nobody waits for. */
const tight = ofQuality(constants.BROTLI_MAX_QUALITY)
const compress = promisify(brotliCompress)

/** The threads of the pool are the pictures' and the disk's as well. */
const inTurn = pLimit(1)

/** The store of made pages in the site's database. */
export function createPages(database: Database, { build, maxBytes }: Options): Pages {
  const told = `SELECT MAX(tag.told_at) AS told_at FROM page_tag JOIN tag USING (tag) WHERE page_tag.page = ?`

  const isStale = (row: Record<string, unknown>, now: number): boolean => {
    if (now < Number(row.retry_at)) return false
    if (row.build !== build) return true
    const toldAt = Number(database.get(told, Number(row.id))?.told_at ?? 0)
    return toldAt >= Number(row.asked_at)
  }

  const find: Pages['find'] = (route) => {
    const row = database.get('SELECT * FROM page WHERE route = ?', route)
    if (row === undefined) return null
    const now = Date.now()
    if (now - Number(row.read_at) > readPrecision)
      database.inPassing(() => database.run('UPDATE page SET read_at = ? WHERE route = ?', now, route))
    const packed = row.html as Uint8Array<ArrayBuffer>
    return {
      // The door sends it as it is packed: few ask for the words.
      get html() {
        return brotliDecompressSync(packed).toString('utf8')
      },
      packed,
      isTight: row.is_tight === 1,
      headers: JSON.parse(String(row.headers)) as Record<string, string>,
      revalidate: Number(row.revalidate),
      askedAt: Number(row.asked_at),
      isStale: isStale(row, now),
    }
  }

  const forget: Pages['forget'] = (route) => {
    database.together(() => {
      database.run('DELETE FROM page_tag WHERE page = (SELECT id FROM page WHERE route = ?)', route)
      database.run('DELETE FROM page WHERE route = ?', route)
    })
  }

  const makeRoom = (): void => {
    let weight = Number(database.get('SELECT SUM(bytes) AS bytes FROM page')?.bytes ?? 0)
    while (weight > maxBytes) {
      const oldest = database.get('SELECT route, bytes FROM page ORDER BY read_at LIMIT 1')
      if (oldest === undefined) return
      forget(String(oldest.route))
      weight -= Number(oldest.bytes)
    }
  }

  const keep: Pages['keep'] = (route, page) => {
    const html = brotliCompressSync(page.html, quick)
    const headers = JSON.stringify({ etag: tagOf(page.html), ...page.headers })
    database.inPassing(() => {
      forget(route)
      const kept = database.get(
        `INSERT INTO page (route, build, html, is_tight, headers, revalidate, asked_at, retry_at, read_at, bytes)
         VALUES (?, ?, ?, 0, ?, ?, ?, 0, ?, ?) RETURNING id`,
        route,
        build,
        html,
        headers,
        page.revalidate,
        page.askedAt,
        Date.now(),
        html.length + headers.length,
      )
      const id = Number(kept?.id)
      for (const tag of page.tags) database.run('INSERT OR IGNORE INTO page_tag (tag, page) VALUES (?, ?)', tag, id)
      makeRoom()
    })
  }

  const tighten: Pages['tighten'] = (route) =>
    inTurn(async () => {
      // Who stood before in the line may have packed it.
      const row = database.get('SELECT id, html FROM page WHERE route = ? AND is_tight = 0', route)
      if (row === undefined) return
      const loose = row.html as Uint8Array
      const html = await compress(brotliDecompressSync(loose), tight)
      // It may have been made again meanwhile.
      database.inPassing(() =>
        database.run(
          'UPDATE page SET html = ?1, is_tight = 1, bytes = bytes - length(html) + length(?1) WHERE id = ?2 AND html = ?3',
          html,
          Number(row.id),
          loose,
        ),
      )
    })

  return {
    find,
    forget,
    keep,
    tighten,
    has: (route) => database.get('SELECT 1 FROM page WHERE route = ?', route) !== undefined,
    isFresh: (route) => {
      const row = database.get('SELECT id, build, asked_at, retry_at FROM page WHERE route = ?', route)
      return row !== undefined && !isStale({ ...row, retry_at: 0 }, Date.now())
    },
    postpone: (route, until) => {
      database.run('UPDATE page SET retry_at = ? WHERE route = ?', until, route)
    },
    tell: (tags, now = Date.now()) => {
      database.together(() => {
        for (const tag of tags) {
          database.run(
            'INSERT INTO tag (tag, told_at) VALUES (?1, ?2) ON CONFLICT (tag) DO UPDATE SET told_at = MAX(told_at, ?2)',
            tag,
            now,
          )
        }
      })
    },
    tagged: (tags) =>
      database
        .all(
          `SELECT DISTINCT page.route AS route, page.read_at FROM page_tag JOIN page ON page.id = page_tag.page
           WHERE page_tag.tag IN (SELECT value FROM json_each(?)) ORDER BY page.read_at DESC`,
          JSON.stringify(tags),
        )
        .map(({ route }) => String(route)),
    routes: (most) =>
      database.all('SELECT route FROM page ORDER BY read_at DESC LIMIT ?', most).map(({ route }) => String(route)),
    oldest: () => {
      const moment = database.get('SELECT min(asked_at) AS moment FROM page')?.moment
      return typeof moment === 'number' ? moment : null
    },
    // Names of lists have a dot, and Next's own tags an underscore first; ids of published documents have neither.
    shown: () =>
      database
        .all(`SELECT DISTINCT tag FROM page_tag WHERE tag NOT LIKE '%.%' AND substr(tag, 1, 1) <> '_'`)
        .map(({ tag }) => String(tag)),
  }
}

/** Weak: the same page may be sent packed in different ways. */
const tagOf = (html: string) => `W/"${hash('sha256', html, 'base64url').slice(0, 16)}"`
