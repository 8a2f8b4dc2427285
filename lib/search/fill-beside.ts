/** Fills the search in a thread of its own: what `lib/search/site-search.ts` starts when there is much to take in. */
import { fill } from './fill.ts'
import { siteFilling } from './site-search.ts'

await fill(siteFilling())
