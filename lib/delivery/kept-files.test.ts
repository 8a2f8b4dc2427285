import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { database } from './database.ts'
import { isKept, keptOr } from './kept-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'ambas-kept-files-'))
vi.stubEnv('SITE_DATA', folder)

const picture = () => Promise.resolve(Buffer.from('a picture'))
const nothing = () => Promise.resolve(null)

test('a file that outlived the table of files is noted again when it is read, so that it can leave', async () => {
  await keptOr('/media/a.webp', picture)
  database().run('DELETE FROM media')
  expect(await keptOr('/media/a.webp', nothing)).toEqual(await picture())
  expect(isKept('/media/a.webp')).toBe(true)
})

test('what cannot be kept is given all the same', async () => {
  rmSync(join(folder, 'media'), { recursive: true })
  writeFileSync(join(folder, 'media'), '')
  expect(await keptOr('/media/b.webp', picture)).toEqual(await picture())
  expect(isKept('/media/b.webp')).toBe(false)
})
