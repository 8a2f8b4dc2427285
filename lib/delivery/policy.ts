/** The Content-Security-Policy of a reader page: nothing but our own files, and exactly the inline pieces the page has. */
import { createHash } from 'node:crypto'
import { parse } from 'parse5'
import { enhancementLoader } from '../urls.ts'
import { attribute, elementsOf, textOf } from './html-edits.ts'

/** The policy for one page: with a hash for each of its inline styles and scripts, and files only where it has a script at all. */
export function policyOf(html: string): string {
  const styles = new Set<string>()
  const scripts = new Set<string>()
  for (const element of elementsOf(parse(html))) {
    if (element.tagName === 'style') styles.add(hashOf(textOf(element)))
    // What has a type is data.
    if (element.tagName !== 'script' || attribute(element, 'type') !== undefined) continue
    scripts.add("'self'")
    if (attribute(element, 'src') === undefined) scripts.add(hashOf(textOf(element)))
  }
  return [
    "default-src 'none'",
    ...(scripts.size > 0 ? [['script-src', ...scripts].join(' '), "connect-src 'self'"] : []),
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
    `script-src 'self' 'nonce-${nonce}' ${hashOf(enhancementLoader)}`,
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

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
