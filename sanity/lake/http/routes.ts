/** Finds the handler of a request: patterns such as `/data/doc/:dataset/:ids`, in the order they are listed. */

import { httpError } from '../errors.ts'
import type { Answer, Exchange } from './exchange.ts'

export type Handler = (exchange: Exchange) => Answer | Promise<Answer>

/** `'GET /ping'` → handler. A last segment `:name*` catches the rest of the path. */
export type Routes = Record<string, Handler>

type Compiled = { method: string; pattern: RegExp; handler: Handler }

/** Returns a function that answers an exchange by its method and path, with 404 or 405 when nothing fits. */
export function createRouter(routes: Routes): (exchange: Exchange) => Answer | Promise<Answer> {
  const table = Object.entries(routes).map(([name, handler]) => compile(name, handler))
  return (exchange) => {
    const fitting = table.flatMap((route) => {
      const match = route.pattern.exec(exchange.path)
      return match === null ? [] : [{ route, match }]
    })
    const method = exchange.method === 'HEAD' ? 'GET' : exchange.method
    const found = fitting.find(({ route }) => route.method === method)
    if (found !== undefined) {
      return found.route.handler({ ...exchange, caught: decode(found.match.groups ?? {}) })
    }
    if (fitting.length > 0) throw httpError(405, `${exchange.method} is not possible here`)
    throw httpError(404, `The local Content Lake has no ${exchange.method} ${exchange.path}`)
  }
}

function compile(name: string, handler: Handler): Compiled {
  const [method = '', path = ''] = name.split(' ')
  const source = path.replace(/:(\w+)(\*)?/g, (_whole, caught: string, rest: string | undefined) =>
    rest === undefined ? `(?<${caught}>[^/]+)` : `(?<${caught}>.+)`,
  )
  return { method, pattern: new RegExp(`^${source}/?$`), handler }
}

function decode(groups: Record<string, string>): Record<string, string> {
  try {
    return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]))
  } catch {
    throw httpError(400, 'The address is not percent-encoded correctly')
  }
}
