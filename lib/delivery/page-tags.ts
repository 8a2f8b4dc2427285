/** A page's tags say what it shows. One of them is not a name but a moment: when the Content Lake was asked. */

const header = 'x-next-cache-tags'
const moment = 'asked-at.'

/** The tag that says when a page's content was asked for, in milliseconds. */
export const momentTag = (now: number) => `${moment}${now}`

/** What Next adds for a page's folders. We tell of documents and lists, never of folders. */
const ofFolders = '_N_T_'

/**
 * The names among a page's tags, the earliest moment among them (`otherwise` when it carries none), and the headers
 * without them: they are kept once.
 */
export function takeTags(
  { [header]: line, ...headers }: Record<string, string>,
  otherwise: number,
): { headers: Record<string, string>; tags: string[]; askedAt: number } {
  const all = (line ?? '').split(',').filter((tag) => tag !== '' && !tag.startsWith(ofFolders))
  const moments = all.filter((tag) => tag.startsWith(moment)).map((tag) => Number(tag.slice(moment.length)))
  return {
    headers,
    tags: all.filter((tag) => !tag.startsWith(moment)),
    askedAt: moments.length > 0 ? Math.min(...moments) : Math.floor(otherwise),
  }
}
