/** Files that are made once, such as pictures: kept on disk by the path they are asked for under, bounded. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { env } from '../env.ts'
import { database } from './database.ts'
import { log, reason } from './log.ts'

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
  try {
    if (bytes !== null) await keep(path, bytes)
  } catch (error) {
    // Where the disk fails it is made again for the next who asks.
    log({ event: 'file not kept', path, why: reason(error) })
  }
  return bytes
}

/** Whether anything is kept under a path, without reading it. */
export const isKept = (path: string): boolean =>
  database().get('SELECT 1 FROM media WHERE path = ?', path) !== undefined

/** What is kept under a path; null when nothing is. */
export async function readKept(path: string): Promise<Buffer | null> {
  try {
    const bytes = await readFile(fileOf(path))
    const last = Number(database().get('SELECT read_at FROM media WHERE path = ?', path)?.read_at ?? 0)
    // One that the table does not know, for it was made anew, is noted again: it could never leave.
    if (Date.now() - last > readPrecision) note(path, bytes)
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
  note(path, bytes)
  await makeRoom()
}

function note(path: string, bytes: Buffer): void {
  const add = 'INSERT OR REPLACE INTO media (path, bytes, read_at) VALUES (?, ?, ?)'
  database().inPassing(() => database().run(add, path, bytes.length, Date.now()))
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
