/** A request that shows what travelled: Node's own fetch hides how an answer was compressed. */
import { request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

export type Answer = {
  status: number
  headers: Record<string, string | string[] | undefined>
  /** Of the body, as sent. */
  bytes: number
  text: string
  /** Milliseconds to the last byte. */
  took: number
}

const patience = 30_000

/** Asks on a connection of its own, so that nothing waits behind another request. */
export function get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  const start = performance.now()
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers, agent: false, timeout: patience }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        const body = Buffer.concat(parts)
        const took = performance.now() - start
        const text = () => unpacked(body, response.headers['content-encoding']).toString('utf8')
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: body.length, text: text(), took })
      })
    })
    asked.on('timeout', () => asked.destroy(new Error(`${url} did not answer within ${patience / 1000} s`)))
    asked.on('error', reject)
    asked.end()
  })
}

function unpacked(body: Buffer, encoding: string | undefined): Buffer {
  if (encoding === 'br') return brotliDecompressSync(body)
  return encoding === 'gzip' ? gunzipSync(body) : body
}
