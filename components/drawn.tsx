/** Draws a component as a page of a language would and parses the HTML, for tests. */
import { parseHTML } from 'linkedom'
import { NextIntlClientProvider } from 'next-intl'
import { parse, serialize } from 'parse5'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Locale } from '@/messages/locales'
import { words } from '@/messages/words'

/** The `<body>` that holds what was drawn. */
export function drawn(node: ReactNode, locale: Locale = 'en'): Element {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={words[locale]} timeZone="UTC">
      {node}
    </NextIntlClientProvider>,
  )
  // parse5 reads it as browsers do; linkedom answers questions about it.
  const page = serialize(parse(`<!doctype html><html><body>${html}</body></html>`))
  return parseHTML(page).document.body
}

/** What is read out, with runs of white space as one space. */
export const textOf = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()

/** The name of each link: nothing here is named by anything but its words and `aria-label`. */
export const linkNames = (root: Element) =>
  [...root.querySelectorAll('a')].map((link) => link.getAttribute('aria-label') ?? textOf(link))

/** The first element that fits. Throws when there is none. */
export function first(root: Element, selector: string): Element {
  const found = root.querySelector(selector)
  if (found === null) throw new Error(`Nothing fits ${selector} in ${root.innerHTML}`)
  return found
}
