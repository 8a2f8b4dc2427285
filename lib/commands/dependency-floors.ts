/** The oldest version of a package that is safe, for packages with known holes: held against the lockfile, with no registry asked. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import floors from './dependency-floors.json' with { type: 'json' }

const lockShape = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) })
type Lock = z.output<typeof lockShape>

/** A sentence for each copy of a package in the project's lockfile that is older than its floor, and for each that is not there. */
export function listTooOld(root: string): string[] {
  return tooOldIn(lockShape.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))), floors)
}

export function tooOldIn(lock: Lock, floors: Record<string, string>): string[] {
  return Object.entries(floors).flatMap(([name, floor]) => {
    const copies = Object.entries(lock.packages).filter(([folder]) => `/${folder}`.endsWith(`/node_modules/${name}`))
    if (copies.length === 0) return [`${name} is not in the lockfile; its floor of ${floor} guards nothing`]
    return copies
      .filter(([, { version = '0' }]) => isOlder(version, floor))
      .map(([folder, { version }]) => `${folder} is ${version}: it must be ${floor} or newer`)
  })
}

/** Whether one version is older than another. A pre-release is older than its release. */
export function isOlder(version: string, floor: string): boolean {
  const [mine, theirs] = [numbersOf(version), numbersOf(floor)]
  const at = mine.findIndex((number, index) => number !== theirs[index])
  if (at === -1) return version.includes('-') && !floor.includes('-')
  return (mine[at] ?? 0) < (theirs[at] ?? 0)
}

function numbersOf(version: string): number[] {
  return (version.split(/[-+]/)[0] ?? '').split('.').map(Number)
}
