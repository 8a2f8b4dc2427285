/** Something the person at the keyboard can mend: told as a sentence, without a stack. */
export class Problem extends Error {}

const sentences: Record<string, string> = {
  ENOSPC: 'The disk is full. Nothing was lost; make room and start again.',
  EDQUOT: 'The disk quota is used up. Nothing was lost; make room and start again.',
  EROFS: 'The disk can only be read, not written.',
}

/** What to print for an error of any kind: a sentence where one will do, else everything there is to know. */
export function toSentence(error: unknown): string {
  if (error instanceof Problem) return error.message
  const code = codeOf(error)
  const sentence = code === undefined ? undefined : sentences[code]
  if (sentence !== undefined) return sentence
  if (code === 'EACCES' || code === 'EPERM') return `Not allowed: ${(error as Error).message}`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
