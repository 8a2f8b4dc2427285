/** Asks an address as fast as it answers, with the program wrk. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Problem } from '../problem.ts'
import type { Processes } from '../processes.ts'
import { demandFound, type Tools } from '../debian.ts'

/** What wrk counted. Times in milliseconds. */
export type Load = { perSecond: number; p50: number; p99: number; errors: number; bytesEach: number }

/** How browsers ask. */
export const browserEncodings = 'gzip, deflate, br'

const countShape = z.object({
  requests: z.number(),
  microseconds: z.number().positive(),
  bytes: z.number(),
  errors: z.number(),
  p50: z.number(),
  p99: z.number(),
})

const script = `done = function(summary, latency)
  local e = summary.errors
  io.write(string.format('{"requests":%d,"microseconds":%d,"bytes":%d,"errors":%d,"p50":%d,"p99":%d}\\n',
    summary.requests, summary.duration, summary.bytes, e.connect + e.read + e.write + e.status + e.timeout,
    latency:percentile(50), latency:percentile(99)))
end
`

type Ask = { url: string; connections: number; seconds: number; headers?: Record<string, string> }

/** Loads an address for so many seconds. Throws a Problem with what wrk says when it cannot. */
export async function load(processes: Processes, tools: Tools, folder: string, ask: Ask): Promise<Load> {
  const file = join(folder, 'count.lua')
  writeFileSync(file, script)
  const headers = Object.entries({ 'accept-encoding': browserEncodings, ...ask.headers })
  const args = [
    `-t1`,
    `-c${ask.connections}`,
    `-d${ask.seconds}s`,
    '--timeout=10s',
    ...headers.flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
    ...['-s', file, ask.url],
  ]
  const { code, output } = await processes.run({
    name: 'wrk',
    command: demandFound(tools.find('usr/bin/wrk'), 'wrk'),
    args,
    env: tools.env(),
    seconds: ask.seconds + 30,
  })
  if (code !== 0) throw new Problem(`wrk failed at ${ask.url}:\n${output}`)
  return parseLoad(output)
}

/** Reads what our script makes wrk print last. Throws a Problem when it is not there. */
export function parseLoad(output: string): Load {
  const line = output.trim().split('\n').at(-1) ?? ''
  const counted = countShape.safeParse(parseJson(line))
  if (!counted.success) throw new Problem(`wrk said nothing that could be understood:\n${output}`)
  const { requests, microseconds, bytes, errors, p50, p99 } = counted.data
  return {
    perSecond: (requests - Math.min(errors, requests)) / (microseconds / 1e6),
    // Of nothing there is no median.
    p50: requests === 0 ? NaN : p50 / 1000,
    p99: requests === 0 ? NaN : p99 / 1000,
    errors,
    bytesEach: requests === 0 ? NaN : bytes / requests,
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
