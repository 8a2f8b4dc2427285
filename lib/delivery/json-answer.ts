/** What machines are told: small, and for nobody to keep. */

/**
 * An answer of JSON. It is not to be transformed: Next would compress even a word, on the threads that draw pictures, and
 * a burst of messages would wait for them.
 */
export function jsonAnswer(body: object, init: ResponseInit = {}): Response {
  const answer = Response.json(body, init)
  answer.headers.set('cache-control', 'no-store, no-transform')
  return answer
}
