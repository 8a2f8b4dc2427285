/** What every answer says besides its content, judged by Mozilla's Observatory and Google's CSP Evaluator, offline. */
import { ALL_TESTS } from '@mdn/mdn-http-observatory/src/constants.js'
import { getGradeForScore, getScoreModifier } from '@mdn/mdn-http-observatory/src/grader/grader.js'
import { Requests } from '@mdn/mdn-http-observatory/src/types.js'
import { expect, test, type APIRequestContext, type APIResponse } from '@playwright/test'
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js'
import { Severity } from 'csp_evaluator/dist/finding.js'
import { CspParser } from 'csp_evaluator/dist/parser.js'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { stageBuild } from '../../lib/commands/stage.ts'
import { root } from '../../lib/commands/program.ts'
import { pathOf } from '../../lib/urls.ts'
import { localeCodes } from '../../messages/locales.ts'

/** As a front asks that ends TLS: what is for https alone is said then. */
const secure = { 'x-forwarded-proto': 'https' }

/** Every kind of page, what is not found among them. */
async function listPages(request: APIRequestContext): Promise<string[]> {
  const pages = await Promise.all(
    localeCodes.map(async (locale) => {
      const front = pathOf({ kind: 'front', locale })
      const html = await (await request.get(front)).text()
      const firstWith = (word: string) =>
        new RegExp(`href="(/${locale}/[^/"]*${word}[^/"]*/[^"]+)"`).exec(html)?.[1] ?? ''
      return [
        front,
        firstWith('art'),
        firstWith('t[oe][pm]'),
        firstWith('aut'),
        pathOf({ kind: 'topics', locale }),
        pathOf({ kind: 'authors', locale }),
        `/${locale}/nothing`,
      ]
    }),
  )
  return pages.flat()
}

/** What the Observatory would have fetched from a host with a certificate, had it one. */
function asFetched(response: APIResponse, html: string): Requests {
  const requests = new Requests('www.example.org')
  const answer = {
    headers: response.headers(),
    status: response.status(),
    verified: true,
    data: html,
    httpEquiv: new Map(),
  }
  const route = ['http://www.example.org/', 'https://www.example.org/'].map((url) => ({
    url: new URL(url),
    status: 200,
  }))
  Object.assign(requests.responses, { auto: answer, http: answer, https: answer, cors: answer, httpRedirects: route })
  requests.resources.path = html
  requests.session = { url: new URL('https://www.example.org/') }
  return requests
}

/** The Observatory downloads the list of hosts that browsers know to be secure; ours is on none. */
function stubPreloadList(): void {
  const package_ = dirname(createRequire(import.meta.url).resolve('@mdn/mdn-http-observatory/package.json'))
  const list = join(package_, 'conf/hsts-preload.json')
  if (!existsSync(list)) writeFileSync(list, '{}')
}

test('Mozilla’s Observatory gives every kind of page its best grade', async ({ request }) => {
  stubPreloadList()
  const pages = await listPages(request)
  expect(pages).not.toContain('')
  for (const path of pages) {
    const response = await request.get(path, { headers: secure })
    const fetched = asFetched(response, await response.text())
    const judged = ALL_TESTS.map((judge) => judge(fetched))
    expect(
      judged.filter(({ pass }) => !pass).map(({ result }) => result),
      path,
    ).toEqual([])
    const score = 100 + judged.reduce((sum, { result }) => sum + getScoreModifier(result), 0)
    expect(getGradeForScore(score).grade, `${path}: ${score}`).toBe('A+')
  }
})

test('Google’s CSP Evaluator finds nothing to mend in the policy of any kind of page', async ({ request }) => {
  for (const path of await listPages(request)) {
    const policy = (await request.get(path)).headers()['content-security-policy'] ?? ''
    expect(policy, path).not.toContain('unsafe')
    const findings = new CspEvaluator(new CspParser(policy).csp).evaluate()
    const grave = findings.filter(({ severity }) => severity <= Severity.MEDIUM)
    expect(
      grave.map(({ directive, description }) => `${directive}: ${description}`),
      path,
    ).toEqual([])
  }
})

test('every answer says how it wants to be treated, and only over https that it is to be asked for by https', async ({
  request,
}) => {
  const files = [
    '/en/feed.xml',
    '/sitemap.xml',
    '/robots.txt',
    '/enhance.js',
    '/icon.svg',
    '/api/health',
    '/_next/static/x.js',
  ]
  for (const path of [...(await listPages(request)), ...files]) {
    const headers = (await request.get(path)).headers()
    expect(headers, path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
    })
    expect(headers['permissions-policy'], path).toContain('geolocation=()')
    expect(headers, path).not.toHaveProperty('x-powered-by')
    expect(headers, path).not.toHaveProperty('strict-transport-security')
    expect((await request.get(path, { headers: secure })).headers(), path).toHaveProperty('strict-transport-security')
  }
})

test('feeds and pictures may be shown by others, pages may not', async ({ request }) => {
  const policyOf = async (path: string) => (await request.get(path)).headers()['cross-origin-resource-policy']
  const html = await (await request.get('/en')).text()
  const picture = /src="(\/media\/[^"]+)"/.exec(html)?.[1] ?? ''
  const shared = new URL(/property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? '').pathname
  for (const path of ['/en/feed.xml', '/es/feed.json', picture, shared])
    expect(await policyOf(path), path).toBe('cross-origin')
  for (const path of ['/en', '/es/nada']) expect(await policyOf(path), path).toBe('same-origin')
})

test('no source map and no secret is in what a browser can get', async ({ request }) => {
  const secrets = [process.env.E2E_READ_TOKEN, process.env.E2E_WRITE_TOKEN, process.env.E2E_WEBHOOK_SECRET]
  const build = join(root, stageBuild)
  const { preview } = JSON.parse(readFileSync(join(build, 'prerender-manifest.json'), 'utf8')) as {
    preview: Record<string, string>
  }
  const wanted = [...secrets, ...Object.values(preview)].map((secret) => secret ?? '')
  expect(wanted.filter((secret) => secret.length < 16)).toEqual([])
  const folder = join(build, 'static')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((file) =>
    file.isFile(),
  )
  expect(files.length).toBeGreaterThan(5)
  expect(files.map(({ name }) => name).filter((name) => name.endsWith('.map'))).toEqual([])
  const served = await Promise.all((await listPages(request)).map(async (path) => (await request.get(path)).text()))
  const texts = [...served, ...files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1'))]
  for (const secret of wanted) expect(texts.some((text) => text.includes(secret))).toBe(false)
  expect(texts.some((text) => text.includes('sourceMappingURL'))).toBe(false)
})
