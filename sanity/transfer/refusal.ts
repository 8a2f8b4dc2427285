/** Why a dataset was not moved, in sentences that say what to do. */

/** An error whose message is meant for the person at the terminal. */
export class Refusal extends Error {
  override name = 'Refusal'
}

/** Where a dataset is, in words, and the variable that holds the token for it. */
export type Place = { words: string; isLocal: boolean }

/** The sentence for anything that was thrown; null when it is a fault of ours and deserves its stack. */
export function sentenceFor(error: unknown, { words, isLocal }: Place): string | null {
  if (error instanceof Refusal) return error.message
  const status = statusOf(error)
  if (status === 401 || status === 403) {
    return isLocal
      ? `${words} refuses the token. “npm start” puts the right ones into .env.local.`
      : `${words} refuses the token. To export it must be of a Viewer at least, to import of an Editor: make one at sanity.io/manage (API, Tokens) and put it into .env.local as SANITY_API_WRITE_TOKEN.`
  }
  if (status === 404) return `${words} is not there. Look at SANITY_PROJECT_ID and SANITY_DATASET in .env.local.`
  if (status !== null && status >= 500) return `${words} is in trouble (status ${status}). Try again in a moment.`
  if (isUnreachable(error)) {
    return `${words} does not answer. ${isLocal ? 'Start it with “npm start”.' : 'Is this machine online?'}`
  }
  const code = codeOf(error)
  if (code === 'ENOSPC') return 'The disk is full. Make room and try again.'
  if (code === 'EACCES' || code === 'ENOENT' || code === 'EISDIR') return `Not possible: ${(error as Error).message}`
  return null
}

function statusOf(error: unknown): number | null {
  if (!(error instanceof Error)) return null
  if ('statusCode' in error && typeof error.statusCode === 'number') return error.statusCode
  // The exporter has its own way of saying it.
  const said = /HTTP (\d{3})|status(?: code)?:? (\d{3})/i.exec(error.message)
  if (said) return Number(said[1] ?? said[2])
  return /unauthorized|session not found/i.test(error.message) ? 401 : statusOf(error.cause)
}

function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return (
    /ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|fetch failed|Failed to fetch|other side closed/.test(
      `${codeOf(error) ?? ''} ${error.message}`,
    ) || isUnreachable(error.cause)
  )
}

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
