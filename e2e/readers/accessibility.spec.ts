/** Every kind of page in both languages: by axe in two themes and three widths, by the keyboard, enlarged, and spaced out. */
import { expect, test, type Page } from '@playwright/test'
import axe from 'axe-core'
import { kindsOfPages } from '../kinds-of-pages.ts'

const widths = [320, 768, 1440]

/** What a theme or a width can change; everything else axe looks for is in the HTML, which is the same at every width. */
const ofStyle = [
  'color-contrast',
  'link-in-text-block',
  'target-size',
  'scrollable-region-focusable',
  'css-orientation-lock',
]

/** What the keyboard must reach. */
const operable = 'a[href], button, summary, select, input:not([type=hidden])'

test.use({ reducedMotion: 'reduce' })

for (const { name, locale, path } of kindsOfPages) {
  test(`${name} in ${locale} is for everybody`, async ({ page }) => {
    await page.goto(path)

    await test.step('the keyboard reaches all of it, and shows where it is', () => isReachedWhole(page))

    await unfold(page)

    await test.step('axe objects to nothing, in either theme, at any width, and nothing lies sideways', () =>
      isBlameless(page))

    await test.step('it holds when it is enlarged to twice its size', () => isNoWiderThan(page, 640))

    await test.step('it holds text spaced as WCAG 1.4.12 allows', async () => {
      await isNoWiderThan(page, 320)
      expect.soft(await page.evaluate(spaceOut)).toEqual([])
      await isNoWiderThan(page, 320)
    })
  })
}

async function isReachedWhole(page: Page): Promise<void> {
  const expected = await page
    .locator(operable)
    .evaluateAll(
      (all) =>
        all.filter((each) => each.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })).length,
    )
  const reached = new Set<number>()
  for (let step = 0; step < expected; step += 1) {
    await page.keyboard.press('Tab')
    const { index, isMarked, isCovered } = await page.evaluate(focused, operable)
    expect.soft(isMarked, `the focus on number ${index} is seen`).toBe(true)
    expect.soft(isCovered, `number ${index} is covered by something`).toBe(false)
    reached.add(index)
  }
  expect.soft(reached.size, 'all that can have the focus').toBe(expected)
}

async function isBlameless(page: Page): Promise<void> {
  // As the browser's own tools run it, which the page's policy does not concern.
  await page.evaluate(axe.source)
  const objections = await objectionsOf(page)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const width of widths) {
      await isNoWiderThan(page, width)
      const found = await objectionsOf(page, ofStyle)
      objections.push(...found.map((each) => `${colorScheme} ${width} ${each}`))
    }
  }
  expect.soft(objections).toEqual([])
}

/** In a window of so many pixels: 1280 of a screen at 200% are 640 of the page's own. */
async function isNoWiderThan(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 })
  expect
    .soft(await page.evaluate(() => document.documentElement.scrollWidth), `${width} pixels`)
    .toBeLessThanOrEqual(width)
}

/** What axe objects to, by all its rules or by some. The page must have been given axe. */
async function objectionsOf(page: Page, rules?: string[]): Promise<string[]> {
  const violations = await page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const options = { resultTypes: ['violations' as const], ...(only && { runOnly: only }) }
    return (await axe.run(document, options)).violations
  }, rules)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** Opens what is folded, for it is part of the page. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })

/** Where the focus is among everything that can have it; whether it is marked; whether something lies over it. */
function focused(operable: string) {
  const element = document.activeElement as HTMLElement
  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  const [box] = element.getClientRects()
  const top = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
  return {
    index: [...document.querySelectorAll(operable)].indexOf(element),
    isMarked: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    isCovered: !(top && (element.contains(top) || top.contains(element))),
  }
}

/** Spaces the text out; answers what then is cut off. */
function spaceOut(): string[] {
  for (const element of document.querySelectorAll<HTMLElement>('body, body *')) {
    element.style.setProperty('line-height', '1.5', 'important')
    element.style.setProperty('letter-spacing', '0.12em', 'important')
    element.style.setProperty('word-spacing', '0.16em', 'important')
    if (element.tagName === 'P') element.style.setProperty('margin-bottom', '2em', 'important')
  }
  return [...document.querySelectorAll<HTMLElement>('main *:not(.vh, .vh *, img)')]
    .filter((element) => getComputedStyle(element).overflow !== 'visible' && element.scrollWidth > element.clientWidth)
    .map((element) => element.outerHTML.slice(0, 100))
}

test('the keyboard reaches the content past the masthead in one step', async ({ page }) => {
  await page.goto('/es')
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveAttribute('href', '#main')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#main$/)
})
