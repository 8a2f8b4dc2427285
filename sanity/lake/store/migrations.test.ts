/** What an older version of the lake has written is read by this one. */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { startLake } from '../lake.ts'
import { connect, tokens } from '../test-lake.ts'
import { databaseFile } from './database.ts'
import { migrations } from './migrations.ts'

test('a data file from after any step is brought forward, and keeps what is in it', async () => {
  for (let steps = 1; steps <= migrations.length; steps++) {
    const folder = await mkdtemp(join(tmpdir(), 'lake-'))
    const old = new DatabaseSync(databaseFile(folder))
    old.exec(migrations.slice(0, steps).join(';'))
    old.exec(`PRAGMA application_id = 1818323813; PRAGMA user_version = ${steps}`)
    const body = { _id: 'old', _type: 'post', _rev: 'r', _createdAt: '2025-01-01T00:00:00Z', title: 'Old' }
    old
      .prepare(
        "INSERT INTO document (id, base, layer, type, rev, body) VALUES ('old', 'old', 'published', 'post', 'r', jsonb(?))",
      )
      .run(JSON.stringify({ ...body, _updatedAt: body._createdAt }))
    old.close()

    const lake = await startLake({ data: folder, port: 0, tokens })
    const client = connect(lake.address, { token: tokens.write })
    expect(await client.fetch('*[title == "Old"][0]._id')).toBe('old')
    expect(await client.patch('old').set({ title: 'New' }).commit()).toMatchObject({ title: 'New' })
    await lake.close()
    await rm(folder, { recursive: true })
  }
})
