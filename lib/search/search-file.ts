/**
 * The file in which the site keeps what it searches: beside the site's own, so that filling it never holds up a page.
 * All of it can be made again from the Content Lake.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { connected, type Database } from '../delivery/database.ts'
import { localeCodes } from '../../messages/locales.ts'

const schema = `
  -- An article. Its number begins with its date, so that in the indexes of words newest first is simply backwards.
  CREATE TABLE entry (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, locale TEXT NOT NULL, card TEXT NOT NULL, body BLOB NOT NULL
  );
  CREATE INDEX entry_by_locale ON entry (locale);
  -- What results can be narrowed by: a topic, somebody's name, a year.
  CREATE TABLE label (
    number INTEGER PRIMARY KEY, locale TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,
    UNIQUE (locale, kind, id)
  );
  CREATE TABLE labelled (entry INTEGER NOT NULL, label INTEGER NOT NULL, PRIMARY KEY (entry, label)) WITHOUT ROWID;
  -- Every word as texts have it; without accents; without those even that make another letter of it; and its stem.
  CREATE TABLE word (
    locale TEXT NOT NULL, surface TEXT NOT NULL, folded TEXT NOT NULL, bare TEXT NOT NULL, stem TEXT NOT NULL,
    PRIMARY KEY (locale, surface)
  ) WITHOUT ROWID;
  CREATE INDEX word_by_folded ON word (locale, folded, stem);
  CREATE INDEX word_by_bare ON word (locale, bare, stem);
  CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  -- For each language an index of words, as stems. Among the labels stand the numbers of an article's labels. What is
  -- found is told from 'entry', so the texts are not kept here again.
  ${localeCodes
    .map(
      (locale) => `
  CREATE VIRTUAL TABLE text_${locale} USING fts5(title, names, excerpt, body, labels,
    content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'");
  CREATE VIRTUAL TABLE stem_${locale} USING fts5vocab(text_${locale}, row);`,
    )
    .join('')}
`

/** Raised when the tables change, or what is put into them. An older file is emptied and filled again. */
const revision = 1

/** Another set of languages needs other tables. */
const version = revision * 1_000_000 + (Number.parseInt(localeCodes.toSorted().join(''), 36) % 1_000_000)

/** Opens (or creates) the file in a folder. */
export function openSearchFile(folder: string): Database {
  mkdirSync(folder, { recursive: true })
  return connected(new DatabaseSync(join(folder, 'search.sqlite'), { timeout: 10_000 }), { schema, version })
}
