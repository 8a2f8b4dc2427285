/** Conditional requests (RFC 9110, 13): whether what somebody has already is what they would be sent. */

/** `kept` are the headers the file is served with: `etag` and `last-modified`. */
export function isNotModified(asked: Pick<Headers, 'get'>, kept: Record<string, string>): boolean {
  const matches = asked.get('if-none-match')
  if (matches !== null) {
    const tag = kept.etag
    if (tag === undefined) return false
    // Compression makes a tag weak on the way; for asking again that makes no difference.
    const bare = (each: string) => each.trim().replace(/^W\//, '')
    return matches.trim() === '*' || matches.split(',').some((each) => bare(each) === bare(tag))
  }
  const since = Date.parse(asked.get('if-modified-since') ?? '')
  const changed = Date.parse(kept['last-modified'] ?? '')
  return changed <= since
}
