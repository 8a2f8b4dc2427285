import type { ReactNode } from 'react'

const here = 'https://here.invalid'
const safeProtocols = new Set(['http:', 'https:', 'mailto:'])

/**
 * The address, when a reader may be sent there: http, https, mailto, or a path or anchor of this site.
 * Null for anything else. It is judged as a browser would read it, so that `java\nscript:` or `/\t/evil.test` do not slip through.
 */
export function safeHref(href: unknown): string | null {
  if (typeof href !== 'string') return null
  const trimmed = href.trim()
  const url = URL.parse(trimmed, here)
  if (url === null) return null
  if (url.origin === here) return /^[/#]/.test(trimmed) ? trimmed : null
  return URL.canParse(trimmed) && safeProtocols.has(url.protocol) ? trimmed : null
}

type Props = { href: unknown; hrefLang?: string | undefined; rel?: string; children: ReactNode }

/** A link from a text that somebody wrote; only the words when its address is not safe. */
export function SafeLink({ href, children, ...rest }: Props) {
  const safe = safeHref(href)
  if (safe === null) return children
  return (
    <a href={safe} {...rest}>
      {children}
    </a>
  )
}
