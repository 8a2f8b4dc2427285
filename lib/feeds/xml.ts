/** Text that is put into XML. */

// XML 1.0, 2.2: all that a document may hold. Halves of surrogate pairs are not among it.
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** Escaped for an element or an attribute; what XML forbids is dropped. */
export const xmlText = (text: string) =>
  text.replace(forbidden, '').replace(/[&<>"']/g, (character) => entities[character] ?? '')

/** As CDATA, which readers of feeds know best for HTML. */
export const cdata = (text: string) => `<![CDATA[${text.replace(forbidden, '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

/** `<name attribute="…">text</name>`; `content` is XML already. Attributes that are null are left out. */
export function element(
  name: string,
  content: string,
  attributes: Record<string, string | number | null> = {},
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
    .join('')
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`
}
