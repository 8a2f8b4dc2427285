/** Files that are made once, such as pictures: kept on disk by the path they are asked for under, bounded. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { env } from '../env.ts'
import { database } from './database.ts'

/** Milliseconds by which the "last read" of a file may be behind, so that reading one is not a write. */
const readPrecision = 60_000

/** Files being made now: a page with one new picture and a thousand readers asks for it once. */
const underWay = new Map<string, Promise<Buffer | null>>()

/** What is kept under a path, or else what `make` makes, which is kept from then on; null when it makes nothing. */
export async function keptOr(path: string, make: () => Promise<Buffer | null>): Promise<Buffer | null> {
  const kept = await readKept(path)
  if (kept !== null) return kept
  const made = underWay.get(path) ?? makeAndKeep(path, make).finally(() => underWay.delete(path))
  underWay.set(path, made)
  return made
}

async function makeAndKeep(path: string, make: () => Promise<Buffer | null>): Promise<Buffer | null> {
  const bytes = await make()
  if (bytes !== null) await keep(path, bytes)
  return bytes
}

/** Whether anything is kept under a path, without reading it. */
export const isKept = (path: string): boolean =>
  database().get('SELECT 1 FROM media WHERE path = ?', path) !== undefined

/** What is kept under a path; null when nothing is. */
export async function readKept(path: string): Promise<Buffer | null> {
  try {
    const bytes = await readFile(fileOf(path))
    const now = Date.now()
    const last = Number(database().get('SELECT read_at FROM media WHERE path = ?', path)?.read_at ?? 0)
    if (now - last > readPrecision)
      database().inPassing(() => database().run('UPDATE media SET read_at = ? WHERE path = ?', now, path))
    return bytes
  } catch {
    return null
  }
}

async function keep(path: string, bytes: Buffer): Promise<void> {
  const file = fileOf(path)
  const draft = `${file}.${process.pid}`
  await mkdir(dirname(file), { recursive: true })
  await writeFile(draft, bytes)
  await rename(draft, file)
  const add = 'INSERT OR REPLACE INTO media (path, bytes, read_at) VALUES (?, ?, ?)'
  database().inPassing(() => database().run(add, path, bytes.length, Date.now()))
  await makeRoom()
}

/** Those read longest ago leave first. */
async function makeRoom(): Promise<void> {
  const limit = env().SITE_MEDIA_MB * 2 ** 20
  let weight = Number(database().get('SELECT SUM(bytes) AS bytes FROM media')?.bytes ?? 0)
  while (weight > limit) {
    const oldest = database().get('SELECT path, bytes FROM media ORDER BY read_at LIMIT 1')
    if (oldest === undefined) return
    await rm(fileOf(String(oldest.path)), { force: true })
    database().inPassing(() => database().run('DELETE FROM media WHERE path = ?', String(oldest.path)))
    weight -= Number(oldest.bytes)
  }
}

function fileOf(path: string): string {
  const name = createHash('sha256').update(path).digest('hex')
  return join(env().SITE_DATA, 'media', name.slice(0, 2), name)
}
