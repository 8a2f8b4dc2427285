/** What stops an import, told in a sentence that says what to do. */

/** An error whose message is meant for the person at the terminal. */
export class Failure extends Error {
  override name = 'Failure'
}

/** The sentence for anything that was thrown; null when it is a fault of ours and deserves its stack. */
export function sentenceFor(error: unknown, address: string): string | null {
  if (error instanceof Failure) return error.message
  const status = statusOf(error)
  if (status === 401 || status === 403) {
    return (
      'The Content Lake refused the token. Set SANITY_API_WRITE_TOKEN in .env.local to a token that may write; ' +
      'for the local lake, `npm start` puts one there.'
    )
  }
  if (status === 404) {
    return `${address} answers, but has no such project or dataset. Look at SANITY_PROJECT_ID and SANITY_DATASET.`
  }
  if (status !== null && status >= 500) {
    return `The Content Lake at ${address} is in trouble (status ${status}). Run the import again: it goes on from here.`
  }
  if (isUnreachable(error)) {
    return (
      `The Content Lake does not answer at ${address}. Start it (npm start or npm run dev), then run the import ` +
      'again: what is already there is not written twice.'
    )
  }
  return null
}

/** The HTTP status an error of @sanity/client carries; null for any other error. */
export function statusOf(error: unknown): number | null {
  return hasNumber(error, 'statusCode') ? error.statusCode : null
}

/** Whether the Content Lake only refused this one thing: the next one may still be written. */
export function isForOne(error: unknown): boolean {
  const status = statusOf(error)
  return !isUnreachable(error) && status !== null && status < 500 && ![401, 403, 404].includes(status)
}

/** What is said of a text that is too long for any Content Lake. */
export const tooLong =
  'It is longer than the Content Lake takes (4 MB): divide it in WordPress into several posts, then import again.'

/** Why the Content Lake refused one thing, for the summary and the report. */
export function reasonFor(error: unknown): string {
  if (statusOf(error) === 413) return tooLong
  return error instanceof Error ? error.message : String(error)
}

const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  'ESOCKETTIMEDOUT',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** Whether nothing answered at all. The cause is looked at too: fetch wraps what happened on the wire. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && typeof error.code === 'string' && networkCodes.has(error.code)) return true
  if (error instanceof TypeError && error.message === 'fetch failed') return true
  if (error instanceof AggregateError) return error.errors.some(isUnreachable)
  return isUnreachable(error.cause)
}

function hasNumber<Key extends string>(value: unknown, key: Key): value is Record<Key, number> {
  return (
    typeof value === 'object' &&
    value !== null &&
    key in value &&
    typeof (value as Record<Key, unknown>)[key] === 'number'
  )
}
