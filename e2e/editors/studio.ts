/** The real Studio as the journeys use it: who is working, and what is open. */
import { expect, type Browser, type FrameLocator, type Locator, type Page } from '@playwright/test'
import { lake } from '../lake.ts'

const studio = process.env.E2E_LAKE ?? ''

export type Role = 'administrator' | 'editor' | 'translator' | 'viewer'

/** The Studio loads some hundred files and is drawn slowly on a busy machine. */
export const patiently = { timeout: 60_000 }

/** Goes to the Studio, is asked who is working, and chooses. */
export async function logIn(page: Page, role: Role): Promise<void> {
  await page.goto(studio)
  await page.locator(`button[value="demo-${role}"]`).click()
  await expect(page.getByRole('link', { name: 'Structure' })).toBeVisible(patiently)
}

/** Opens a place of the Studio as somebody who has logged in before. */
export async function openStudio(page: Page, role: Role, place: string, origin = studio): Promise<void> {
  await enter(page, role, origin)
  await page.goto(`${origin}/structure/${place}`)
}

/** Opens the preview of a page of the site, and answers what is in its frame. */
export async function openPreview(page: Page, role: Role, path: string): Promise<FrameLocator> {
  await enter(page, role, studio)
  await page.goto(`${studio}/presentation?preview=${encodeURIComponent(path)}`)
  return page.frameLocator('iframe[src*="/api/draft/enable"]')
}

async function enter(page: Page, role: Role, origin: string): Promise<void> {
  const session = JSON.stringify({ token: await tokenOf(role, origin) })
  await page.addInitScript((value) => localStorage.setItem('__studio_auth_token_local', value), session)
}

/** What the login page leads to: a ticket in the address, which buys a token. */
export async function tokenOf(role: Role, origin = studio): Promise<string> {
  const chosen = await fetch(`${origin}/v1/auth/login/local`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ person: `demo-${role}`, origin }),
  })
  const ticket = new URL(chosen.headers.get('location') ?? origin).hash.replace('#sid=', '')
  const { token } = (await (await fetch(`${origin}/v1/auth/fetch?sid=${ticket}`)).json()) as { token: string }
  return token
}

type Titled = { _id: string; title: string }

/** Opens an article, and waits until its title can be read. */
export async function openArticle(page: Page, role: Role, { _id, title }: Titled, origin = studio): Promise<void> {
  // Without the list it is in: drawing that takes longer than the article.
  await openStudio(page, role, `__edit__${_id},type=article`, origin)
  await expect(titleOf(page)).toHaveValue(title, patiently)
}

/** The window of somebody else, with an article open. */
export async function anotherWindow(browser: Browser, role: Role, article: Titled): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await openArticle(page, role, article)
  return page
}

export const titleOf = (page: Page): Locator => page.getByTestId('field-title').locator('input')

/** Writes on where a title ends, at once: a form that is drawn anew between two keys has its caret at the beginning again. */
export async function addToTitle(page: Page, words: string): Promise<void> {
  const title = titleOf(page)
  await title.fill(`${await title.inputValue()}${words}`)
}

/** Where the body of an article is written. */
export const textOf = (page: Page): Locator => page.getByTestId('field-body').locator('[contenteditable=true]').first()

/** Chooses from the menu beside the big button at the foot of a document. */
export async function choose(page: Page, action: string): Promise<void> {
  // The foot of a document is drawn anew whenever the document changes, and a menu that was open there is gone.
  await expect(async () => {
    await page.getByTestId('action-menu-button').last().click({ timeout: 10_000 })
    await page.getByTestId(`action-${action}`).click({ timeout: 10_000 })
  }).toPass(patiently)
}

/** Answers the question the Studio asks before it does what cannot be undone. */
export const confirm = (page: Page, name: string, options = patiently): Promise<void> =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click(options)

/** Puts the caret behind words of a text, with the mouse. */
export async function putCaretAfter(text: Locator, words: string): Promise<void> {
  const place = text.getByText(words, { exact: true })
  const { width, height } = (await place.boundingBox(patiently)) ?? { width: 1, height: 1 }
  await place.click({ position: { x: width - 1, y: height / 2 } })
  // The editor learns of a selection a tenth of a second late, which is sooner than a hand is back on the keys.
  await text.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)))
}

/** Selects words of a text. */
export async function selectWords(text: Locator, words: string): Promise<void> {
  // What has the focus first, and by the mouse, does not move the selection when it gets it.
  await text.getByText(words).first().click()
  await text.evaluate((root, wanted) => {
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (nodes.nextNode()) {
      const node = nodes.currentNode as Text
      const start = node.data.indexOf(wanted)
      if (start >= 0) getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length)
    }
  }, words)
}

export const fieldOf = async (id: string, field: string): Promise<unknown> =>
  ((await lake.getDocument(id)) as Record<string, unknown> | undefined)?.[field]

/** The paragraphs of a document as they are in the lake. */
export async function paragraphsOf(id: string, from = lake): Promise<string[]> {
  const found = await from.getDocument<{ body?: { children?: { text: string }[] }[] }>(id)
  return (found?.body ?? []).map(({ children = [] }) => children.map(({ text }) => text).join(''))
}
