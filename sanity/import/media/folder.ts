/** Pictures out of a folder laid out like `wp-content/uploads`. */
import { open, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { Failure } from '../failure.ts'
import { largestPicture, tooLarge, type Bytes, type MediaSource } from './bytes.ts'
import { placesInCopy } from './media-address.ts'

/** Reads from a folder and nowhere else: neither `..` nor a symbolic link leads out of it. Throws a Failure when there is no such folder. */
export async function openFolder(path: string): Promise<MediaSource> {
  const folder = await realpath(path).catch(() => null)
  if (folder === null || !(await stat(folder)).isDirectory()) {
    throw new Failure(`There is no folder ${path}. --media names one laid out like wp-content/uploads, or an address.`)
  }
  return async (address) => {
    for (const place of placesInCopy(address)) {
      // Names with accents are composed on some file systems and decomposed on others.
      for (const name of new Set([place, place.normalize('NFC'), place.normalize('NFD')])) {
        const found = await readWithin(folder, name)
        if (found !== null) return found
      }
    }
    return { problem: 'it is not in the folder' }
  }
}

async function readWithin(folder: string, name: string): Promise<Bytes | null> {
  const path = name.includes('\0') ? null : await realpath(join(folder, name)).catch(() => null)
  if (!path?.startsWith(folder + sep)) return null
  const file = await open(path)
  try {
    const facts = await file.stat()
    if (!facts.isFile()) return null
    return facts.size > largestPicture ? tooLarge : { bytes: await file.readFile() }
  } finally {
    await file.close()
  }
}
