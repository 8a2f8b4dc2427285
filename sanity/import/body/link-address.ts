/** Which addresses are carried over: an allow-list, because a list of the dangerous ones is never complete. */

const allowed = new Set(['http:', 'https:', 'mailto:', 'tel:'])

export type LinkAddress = { href: string } | { problem: 'anchor' | 'dangerous' | 'unreadable' }

/** The whole address of a link, or why it has none. `base` is what a relative one is relative to. */
export function toLinkAddress(written: string, base: string): LinkAddress {
  const address = written.trim()
  if (address === '' || address.startsWith('#')) return { problem: 'anchor' }
  const url = URL.parse(address, base)
  if (url === null) return { problem: 'unreadable' }
  if (!allowed.has(url.protocol) || url.username !== '' || url.password !== '') return { problem: 'dangerous' }
  return { href: url.href }
}

/** The whole address of a page or file on the web; null for anything else. */
export function toWebAddress(written: string | null, base: string): string | null {
  const address = toLinkAddress(written ?? '', base)
  return 'href' in address && /^https?:/.test(address.href) ? address.href : null
}
