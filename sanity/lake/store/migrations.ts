/**
 * The steps that bring a data file forward. The file's `user_version` counts the steps it has taken.
 * A step that has been released is never edited: add another one.
 */
export const migrations: readonly string[] = [
  `
  -- body is SQLite's binary JSON: paths in it are read without parsing it whole.
  CREATE TABLE document (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    base TEXT NOT NULL,
    layer TEXT NOT NULL,
    type TEXT NOT NULL,
    rev TEXT NOT NULL,
    body BLOB NOT NULL
  ) STRICT;
  CREATE INDEX document_base ON document (base, layer);
  CREATE INDEX document_type ON document (type, base, layer);
  CREATE INDEX document_layer ON document (layer, base) WHERE layer <> 'published';

  CREATE TABLE reference (
    target TEXT NOT NULL,
    source INTEGER NOT NULL REFERENCES document (key) ON DELETE CASCADE,
    strong INTEGER NOT NULL,
    reachable INTEGER NOT NULL,
    PRIMARY KEY (target, source)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX reference_source ON reference (source);

  -- Every word of a document, accents folded; its rowid is document.key.
  CREATE VIRTUAL TABLE word USING fts5 (
    words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
  );

  CREATE TABLE change_set (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    author TEXT NOT NULL,
    timestamp TEXT NOT NULL
  ) STRICT;

  -- What one transaction did to one document: the mutations as asked, and Mendoza patches forth and back.
  CREATE TABLE change (
    document_id TEXT NOT NULL,
    sequence INTEGER NOT NULL REFERENCES change_set (sequence),
    transition TEXT NOT NULL,
    previous_rev TEXT,
    mutations TEXT NOT NULL,
    apply TEXT NOT NULL,
    revert TEXT NOT NULL,
    PRIMARY KEY (document_id, sequence)
  ) STRICT;
  CREATE INDEX change_sequence ON change (sequence);

  -- The webhook's outbox, written in the transaction that changed the document.
  CREATE TABLE delivery (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    document_id TEXT NOT NULL,
    transaction_id TEXT NOT NULL,
    operation TEXT NOT NULL,
    committed_at TEXT NOT NULL,
    before TEXT,
    after TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER NOT NULL DEFAULT 0,
    given_up INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX delivery_queue ON delivery (document_id, key) WHERE given_up = 0;

  -- Composite indexes made because a query asked for them.
  CREATE TABLE query_index (name TEXT PRIMARY KEY, used_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;

  -- Small things kept by name: the lake's own address, editors' settings, sessions.
  CREATE TABLE note (
    scope TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    written_at TEXT NOT NULL,
    PRIMARY KEY (scope, name)
  ) STRICT, WITHOUT ROWID;
  `,
]
