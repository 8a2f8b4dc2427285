/** Takes an address down at once, for reasons of law or safety: `npm run take-down` asks here. */
import { z } from 'zod'
import { jsonAnswer } from '@/lib/delivery/json-answer'
import { log } from '@/lib/delivery/log'
import { outbox } from '@/lib/delivery/outbox'
import { readSigned } from '@/lib/delivery/signed-message'
import { pathToWithdraw, withdrawals } from '@/lib/delivery/withdrawals'

const messageShape = z.object({ path: z.string().startsWith('/').max(1000), undo: z.boolean().default(false) })

export async function POST(request: Request): Promise<Response> {
  const received = await readSigned(request)
  if ('refusal' in received) return received.refusal
  const message = messageShape.safeParse(received.message)
  if (!message.success) return answer(400, { message: 'The message must be JSON with the path of an address' })
  const path = pathToWithdraw(message.data.path)
  const { undo } = message.data
  const pages = undo ? 0 : withdrawals().takeDown(path)
  if (undo) withdrawals().putBack(path)
  outbox().note(undo ? { restored: path } : { withdrawn: path })
  log({ event: undo ? 'address put back' : 'address taken down', path, pages })
  return answer(200, { message: undo ? 'Put back' : 'Taken down', path, pages })
}

const answer = (status: number, body: Record<string, string | number>) => jsonAnswer(body, { status })
