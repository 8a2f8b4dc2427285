import { createHash } from 'node:crypto'

/** The longest the Studio lets an editor publish. */
const longest = 96

/** Lower-case letters and digits of any script joined by hyphens, accents of Latin letters dropped; may be empty. */
export function toSlug(text: string): string {
  const letters = text
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^\p{Ll}\p{Lo}\p{M}\p{N}]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '')
  return shortened(letters)
}

/** Cut between words where that leaves enough of them. */
function shortened(slug: string): string {
  if (slug.length <= longest) return slug
  const start = slug.slice(0, longest)
  const lastHyphen = start.lastIndexOf('-')
  return lastHyphen > longest / 2 ? start.slice(0, lastHyphen) : start
}

/** A slug as a part of a document's id, where only ASCII may stand. */
export function toIdPart(slug: string): string {
  return /^[a-z0-9-]+$/.test(slug) ? slug : createHash('sha256').update(slug).digest('hex').slice(0, 16)
}
