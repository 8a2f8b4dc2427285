/** Where the Content Lake tells that something was published. Only ids are believed: the content is read again. */
import { after } from 'next/server'
import { z } from 'zod'
import { carryOutChanges, receiveChange } from '@/lib/delivery/changes'
import { jsonAnswer } from '@/lib/delivery/json-answer'
import { noteFault } from '@/lib/delivery/lake-state'
import { readSigned } from '@/lib/delivery/signed-message'

const messageShape = z.object({ _id: z.string().min(1).max(200) })

export async function POST(request: Request): Promise<Response> {
  const received = await readSigned(request)
  if ('refusal' in received) return received.refusal
  const message = messageShape.safeParse(received.message)
  if (!message.success) return answer(400, 'The message must be JSON with the _id of a document')
  // Without a key of its own a message is recognised by its signature: the same bytes at the same moment.
  const key = request.headers.get('idempotency-key') ?? received.signature ?? undefined
  const isNew = await receiveChange(message.data._id, key)
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

const answer = (status: number, message: string) => jsonAnswer({ message }, { status })
