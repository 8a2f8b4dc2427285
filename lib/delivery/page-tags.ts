/** A page's tags say what it shows. One of them is not a name but a moment: when the Content Lake was asked. */

const header = 'x-next-cache-tags'
const moment = 'asked-at.'

/** The tag that says when a page's content was asked for, in milliseconds. */
export const momentTag = (now: number) => `${moment}${now}`

/** The names among a page's tags, and the earliest moment among them; `otherwise` when it carries none. */
export function tagsAndMoment(
  headers: Record<string, unknown>,
  otherwise: number,
): { tags: string[]; askedAt: number } {
  const line = headers[header]
  const all = typeof line === 'string' && line !== '' ? line.split(',') : []
  const moments = all.filter((tag) => tag.startsWith(moment)).map((tag) => Number(tag.slice(moment.length)))
  return {
    tags: all.filter((tag) => !tag.startsWith(moment)),
    askedAt: moments.length > 0 ? Math.min(...moments) : Math.floor(otherwise),
  }
}
