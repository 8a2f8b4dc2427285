/** Opens the lake's data file: durable, locked to one process, brought forward to this version's schema. */

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StartError } from '../errors.ts'
import { migrations } from './migrations.ts'

/** Written into the file's header, so that a foreign SQLite file is recognised. */
const applicationId = 0x6c616b65

export const databaseFile = (folder: string): string => join(folder, 'lake.sqlite')

/**
 * Opens the file for writing, creating what is missing.
 * Throws a StartError when the folder cannot be written, another lake has it, or the file is not ours or newer.
 */
export function openDatabase(folder: string): { database: DatabaseSync; close: () => void } {
  const lock = lockFolder(folder)
  try {
    const database = connect(databaseFile(folder))
    migrate(database, databaseFile(folder))
    return {
      database,
      close: () => {
        database.exec('PRAGMA optimize')
        database.close()
        lock.close()
      },
    }
  } catch (error) {
    lock.close()
    throw explain(error, folder)
  }
}

/** A second connection, for reading only. */
export function openForReading(folder: string): DatabaseSync {
  const database = new DatabaseSync(databaseFile(folder), { readOnly: true })
  addFunctions(database)
  database.exec('PRAGMA cache_size = -32000')
  return database
}

function connect(file: string): DatabaseSync {
  const database = new DatabaseSync(file)
  addFunctions(database)
  // FULL: an acknowledged write has reached the disk, not only the operating system.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
  database.exec('PRAGMA busy_timeout = 5000; PRAGMA cache_size = -32000; PRAGMA journal_size_limit = 67108864')
  return database
}

/** What indexes are made of and SQLite does not have: its own `lower()` knows no letters but A to Z. */
function addFunctions(database: DatabaseSync): void {
  database.function('small_letters', { deterministic: true }, (text) => String(text).toLowerCase())
}

/** Holds a lock that the operating system lets go of when the process ends, however it ends. */
function lockFolder(folder: string): DatabaseSync {
  try {
    mkdirSync(folder, { recursive: true })
    const lock = new DatabaseSync(join(folder, 'lock.sqlite'))
    try {
      lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT')
      return lock
    } catch (error) {
      lock.close()
      throw error
    }
  } catch (error) {
    throw explain(error, folder)
  }
}

function migrate(database: DatabaseSync, file: string): void {
  const version = readPragma(database, 'user_version')
  const owner = readPragma(database, 'application_id')
  const tables = Number(database.prepare('SELECT count(*) AS count FROM sqlite_schema').get()?.count)
  if (owner !== applicationId && tables > 0) {
    throw new StartError(`${file} is not a local Content Lake's data file: move it away, or set LAKE_DATA elsewhere.`)
  }
  if (version > migrations.length) {
    throw new StartError(
      `${file} was written by a newer version of the local Content Lake (${version}, this one knows ` +
        `${migrations.length}): update the project, or set LAKE_DATA to another folder.`,
    )
  }
  for (const [index, step] of migrations.entries()) {
    if (index < version) continue
    database.exec(
      `BEGIN IMMEDIATE; ${step}; PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${index + 1}; COMMIT`,
    )
  }
}

const readPragma = (database: DatabaseSync, name: 'user_version' | 'application_id'): number =>
  Number(database.prepare(`PRAGMA ${name}`).get()?.[name])

function explain(error: unknown, folder: string): Error {
  if (error instanceof StartError || !(error instanceof Error)) return error as Error
  const code = (error as NodeJS.ErrnoException).code
  const text = `${code} ${error.message}`
  if (/locked|busy/i.test(text)) {
    return new StartError(`Another local Content Lake is using ${folder}: stop it, or set LAKE_DATA to another folder.`)
  }
  if (/ENOSPC|disk is full/i.test(text)) {
    return new StartError(`There is no room left on the disk of ${folder}: free some space and start again.`)
  }
  if (/EACCES|EPERM|EROFS|readonly|unable to open|ENOTDIR|EEXIST/i.test(text)) {
    return new StartError(`${folder} cannot be written: give this user the right to, or set LAKE_DATA elsewhere.`)
  }
  if (/not a database|malformed/i.test(text)) {
    return new StartError(
      `The data file in ${folder} is damaged or not a database: restore a copy, or set LAKE_DATA to another folder.`,
    )
  }
  return error
}
