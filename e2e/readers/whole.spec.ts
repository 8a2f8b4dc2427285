/** Every page that links lead to, in a browser that runs what it is given: whole, and nothing in it that is not ours. */
import { expect, test, type Page } from '@playwright/test'
import { enhancementLoader, pathOf, withoutLight } from '../../lib/urls.ts'
import { localeCodes, locales, type Locale } from '../../messages/locales.ts'

for (const locale of localeCodes) {
  test(`every page in ${locales[locale].name} reached by links is whole: one heading, its language, no script but the line that has an article’s one file fetched, no cookie, no other origin, no violation of its policy`, async ({
    page,
    context,
    baseURL,
  }) => {
    test.slow()
    const strangers: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => {
      strangers.push(...[request.url()].filter((url) => !url.startsWith(`${baseURL}/`) && !url.startsWith('data:')))
    })
    page.on('console', (message) => {
      complaints.push(
        ...[message].filter((each) => each.type() === 'error').map((each) => `${page.url()} ${each.text()}`),
      )
    })
    const seen = await walk(page, locale, async (path) => {
      const response = await page.goto(path)
      const { language, headings, scripts, links } = await page.evaluate(look)
      expect(response?.status(), path).toBe(200)
      expect(headings, path).toBe(1)
      expect(language, path).toBe(locales[locale].hreflang)
      expect(scripts, path).toEqual(hasScript(path, locale) ? [enhancementLoader] : [])
      return links
    })
    expect(seen.size).toBeGreaterThan(30)
    expect(strangers).toEqual([])
    expect(complaints).toEqual([])
    expect(await context.cookies()).toEqual([])
  })
}

/** What a page is, whatever it would run (no script of the framework, none but the one line that has ours fetched), and where it leads. */
function look() {
  return {
    language: document.documentElement.lang,
    headings: document.querySelectorAll('h1').length,
    scripts: [...document.scripts].filter(({ type }) => !type.endsWith('json')).map(({ src, text }) => src || text),
    links: [...document.querySelectorAll('a[href^="/"]')].map((link) => link.getAttribute('href') ?? ''),
  }
}

const hasScript = (path: string, locale: Locale) =>
  path.startsWith(`/${locale}/${locales[locale].paths.articles}/`) || path === pathOf({ kind: 'saved', locale })

/** Visits the front page and every page of its language that links lead to from there, each once. Feeds and files are not pages, and pages without their pictures are visited by light.spec.ts. */
async function walk(page: Page, locale: Locale, visit: (path: string) => Promise<string[]>): Promise<Set<string>> {
  const front = pathOf({ kind: 'front', locale })
  const seen = new Set<string>()
  const queue = [front]
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const isOurs = path === front || path.startsWith(`${front}/`)
    if (!isOurs || seen.has(path) || /\.\w+$/.test(path) || withoutLight(path) !== null) continue
    seen.add(path)
    queue.push(...(await visit(path)).map((link) => link.replace(/#.*/, '')))
  }
  return seen
}
