import { createHmac } from 'node:crypto'

/**
 * The value of Sanity's header `sanity-webhook-signature`: time in milliseconds, and the base64url HMAC-SHA256 of
 * `<time>.<body>` under the shared secret.
 */
export function signBody(body: string, secret: string, time: number): string {
  const signature = createHmac('sha256', secret).update(`${time}.${body}`).digest('base64url')
  return `t=${time},v1=${signature}`
}
