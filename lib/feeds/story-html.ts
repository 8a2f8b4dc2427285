/** An article as the HTML a feed carries: whole, with absolute addresses, and nothing that a reader of feeds cannot show. */
import { escapeHTML, toHTML, type PortableTextHtmlComponents } from '@portabletext/to-html'
import { createTranslator } from 'next-intl'
import type { Article } from '../content/shown.ts'
import type { Cell, Table } from '../content/table.ts'
import { typesetBody } from '../i18n/typeset-body.ts'
import { mediaPath, sizeOf, widths, type Picture } from '../images.ts'
import { absolute, safeHref } from '../urls.ts'
import { words } from '../../messages/words.ts'

export function toStoryHtml(article: Article, origin: string): string {
  const { lead, body, locale, path } = article
  const t = createTranslator({ locale, messages: words[locale], namespace: 'Article' })
  const look = { origin, path, uncover: t('showPicture') }
  const story = toHTML(typesetBody(body, locale), { components: createComponents(look), onMissingComponent: false })
  return (lead ? figure(lead, look) : '') + story + notesOf(article, look, t('notes')) + correctionsOf(article)
}

/** What the parts of a story need to know of the article they are in. `uncover`: the words that ask for a covered picture. */
type Look = { origin: string; path: string; uncover: string }

function createComponents(look: Look): Partial<PortableTextHtmlComponents> {
  const { origin, path } = look
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
      picture: ({ value }: { value: Picture }) => figure(value, look),
      gallery: ({ value }: { value: { pictures: Picture[]; caption: string | null } }) =>
        value.pictures.map((picture) => figure(picture, look)).join('') +
        (value.caption === null ? '' : `<p>${escapeHTML(value.caption)}</p>`),
      pullQuote: ({ value }: { value: { text: string; attribution: string | null } }) => pullQuote(value),
      table: ({ value }: { value: Table }) => table(value),
      noteMark: ({ value }: { value: { number: number } }) => `<sup>${value.number}</sup>`,
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

/** A picture that readers are warned of is a link to it: a reader of feeds cannot cover it. */
function figure(picture: Picture, { origin, uncover }: Look): string {
  const { width, height } = sizeOf(picture, 'whole')
  const drawn = widths.findLast((each) => each <= Math.min(width, 1280)) ?? widths[0]
  const source = absolute(origin, mediaPath(picture, 'whole', drawn, 'jpg'))
  const size = `width="${drawn}" height="${Math.round((drawn * height) / width)}"`
  if (picture.warning) {
    return `<p>${escapeHTML(picture.warning)} <a href="${escapeHTML(source)}">${escapeHTML(uncover)}</a></p>`
  }
  const caption = [picture.caption, picture.credit].filter((words) => words !== null).join(' ')
  return (
    `<figure><img src="${escapeHTML(source)}" alt="${escapeHTML(picture.alt)}" ${size}>` +
    `${caption && `<figcaption>${escapeHTML(caption)}</figcaption>`}</figure>`
  )
}

/** What the article says anyway is not said twice where it cannot be set apart. */
function pullQuote({ text, attribution }: { text: string; attribution: string | null }): string {
  if (attribution === null) return ''
  return `<blockquote><p>${escapeHTML(text)}</p><p>${escapeHTML(attribution)}</p></blockquote>`
}

function table({ head, rows, caption }: Table): string {
  const said = caption === null ? '' : `<caption>${escapeHTML(caption)}</caption>`
  return `<table>${said}${[...(head ? [head] : []), ...rows].map(row).join('')}</table>`
}

const row = (cells: Cell[]) => `<tr>${cells.map(cell).join('')}</tr>`

function cell({ words, scope }: Cell): string {
  const said = escapeHTML(words).replaceAll('\n', '<br>')
  return scope === null ? `<td>${said}</td>` : `<th scope="${scope}">${said}</th>`
}

function notesOf({ notes, locale }: Article, look: Look, title: string): string {
  if (notes.length === 0) return ''
  const components = createComponents(look)
  const items = notes.map(
    (note) => `<li>${toHTML(typesetBody(note, locale), { components, onMissingComponent: false })}</li>`,
  )
  return `<h2>${escapeHTML(title)}</h2><ol>${items.join('')}</ol>`
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
