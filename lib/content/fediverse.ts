/** An author's account in the fediverse (Mastodon and its kin), told from the address of their profile. */

/** Networks of their own whose profiles have the same form of address. */
const others = /(^|\.)(youtube\.com|medium\.com|tiktok\.com|substack\.com|rumble\.com)$/

/** `https://example.social/@ana` → `@ana@example.social`; null for any other address. */
export function toFediverseAccount(address: unknown): string | null {
  const url = typeof address === 'string' ? URL.parse(address) : null
  const name = /^\/@(\w[\w.-]*)\/?$/.exec(url?.pathname ?? '')?.[1]
  if (url?.protocol !== 'https:' || name === undefined || others.test(url.hostname)) return null
  return `@${name}@${url.host}`
}
