/** Where the Content Lake tells that something was published. Only ids are believed: the content is read again. */
import { after } from 'next/server'
import { z } from 'zod'
import { carryOutChanges, noteChanges } from '@/lib/delivery/changes'
import { noteFault } from '@/lib/delivery/lake-state'
import { isSigned, signatureHeader } from '@/lib/delivery/signature'
import { env } from '@/lib/env'

/** Bytes. A projection of id and type is a hundredth of it. */
const largestBody = 64 * 1024

const messageShape = z.object({ _id: z.string().min(1).max(200) })

export async function POST(request: Request): Promise<Response> {
  const secret = env().SANITY_WEBHOOK_SECRET
  if (!secret) return answer(503, 'SANITY_WEBHOOK_SECRET is not set, so no webhook can be believed')
  const body = await readBody(request)
  // Closing the connection is what keeps the rest from being read.
  if (body === null) return answer(413, 'The message is too large', { connection: 'close' })
  const signature = request.headers.get(signatureHeader)
  if (!isSigned(body, signature, secret)) return answer(401, 'The signature is missing, wrong or too old')
  const message = messageShape.safeParse(parsedJson(body))
  if (!message.success) return answer(400, 'The message must be JSON with the _id of a document')
  // Without a key of its own a message is recognised by its signature: the same bytes at the same moment.
  const isNew = noteChanges([message.data._id], request.headers.get('idempotency-key') ?? signature ?? undefined)
  if (isNew) after(carryOut)
  return answer(200, isNew ? 'Noted' : 'Known already')
}

async function carryOut(): Promise<void> {
  try {
    await carryOutChanges()
  } catch (error) {
    // The note stays; lib/delivery/reconcile.ts tries again within seconds.
    noteFault(error)
  }
}

/** The bytes, or null as soon as there are too many: the rest is not read. */
async function readBody(request: Request): Promise<Buffer | null> {
  if (Number(request.headers.get('content-length') ?? 0) > largestBody) return null
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.length
    if (size > largestBody) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function parsedJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}

function answer(status: number, message: string, headers: Record<string, string> = {}): Response {
  return Response.json({ message }, { status, headers: { 'cache-control': 'no-store', ...headers } })
}
