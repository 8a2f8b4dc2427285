/** WordPress's shortcodes written out as HTML, so that one reader of HTML sees everything. */
import type { Attachment } from '../attachment.ts'
import { escapeHtml } from './html.ts'
import type { Context } from './part.ts'

type Shortcode = { attributes: Map<string, string>; values: string[]; content: string | null }
type Expand = (shortcode: Shortcode, context: Context) => string | null

const caption: Expand = ({ attributes, content }) => {
  const old = attributes.get('caption')
  return content === null ? null : `<figure>${content}${old ? `<figcaption>${old}</figcaption>` : ''}</figure>`
}

const embed: Expand = (shortcode) => {
  const address = [shortcode.content ?? '', ...shortcode.values, ...shortcode.attributes.values()]
    .map((value) => value.trim())
    .find((value) => /^https?:\/\/\S+$/.test(value))
  return address === undefined ? null : cardOf(address, shortcode.attributes.get('title') ?? '')
}

const gallery: Expand = ({ attributes }, context) => {
  const pictures = attachmentsOf(attributes, context).filter(({ isPicture }) => isPicture)
  if (pictures.length === 0) return null
  const figures = pictures.map(
    ({ id, url, alt, caption }) =>
      `<figure><img data-id="${id}" src="${escapeHtml(url)}" alt="${escapeHtml(alt)}"><figcaption>${escapeHtml(caption)}</figcaption></figure>`,
  )
  return `<figure class="wp-block-gallery">${figures.join('')}</figure>`
}

/** Plugins for footnotes write the note where it belongs. */
const footnote: Expand = ({ content }) =>
  content?.trim() ? `<sup data-note="${escapeHtml(content.trim())}"></sup>` : null

const playlist: Expand = ({ attributes }, context) => {
  const recordings = attachmentsOf(attributes, context).filter(({ isPicture }) => !isPicture)
  return recordings.length === 0 ? null : recordings.map(({ url, title }) => cardOf(url, title)).join('')
}

const cardOf = (address: string, title: string) =>
  `<figure class="wp-block-embed">${escapeHtml(address)}<figcaption>${escapeHtml(title)}</figcaption></figure>`

const known: Record<string, Expand> = {
  caption,
  wp_caption: caption,
  gallery,
  playlist,
  ...Object.fromEntries(['footnote', 'efn_note', 'mfn', 'ref', 'fn'].map((name) => [name, footnote])),
  ...Object.fromEntries(
    'audio video embed youtube vimeo wpvideo dailymotion ted twitter tweet instagram facebook spotify soundcloud slideshare scribd googlemaps archiveorg'
      .split(' ')
      .map((name) => [name, embed]),
  ),
}

/** Those named; without names, those uploaded to this post, as WordPress does. */
function attachmentsOf(attributes: Map<string, string>, { attachments, postId }: Context): Attachment[] {
  const ids = attributes.get('ids') ?? attributes.get('include')
  if (ids === undefined) return Array.from(attachments.values()).filter(({ parent }) => parent === postId)
  return ids
    .split(',')
    .map((id) => attachments.get(Number(id)))
    .filter((attachment) => attachment !== undefined)
}

/** The bound keeps one unclosed bracket from being looked at from every other one. */
const tag = /(\[?)\[(\/?)([a-z][\w-]{1,40})((?:\s[^[\]]{0,2000})?)\](\]?)/gi

/** Writes the known shortcodes out; leaves the others as text, and notes those that look like some plugin's. */
export function expandShortcodes(html: string, context: Context): string {
  if (!html.includes('[')) return html
  const tags = Array.from(html.matchAll(tag))
  const nextOf = nextOfSameName(tags)
  let result = ''
  let at = 0
  for (const match of tags) {
    if (match.index < at) continue
    const replaced = replacementOf(match, nextOf.get(match) ?? null, html, context)
    if (replaced === null) continue
    result += html.slice(at, match.index) + replaced.html
    at = replaced.end
  }
  return result + html.slice(at)
}

/** For each tag the next one of its name, whether that opens or closes. */
function nextOfSameName(tags: RegExpExecArray[]): Map<RegExpExecArray, RegExpExecArray> {
  const latest = new Map<string, RegExpExecArray>()
  const next = new Map<RegExpExecArray, RegExpExecArray>()
  for (const match of tags.toReversed()) {
    const later = latest.get(nameOf(match))
    if (later) next.set(match, later)
    latest.set(nameOf(match), match)
  }
  return next
}

const nameOf = (match: RegExpExecArray) => match[3]?.toLowerCase() ?? ''

function replacementOf(match: RegExpExecArray, next: RegExpExecArray | null, html: string, context: Context) {
  const [written, escapedStart = '', slash, , attributes = '', escapedEnd = ''] = match
  const name = nameOf(match)
  const end = match.index + written.length
  if (slash === '/') return null
  // [[gallery]] is how an author shows the shortcode itself.
  if (escapedStart && escapedEnd) return { html: escapeHtml(written.slice(1, -1)), end }
  const closing = next?.[2] === '/' ? next : null
  const content = closing ? html.slice(end, closing.index) : null
  const expanded = Object.hasOwn(known, name)
    ? (known[name]?.({ ...parsedAttributes(attributes), content }, context) ?? null)
    : null
  if (expanded === null) {
    const looksLikeOne = attributes.includes('=') || /[_-]/.test(name) || closing !== null || Object.hasOwn(known, name)
    if (looksLikeOne) context.note('look', 'a shortcode that stays as text', `[${name}]`)
    return null
  }
  const stop = closing ? closing.index + closing[0].length : end - escapedEnd.length
  return { html: escapedStart + expanded, end: stop }
}

function parsedAttributes(text: string): { attributes: Map<string, string>; values: string[] } {
  const attributes = new Map<string, string>()
  const values: string[] = []
  for (const [, name, double, single, bare, value] of text.matchAll(
    /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|([^\s"'=]+=?\S*)/g,
  )) {
    if (name !== undefined) attributes.set(name.toLowerCase(), double ?? single ?? bare ?? '')
    else if (value !== undefined) values.push(value)
  }
  return { attributes, values }
}
