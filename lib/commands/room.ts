/** Whether a disk has room for what is about to be written to it. */
import { existsSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { Problem } from './problem.ts'

/** Megabytes free on the disk of a folder, which may not be there yet. */
export function freeRoom(folder: string): number {
  let there = folder
  while (!existsSync(there)) there = dirname(there)
  const { bavail, bsize } = statfsSync(there)
  return Math.floor((bavail * bsize) / 1e6)
}

/** Throws a Problem when the disk of a folder has less room than that. `what` needs it: "building", "the local Content Lake". */
export function demandRoom(folder: string, megabytes: number, what: string): void {
  const free = freeRoom(folder)
  if (free >= megabytes) return
  throw new Problem(
    `The disk of ${folder} has ${free} MB left; ${what} needs ${megabytes} MB. Make room there and start again.`,
  )
}
