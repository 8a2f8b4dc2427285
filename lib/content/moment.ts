/** The moment a page is being made at. */
import { cache } from 'react'

/** Now, in ISO 8601: the same however often one page asks, so that the same question asked twice is one question. */
export const pageMoment = cache(() => new Date().toISOString())
