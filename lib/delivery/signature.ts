/**
 * The signature of a webhook, as Sanity makes it: `t=<ms>,v1=<base64url HMAC-SHA256(secret, t + "." + body)>`.
 * @sanity/webhook checks no freshness and compares in time that depends on the input, so this is our own.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

export const signatureHeader = 'sanity-webhook-signature'

/** How far the signature's clock may be from ours, either way, in milliseconds. */
const tolerance = 5 * 60_000

export function sign(body: Buffer | string, secret: string, now = Date.now()): string {
  return `t=${now},v1=${digest(body, secret, String(now)).toString('base64url')}`
}

/** Whether the header signs exactly these bytes, with this secret, within the last (or next) five minutes. */
export function isSigned(body: Buffer, header: string | null, secret: string, now = Date.now()): boolean {
  const match = /^t=(\d{10,16}),\s*v1=([\w-]{43}=?)$/.exec(header ?? '')
  if (match === null || secret === '') return false
  const [, moment = '', signature = ''] = match
  if (Math.abs(now - Number(moment)) > tolerance) return false
  const given = Buffer.from(signature, 'base64url')
  const expected = digest(body, secret, moment)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function digest(body: Buffer | string, secret: string, moment: string): Buffer {
  return createHmac('sha256', secret).update(`${moment}.`).update(body).digest()
}
