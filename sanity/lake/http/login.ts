/** Logging in and out: the way from the Studio to the login page and back with a ticket, and what the ticket buys. */

import { findPerson, people } from '../access/people.ts'
import { invalidToken } from '../access/identity.ts'
import type { Sessions } from '../access/sessions.ts'
import { httpError } from '../errors.ts'
import { json, readBody, type Answer, type Exchange } from './exchange.ts'
import { isKnownOrigin } from './guards.ts'
import { loginPage } from './login-page.ts'
import type { Routes } from './routes.ts'

type Parts = { sessions: Sessions; origins: readonly string[] }

const largestForm = 8 * 1024

/** The routes under `/auth`. */
export function createLogin({ sessions, origins }: Parts): Routes {
  return {
    'GET /auth/login/local': ({ search, headers }) => showPage(returnAddress(search.get('origin'), origins), headers),
    'POST /auth/login/local': (exchange) => logIn(exchange, { sessions, origins }),
    'GET /auth/providers': () => json({ providers: [], thirdPartyLogin: false, sso: {} }),
    'GET /auth/fetch': ({ search }) => {
      const token = sessions.redeem(search.get('sid') ?? '')
      if (token === null) throw invalidToken()
      return { headers: unkept, body: JSON.stringify({ token }) }
    },
    'GET /auth/id': ({ identity }) => {
      if (identity.isAnonymous) throw invalidToken()
      return json({ id: identity.id })
    },
    'POST /auth/logout': ({ headers }) => {
      const token = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1]
      if (token !== undefined) sessions.end(token)
      return json({ ok: true })
    },
  }
}

const unkept = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }

/** Throws 400 for an address to return to that is not on this machine: a ticket must not leave it. */
function returnAddress(asked: string | null, origins: readonly string[]): URL {
  if (asked !== null && URL.canParse(asked)) {
    const address = new URL(asked)
    if (isKnownOrigin(address.origin, origins)) return address
  }
  throw httpError(400, 'The parameter "origin" must be an address of the Studio on this computer')
}

function showPage(origin: URL, headers: Exchange['headers']): Answer {
  const language = /^\s*es\b/i.test(headers['accept-language'] ?? '') ? 'es' : 'en'
  return {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': language,
      'cache-control': 'no-store',
      // Browsers hold the address a form is redirected to against the same rule.
      'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; form-action 'self' ${origin.origin}; frame-ancestors 'none'`,
    },
    body: loginPage(people, origin.href, language),
  }
}

async function logIn({ request, headers }: Exchange, { sessions, origins }: Parts): Promise<Answer> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? '')) {
    throw httpError(415, 'Send the form of the login page')
  }
  const form = new URLSearchParams((await readBody(request, largestForm)).toString('utf8'))
  const person = findPerson(form.get('person') ?? '')
  if (person === null) throw httpError(400, 'Nobody of that name works here')
  const address = returnAddress(form.get('origin'), origins)
  address.hash = `sid=${sessions.begin(person)}`
  return { status: 303, headers: { location: address.href, 'cache-control': 'no-store' } }
}
