/** `/data/export` and `/data/references`: everything at once, and who refers to a document. */

import { Readable } from 'node:stream'
import { mayRead, type Identity } from '../access/identity.ts'
import { openForReading } from '../store/database.ts'
import type { Document } from '../store/document.ts'
import type { Documents } from '../store/documents.ts'
import { isOn, json, type Answer, type Exchange } from './exchange.ts'

/** Documents written in one piece. */
const pieceSize = 100

/** Streams every document the asker may read as it is at this moment, a line of JSON each; `types` narrows them. */
export function answerExport({ search, identity }: Exchange, folder: string): Answer {
  const types = (search.get('types') ?? '').split(',').filter((type) => type !== '')
  const body = Readable.from(exportedLines(folder, types, identity), { objectMode: false })
  return { headers: { 'content-type': 'application/x-ndjson; charset=utf-8' }, body }
}

/** A connection of its own, so that what is written meanwhile is not seen by halves. */
function* exportedLines(folder: string, types: string[], identity: Identity): Generator<string> {
  const database = openForReading(folder)
  try {
    const where = types.length === 0 ? '' : `WHERE type IN (${types.map(() => '?').join(', ')})`
    const select = database.prepare(`SELECT json(body) AS body FROM document ${where} ORDER BY key`)
    let piece: string[] = []
    for (const { body } of select.iterate(...types)) {
      if (!mayRead(identity, JSON.parse(String(body)) as Document)) continue
      piece.push(`${String(body)}\n`)
      if (piece.length < pieceSize) continue
      yield piece.join('')
      piece = []
    }
    yield piece.join('')
  } finally {
    database.close()
  }
}

/** Answers `{totalCount, references}`. With `excludeInternalReferences` only other datasets count: there are none. */
export function answerReferences({ caught, search, identity }: Exchange, documents: Documents): Answer {
  const ids = isOn(search, 'excludeInternalReferences') ? [] : documents.holders(caught.id ?? '')
  const found = ids.flatMap((id) => documents.get(id) ?? []).filter((document) => mayRead(identity, document))
  return json({
    totalCount: found.length,
    references: found.map(({ _id, _type }) => ({ documentId: _id, type: _type })),
  })
}
