/** The Content-Security-Policy of a reader page: nothing but our own files, and exactly the inline pieces the page has. */
import { createHash } from 'node:crypto'
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/** The policy for one page: with a hash for each of its inline styles, and scripts only where it has a file of ours. */
export function policyOf(html: string): string {
  const styles = new Set<string>()
  let hasScript = false
  for (const element of elementsOf(parse(html))) {
    if (element.tagName === 'style') styles.add(hashOf(element))
    if (element.tagName === 'script' && element.attrs.some(({ name }) => name === 'src')) hasScript = true
  }
  return [
    "default-src 'none'",
    ...(hasScript ? ["script-src 'self'", "connect-src 'self'"] : []),
    // No script may make markup or code out of text.
    "require-trusted-types-for 'script'",
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/**
 * The policy for a draft, which runs the framework and the Studio's overlays: scripts need the nonce, which Next gives to
 * its own, and the Studio alone may frame it. `studio` is its origin; without one nobody may.
 */
export function draftPolicyOf(nonce: string, studio: string | null): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    // The overlays bring their styles along.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${studio ?? "'none'"}`,
  ].join('; ')
}

function* elementsOf(node: Tree.Node): Generator<Tree.Element> {
  if ('tagName' in node) yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child)
}

function hashOf({ childNodes }: Tree.Element): string {
  const text = childNodes.map((node) => ('value' in node ? node.value : '')).join('')
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
