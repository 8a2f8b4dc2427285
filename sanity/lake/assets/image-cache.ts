/** Pictures already made, on disk, least recently used ones dropped first. Losing it costs nothing but time. */

import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const largestCache = 256 * 1024 * 1024
/** Pictures made at once: each takes a core and tens of megabytes. */
const sideBySide = 2

export type ImageCache = ReturnType<typeof createImageCache>

export function createImageCache(folder: string) {
  const making = new Map<string, Promise<Buffer>>()
  const waiting: (() => void)[] = []
  let active = 0
  let written = largestCache

  async function turn(): Promise<void> {
    if (active >= sideBySide) await new Promise<void>((resolve) => waiting.push(resolve))
    active++
  }

  function pass(): void {
    active--
    waiting.shift()?.()
  }

  async function make(path: string, create: () => Promise<Buffer>): Promise<Buffer> {
    await turn()
    try {
      const bytes = await create()
      await keep(path, bytes)
      return bytes
    } finally {
      pass()
    }
  }

  /** A cache that cannot be written (a full disk) must not keep the picture from being shown. */
  async function keep(path: string, bytes: Buffer): Promise<void> {
    const part = join(folder, `${randomUUID()}.part`)
    try {
      await mkdir(folder, { recursive: true })
      await writeFile(part, bytes)
      await rename(part, path)
      written += bytes.length
      if (written > largestCache / 8) {
        written = 0
        await trim(folder)
      }
    } catch {
      await rm(part, { force: true }).catch(() => undefined)
    }
  }

  return {
    /** The bytes kept under a name, or made now; the same picture is never made twice at once. */
    async get(name: string, create: () => Promise<Buffer>): Promise<Buffer> {
      const path = join(folder, createHash('sha256').update(name).digest('hex'))
      const kept = await readFile(path).catch(() => null)
      if (kept !== null) {
        const now = new Date()
        void utimes(path, now, now).catch(() => undefined)
        return kept
      }
      const underWay = making.get(path) ?? make(path, create).finally(() => making.delete(path))
      making.set(path, underWay)
      return underWay
    },
  }
}

async function trim(folder: string): Promise<void> {
  const names = await readdir(folder)
  const files = await Promise.all(
    names.map(async (name) => ({ path: join(folder, name), ...(await facts(join(folder, name))) })),
  )
  let total = 0
  for (const file of files.toSorted((one, other) => other.usedAt - one.usedAt)) {
    total += file.size
    if (total > largestCache) await rm(file.path, { force: true })
  }
}

const facts = (path: string) =>
  stat(path).then(
    ({ size, mtimeMs }) => ({ size, usedAt: mtimeMs }),
    () => ({ size: 0, usedAt: 0 }),
  )
