/** An article as the HTML a feed carries: whole, with absolute addresses, and nothing that a reader of feeds cannot show. */
import { escapeHTML, toHTML, type PortableTextHtmlComponents } from '@portabletext/to-html'
import { createTranslator } from 'next-intl'
import type { Article } from '../content/shown.ts'
import { mediaPath, sizeOf, widths, type Picture } from '../images.ts'
import { absolute, safeHref } from '../urls.ts'
import { words } from '../../messages/words.ts'

export function toStoryHtml(article: Article, origin: string): string {
  const { picture, body } = article
  const components = createComponents(origin, article.path)
  const story = toHTML(body, { components, onMissingComponent: false })
  return (picture ? figure(picture, origin) : '') + story + correctionsOf(article)
}

function createComponents(origin: string, path: string): Partial<PortableTextHtmlComponents> {
  const link = (href: unknown, children: string, language?: string | null) => {
    const safe = safeHref(href)
    if (safe === null) return children
    const target = safe.startsWith('#') ? `${path}${safe}` : safe
    const hreflang = language ? ` hreflang="${escapeHTML(language)}"` : ''
    return `<a href="${escapeHTML(absolute(origin, target))}"${hreflang}>${children}</a>`
  }
  const block =
    (tag: string) =>
    ({ children }: { children?: string }) =>
      children?.trim() ? `<${tag}>${children}</${tag}>` : ''
  const quote = ({ children }: { children?: string }) =>
    children?.trim() ? `<blockquote><p>${children}</p></blockquote>` : ''
  return {
    block: {
      normal: block('p'),
      h1: block('h2'),
      h2: block('h2'),
      h3: block('h3'),
      h4: block('h3'),
      blockquote: quote,
    },
    types: {
      picture: ({ value }: { value: Picture }) => figure(value, origin),
      embed: ({ value }: { value: { url?: unknown; title?: unknown } }) => embed(value, link),
    },
    marks: {
      link: ({ value, children }) => link((value as { href?: unknown } | undefined)?.href, children),
      internalLink: ({ value, children }) => {
        const { href, hreflang } = (value ?? {}) as { href?: unknown; hreflang?: string | null }
        return link(href, children, hreflang)
      },
      foreign: ({ value, children }) => foreign((value as { language?: unknown } | undefined)?.language, children),
    },
    unknownType: () => '',
    unknownMark: ({ children }) => children,
    unknownBlockStyle: block('p'),
    unknownList: block('ul'),
    unknownListItem: block('li'),
  }
}

function figure(picture: Picture, origin: string): string {
  const { width, height } = sizeOf(picture, 'whole')
  const drawn = widths.findLast((each) => each <= Math.min(width, 1280)) ?? widths[0]
  const source = absolute(origin, mediaPath(picture, 'whole', drawn, 'jpg'))
  const size = `width="${drawn}" height="${Math.round((drawn * height) / width)}"`
  const caption = [picture.caption, picture.credit].filter((words) => words !== null).join(' ')
  return (
    `<figure><img src="${escapeHTML(source)}" alt="${escapeHTML(picture.alt)}" ${size}>` +
    `${caption && `<figcaption>${escapeHTML(caption)}</figcaption>`}</figure>`
  )
}

/** A link, as on our own page: nothing of others is loaded. */
function embed({ url, title }: { url?: unknown; title?: unknown }, link: (href: unknown, children: string) => string) {
  const host = typeof url === 'string' ? URL.parse(url)?.hostname : null
  const name = typeof title === 'string' && title.trim() !== '' ? title : host
  return safeHref(url) === null || !name ? '' : `<p>${link(url, escapeHTML(name))}</p>`
}

function foreign(language: unknown, children: string): string {
  try {
    return `<span lang="${new Intl.Locale(String(language)).toString()}" dir="auto">${children}</span>`
  } catch {
    return children
  }
}

function correctionsOf({ locale, corrections }: Article): string {
  if (corrections.length === 0) return ''
  const t = createTranslator({ locale, messages: words[locale], namespace: 'Article' })
  const items = corrections.map(
    ({ kind, text, date }) =>
      `<li><b>${escapeHTML(t('correctionKind', { kind }))}</b> <time datetime="${escapeHTML(date)}">${escapeHTML(date.slice(0, 10))}</time> ${escapeHTML(text)}</li>`,
  )
  return `<h2>${escapeHTML(t('corrections'))}</h2><ul>${items.join('')}</ul>`
}
