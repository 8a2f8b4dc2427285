/** A page as Next made it → the page as readers get it: its HTML without the framework, its headers with the policy that fits it. */
import { policyOf } from './policy.ts'
import { toReaderHtml } from './reader-html.ts'

/** Headers that speak of Next's own client router (preloads of its scripts among them). */
const dropped = /^(link|x-nextjs-.*)$/i

export function toReaderPage(
  html: string,
  headers: Record<string, string>,
): { html: string; headers: Record<string, string> } {
  const readers = toReaderHtml(html)
  if (readers === html) return { html, headers }
  const kept = Object.entries(headers).filter(([name]) => !dropped.test(name))
  return { html: readers, headers: { ...Object.fromEntries(kept), 'content-security-policy': policyOf(readers) } }
}
