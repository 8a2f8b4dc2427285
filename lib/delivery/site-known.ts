/** What this site knows to be published, in this process. */
import { database } from './database.ts'
import { createKnown } from './known.ts'
import { processWide } from './process-wide.ts'

export const siteKnown = processWide('known', () => createKnown(database()))
