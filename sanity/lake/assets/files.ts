/** Asset files on disk, named by the hash of their content; written whole or not at all. */

import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { httpError } from '../errors.ts'

export type ReceivedFile = { path: string; sha1: string; size: number; head: Buffer }

/** How many of a file's first bytes are kept in memory to tell what it is. */
const headLength = 4096

export type Files = ReturnType<typeof createFiles>

/** Files in `folder`, with a place for half-written ones beside them. */
export function createFiles(folder: string) {
  const arriving = join(folder, 'arriving')

  return {
    /** Receives a stream into a temporary file. Throws 413 past `limit` bytes, 400 for an empty one. */
    async receive(stream: Readable, limit: number): Promise<ReceivedFile> {
      await mkdir(arriving, { recursive: true })
      const path = join(arriving, randomUUID())
      try {
        const facts = await writeCounting(stream, path, limit)
        if (facts.size === 0) throw httpError(400, 'The uploaded file is empty')
        return { path, ...facts }
      } catch (error) {
        await rm(path, { force: true })
        throw error
      }
    },

    /** Gives a received file its name for good. It is on the disk before this returns. */
    async keep(file: ReceivedFile, name: string): Promise<void> {
      const handle = await open(file.path, 'r+')
      await handle.sync()
      await handle.close()
      await rename(file.path, join(folder, name))
    },

    discard: (file: ReceivedFile): Promise<void> => rm(file.path, { force: true }),

    pathOf: (name: string): string => join(folder, name),

    async exists(name: string): Promise<boolean> {
      return stat(join(folder, name)).then(
        (found) => found.isFile(),
        () => false,
      )
    },
  }
}

async function writeCounting(stream: Readable, path: string, limit: number) {
  const hash = createHash('sha1')
  const head: Buffer[] = []
  let size = 0
  await pipeline(
    stream,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        if (size < headLength) head.push(chunk.subarray(0, headLength - size))
        size += chunk.length
        if (size > limit) throw httpError(413, `The file is larger than ${Math.round(limit / 1024 / 1024)} MB`)
        hash.update(chunk)
        yield chunk
      }
    },
    createWriteStream(path),
  )
  return { size, sha1: hash.digest('hex'), head: Buffer.concat(head) }
}
