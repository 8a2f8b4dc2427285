/**
 * Answers that are compressed already. Next takes `content-encoding` out of whatever the door answers, for it cannot know
 * whether a body that came from elsewhere was unpacked on its way. Ours never is: the door says so under a name that
 * Next leaves alone, and it becomes the right one where headers are set.
 */
import { subscribe } from 'node:diagnostics_channel'
import type { ServerResponse } from 'node:http'
import { processWide } from './process-wide.ts'

const ownName = 'x-packed'

const state = processWide('packed', () => ({ isHeard: false }))

/** Has what the door answers packed leave as such. Once, when the server starts. */
export function letPackedLeave(): void {
  state().isHeard = true
  subscribe('http.server.request.start', (message) => {
    const { response } = message as { response: ServerResponse }
    const setHeader = response.setHeader.bind(response)
    response.setHeader = (name, value) => setHeader(name.toLowerCase() === ownName ? 'content-encoding' : name, value)
  })
}

/** The header that says how a body is packed; null where nobody would understand it, and it must be sent as it is. */
export const packedAs = (encoding: 'br'): Record<string, string> | null =>
  state().isHeard ? { [ownName]: encoding } : null

/** Whether brotli is among what somebody takes (RFC 9110, 12.5.3). */
export const takesBrotli = (encodings: string | null): boolean =>
  encodings !== null && /(?:^|,)\s*br\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))[^,]*)?(?:,|$)/i.test(encodings)
