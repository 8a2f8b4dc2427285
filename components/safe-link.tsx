import type { ReactNode } from 'react'
import { safeHref } from '@/lib/urls'

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
