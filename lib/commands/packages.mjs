/**
 * Whether the packages of the lockfile are installed. Plain JavaScript: it runs before there are any.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {{packages?: Record<string, {version?: string, optional?: boolean, link?: boolean}>}} Lockfile */

/**
 * The folders of packages that are absent or of another version than the lockfile says. Optional packages
 * (binaries for other machines) do not count.
 * @param {Lockfile} lock what should be there: package-lock.json
 * @param {Lockfile} installed what npm noted when it last finished an install: node_modules/.package-lock.json
 * @returns {string[]}
 */
export function missingPackages(lock, installed) {
  return Object.entries(lock.packages ?? {})
    .filter(([folder, wanted]) => folder !== '' && !wanted.optional && !wanted.link)
    .filter(([folder, wanted]) => installed.packages?.[folder]?.version !== wanted.version)
    .map(([folder]) => folder)
}

/**
 * Whether `npm install` has anything to do in the project at `root`.
 * @param {string} root
 * @returns {boolean}
 */
export function isInstalled(root) {
  const noted = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(noted) || !existsSync(join(root, 'node_modules/.bin/node'))) return false
  try {
    return missingPackages(readJson(join(root, 'package-lock.json')), readJson(noted)).length === 0
  } catch {
    // A file cut short by an interrupted install: installing again mends it.
    return false
  }
}

/** @param {string} file @returns {Lockfile} */
function readJson(file) {
  /** @type {unknown} */
  const content = JSON.parse(readFileSync(file, 'utf8'))
  return /** @type {Lockfile} */ (content)
}
