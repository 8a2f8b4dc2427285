/** Receives a signed message: small, fresh, from someone who knows the secret. */
import { env } from '../env.ts'
import { jsonAnswer } from './json-answer.ts'
import { parsedJson, readBody } from './small-body.ts'
import { isSigned, signatureHeader } from './signature.ts'

/** Bytes. What we are told is a hundredth of it. */
const largestBody = 64 * 1024

/** The message, null when it is no JSON, and its signature; or what to answer to a message that is not to be believed. */
export async function readSigned(
  request: Request,
): Promise<{ message: unknown; signature: string | null } | { refusal: Response }> {
  const secret = env().SANITY_WEBHOOK_SECRET
  if (!secret) return refusal(503, 'SANITY_WEBHOOK_SECRET is not set, so no message can be believed')
  const body = await readBody(request, largestBody)
  // Closing the connection is what keeps the rest from being read.
  if (body === null) return refusal(413, 'The message is too large', { connection: 'close' })
  const signature = request.headers.get(signatureHeader)
  if (!isSigned(body, signature, secret)) return refusal(401, 'The signature is missing, wrong or too old')
  return { message: parsedJson(body), signature }
}

function refusal(status: number, message: string, headers: Record<string, string> = {}) {
  return { refusal: jsonAnswer({ message }, { status, headers }) }
}
