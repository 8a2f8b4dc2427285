/** Whether what was built is still what would be built: a fingerprint of everything that goes in, kept beside what came out. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

export type Ingredients = {
  /** Files and folders, relative to the project. */
  paths: readonly string[]
  /** Variables whose values end up in the result. */
  variables: Record<string, string | undefined>
}

const stampFile = '.built-from'

/** The fingerprint of the ingredients as they are now. Tests are no ingredient. */
export function stampOf(root: string, { paths, variables }: Ingredients): string {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((path) => listFiles(root, path)).sort()) {
    const content = readFileSync(join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  for (const [name, value] of Object.entries(variables).sort()) hash.update(`${name}=${value ?? ''}\0`)
  return hash.digest('hex')
}

/** Whether `folder` was built from ingredients with this stamp. */
export function isBuiltFrom(folder: string, stamp: string): boolean {
  const file = join(folder, stampFile)
  return existsSync(file) && readFileSync(file, 'utf8') === stamp
}

/** Notes what `folder` was built from. Last of all: an interrupted build has no stamp and is built again. */
export function noteBuilt(folder: string, stamp: string): void {
  writeFileSync(join(folder, stampFile), stamp)
}

function listFiles(root: string, path: string): string[] {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [path]
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
}
