/** The one SQLite file in which the site keeps what it has made and what it knows. Nearly all of it can be made again from the Content Lake. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { env } from '../env.ts'
import { processWide } from './process-wide.ts'

const schema = `
  -- Pages made for readers. 'route' is the path among the folders of app/.
  CREATE TABLE page (
    id INTEGER PRIMARY KEY, route TEXT NOT NULL UNIQUE, build TEXT NOT NULL, html BLOB NOT NULL, is_tight INTEGER NOT NULL,
    headers TEXT NOT NULL,
    revalidate INTEGER NOT NULL, asked_at INTEGER NOT NULL, retry_at INTEGER NOT NULL, read_at INTEGER NOT NULL, bytes INTEGER NOT NULL
  );
  -- With what each weighs: to add that up from the pages themselves would be to read all of them.
  CREATE INDEX page_by_read ON page (read_at, bytes);
  -- What each page shows. A page has some forty tags: with its route in each they would weigh as much as its text.
  CREATE TABLE page_tag (tag TEXT NOT NULL, page INTEGER NOT NULL, PRIMARY KEY (tag, page)) WITHOUT ROWID;
  CREATE INDEX page_tag_by_page ON page_tag (page);
  -- When each tag was last told to have changed.
  CREATE TABLE tag (tag TEXT PRIMARY KEY, told_at INTEGER NOT NULL) WITHOUT ROWID;
  -- What is published: enough to know which addresses exist and which pages a change touches.
  CREATE TABLE document (id TEXT PRIMARY KEY, facts TEXT NOT NULL, published_at TEXT) WITHOUT ROWID;
  CREATE INDEX document_by_date ON document (published_at);
  CREATE TABLE address (
    kind TEXT NOT NULL, locale TEXT NOT NULL, slug TEXT NOT NULL, id TEXT NOT NULL, is_former INTEGER NOT NULL,
    PRIMARY KEY (kind, locale, slug, is_former, id)
  ) WITHOUT ROWID;
  CREATE INDEX address_by_id ON address (id);
  CREATE TABLE listed (
    list TEXT NOT NULL, published_at TEXT NOT NULL, id TEXT NOT NULL, modified_at TEXT NOT NULL,
    PRIMARY KEY (list, published_at, id)
  ) WITHOUT ROWID;
  CREATE INDEX listed_by_id ON listed (id);
  -- Which pair of translations a document belongs to, and the old addresses that lead somewhere. 'id' is what says so.
  CREATE TABLE member (member TEXT NOT NULL, pair TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (member, pair)) WITHOUT ROWID;
  CREATE INDEX member_by_id ON member (id);
  CREATE TABLE redirect (
    path TEXT NOT NULL, id TEXT NOT NULL, target TEXT, url TEXT, is_permanent INTEGER NOT NULL, PRIMARY KEY (path, id)
  ) WITHOUT ROWID;
  CREATE INDEX redirect_by_id ON redirect (id);
  -- Changes told by the Content Lake and not yet carried out, and the deliveries already seen.
  -- Hearsay is what a message says; the rest the site has found out by itself.
  CREATE TABLE change (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, noted_at INTEGER NOT NULL, is_hearsay INTEGER NOT NULL
  );
  CREATE TABLE delivery (key TEXT PRIMARY KEY, seen_at INTEGER NOT NULL) WITHOUT ROWID;
  -- What other instances of the site are still to be told.
  CREATE TABLE outbox (seq INTEGER PRIMARY KEY AUTOINCREMENT, message TEXT NOT NULL);
  -- Pictures kept beside this file.
  CREATE TABLE media (path TEXT PRIMARY KEY, bytes INTEGER NOT NULL, read_at INTEGER NOT NULL) WITHOUT ROWID;
  -- Articles whose last change the search has not taken in yet. A new change has a new number.
  CREATE TABLE unindexed (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE);
  CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
`

/** What only this file knows: kept when the others change. */
const lastingTables = ['withdrawn', 'lived']
const lasting = `
  -- Paths taken down by hand, which the door refuses whatever the Content Lake says.
  CREATE TABLE IF NOT EXISTS withdrawn (path TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID;
  -- Every address at which readers have found a document. 'is_owed': it is there no more, and does not say so itself.
  CREATE TABLE IF NOT EXISTS lived (
    id TEXT NOT NULL, kind TEXT NOT NULL, locale TEXT NOT NULL, slug TEXT NOT NULL, is_owed INTEGER NOT NULL,
    PRIMARY KEY (id, kind, locale, slug)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS lived_owed ON lived (id) WHERE is_owed = 1;
`

/** Raised when the tables change. An older file is emptied of what can be made again. */
const version = 11

export type Database = {
  all: (sql: string, ...values: SQLInputValue[]) => Record<string, unknown>[]
  get: (sql: string, ...values: SQLInputValue[]) => Record<string, unknown> | undefined
  run: (sql: string, ...values: SQLInputValue[]) => number
  /** Runs the steps in one transaction: all of them are kept, or none. */
  together: <T>(steps: () => T) => T
  /** The same for what can be made again: a crash loses nothing of it, a power cut may, and the disk is not waited for. */
  inPassing: <T>(steps: () => T) => T
  close: () => void
}

/** Opens (or creates) the site's file in a folder. Throws a sentence that names the folder when it cannot. */
export function openDatabase(folder: string): Database {
  try {
    mkdirSync(folder, { recursive: true })
    return connected(new DatabaseSync(join(folder, 'site.sqlite'), { timeout: 5000 }), {
      schema: schema + lasting,
      version,
    })
  } catch (error) {
    throw new Error(
      `The site cannot keep its pages in ${folder}. Check that the folder can be written and the disk has room, or name another in SITE_DATA.`,
      { cause: error },
    )
  }
}

type Tables = { schema: string; version: number }

/** A file that is open, with its tables made. Everything in one of another version is thrown away. */
export function connected(file: DatabaseSync, tables: Tables): Database {
  // FULL: a change that was acknowledged to the Content Lake must survive a power cut.
  file.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;')
  prepareTables(file, tables)
  const statements = new Map<string, StatementSync>()
  const statement = (sql: string) => {
    const known = statements.get(sql) ?? file.prepare(sql)
    statements.set(sql, known)
    return known
  }
  return {
    all: (sql, ...values) => statement(sql).all(...values),
    get: (sql, ...values) => statement(sql).get(...values),
    run: (sql, ...values) => Number(statement(sql).run(...values).changes),
    together: (steps) => inTransaction(file, steps),
    inPassing: (steps) => {
      if (file.isTransaction) return steps()
      file.exec('PRAGMA synchronous = NORMAL')
      try {
        return inTransaction(file, steps)
      } finally {
        file.exec('PRAGMA synchronous = FULL')
      }
    },
    close: () => {
      file.close()
    },
  }
}

function prepareTables(file: DatabaseSync, { schema, version }: Tables): void {
  inTransaction(file, () => {
    if (file.prepare('PRAGMA user_version').get()?.user_version === version) return
    // Virtual tables first: they take those with them in which they keep what is theirs.
    const tables = file
      .prepare(
        `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
         ORDER BY sql LIKE 'CREATE VIRTUAL%' DESC`,
      )
      .all()
    const passing = tables.map(({ name }) => String(name)).filter((name) => !lastingTables.includes(name))
    for (const name of passing) file.exec(`DROP TABLE IF EXISTS "${name}"`)
    file.exec(schema)
    file.exec(`PRAGMA user_version = ${version}`)
  })
}

function inTransaction<T>(file: DatabaseSync, steps: () => T): T {
  if (file.isTransaction) return steps()
  file.exec('BEGIN IMMEDIATE')
  try {
    const answer = steps()
    file.exec('COMMIT')
    return answer
  } catch (error) {
    file.exec('ROLLBACK')
    throw error
  }
}

/** The site's file of this process. */
export const database = processWide('database', () => openDatabase(env().SITE_DATA))
