/** The first look through an export: that it is one and whole, and what single posts need to know of the rest. */
import { createHash } from 'node:crypto'
import { Failure } from './failure.ts'
import { linesOf } from './body/body.ts'
import { toPlainText } from './body/html.ts'
import { parseByline } from './body/names.ts'
import { foldedName } from './folded-name.ts'
import { fileKey, withoutMark } from './media/media-address.ts'
import { toAttachment, type Attachment } from './attachment.ts'
import { decodedSlug, metaOf, parsePost, type Post } from './post.ts'
import { notAnExport, readElements, textOfChild, type XmlElement } from './xml.ts'

/** A WordPress account. */
export type Account = { id: number | null; login: string; name: string }

/** A category or a tag, as the archive lists it. */
export type ListedTerm = {
  domain: 'category' | 'post_tag'
  id: number | null
  slug: string
  name: string
  parent: string
}

export type Survey = {
  /** The old site's name and address. */
  title: string
  base: string
  /** The language WordPress was set to, such as `en-GB`; empty when it does not say. */
  language: string
  /** Stands in the ids of everything imported, so that two archives never meet. */
  site: string
  /** How many of each type the file holds. */
  counts: ReadonlyMap<string, number>
  comments: number
  attachments: ReadonlyMap<number, Attachment>
  /** Their numbers by where their files are. */
  attachmentAt: ReadonlyMap<string, number>
  /** Published posts and pages by the address they had. */
  postAt: ReadonlyMap<string, number>
  /** Of these, the pages. */
  pages: ReadonlySet<number>
  published: ReadonlySet<number>
  /** Accounts by login. */
  accounts: ReadonlyMap<string, Account>
  /** Accounts that put up what others have written: a byline in one of their posts names somebody else. */
  desks: ReadonlySet<string>
  /** Names of the guest authors of Co-Authors Plus, by the slug of the term that stands for them. */
  guests: ReadonlyMap<string, string>
  /** The hosts that the files of the media library are at. */
  hosts: ReadonlySet<string>
  terms: readonly ListedTerm[]
  /** On how many posts a term is: the key is `domain/slug`. */
  termUses: ReadonlyMap<string, number>
  /** Where items begin that no post could be made of. */
  unreadable: number[]
}

/** Whether items of a type become documents. WordPress keeps much else among its posts that says nothing to readers. */
export const isCarriedType = (type: string) => type === 'post' || type === 'page'

/** Reads the whole file once. Throws a Failure when it is no export, so that nothing is imported of it. */
export async function surveyExport(path: string): Promise<Survey> {
  const channel = new Map<string, string>()
  const found = createFindings()
  for await (const element of readElements(path)) {
    if (element.name === 'item') {
      if (!channel.has('wp:wxr_version'))
        throw new Failure(notAnExport(path, 'it is a feed, without WordPress’s own fields'))
      found.takeItem(element)
    } else if (!found.takeListed(element) && !channel.has(element.name)) {
      channel.set(element.name, element.text.trim())
    }
  }
  if (!channel.has('wp:wxr_version')) throw new Failure(notAnExport(path, 'WordPress’s own fields are missing'))
  const base = channel.get('wp:base_blog_url') || channel.get('wp:base_site_url') || channel.get('link') || ''
  if (!/^https?:$/.test(URL.parse(base)?.protocol ?? ''))
    throw new Failure(notAnExport(path, 'it does not say which site it is of'))
  return {
    title: channel.get('title') ?? '',
    base,
    language: channel.get('language') ?? '',
    site: createHash('sha256').update(addressKey(base)).digest('hex').slice(0, 8),
    ...found.all(),
  }
}

function createFindings() {
  const counts = new Map<string, number>()
  const attachments = new Map<number, Attachment>()
  const attachmentAt = new Map<string, number>()
  const postAt = new Map<string, number>()
  const pages = new Set<number>()
  const published = new Set<number>()
  const accounts = new Map<string, Account>()
  const bylines = new Map<string, Set<string>>()
  const guests = new Map<string, string>()
  const hosts = new Set<string>()
  const terms: ListedTerm[] = []
  const termUses = new Map<string, number>()
  const unreadable: number[] = []
  let comments = 0

  function takePost(post: Post, item: XmlElement) {
    counts.set(post.type, (counts.get(post.type) ?? 0) + 1)
    comments += post.comments
    if (post.type === 'attachment') takeAttachment(toAttachment(post))
    if (post.type === 'guest-author') guests.set(post.slug, metaOf(post, 'cap-display_name') ?? post.title)
    if (!isCarriedType(post.type)) return
    if (post.type === 'page') pages.add(post.id)
    for (const { domain, slug } of post.terms)
      termUses.set(`${domain}/${slug}`, (termUses.get(`${domain}/${slug}`) ?? 0) + 1)
    for (const address of publicAddresses(post, item)) {
      postAt.set(address, post.id)
      published.add(post.id)
    }
    for (const name of namesAtTop(post.html)) {
      bylines.set(post.creator, (bylines.get(post.creator) ?? new Set()).add(foldedName(name)))
    }
  }

  function takeAttachment(attachment: Attachment) {
    attachments.set(attachment.id, attachment)
    if (!URL.canParse(attachment.url)) return
    const key = fileKey(attachment.url)
    attachmentAt.set(key, attachment.id)
    if (!attachmentAt.has(withoutMark(key))) attachmentAt.set(withoutMark(key), attachment.id)
    hosts.add(new URL(attachment.url).host)
  }

  const isDesk = ([login, { name }]: [string, Account]) =>
    Array.from(bylines.get(login) ?? []).some((signed) => signed !== foldedName(name))

  return {
    takeItem(item: XmlElement) {
      const post = parsePost(item)
      if (post === null) unreadable.push(item.line)
      else takePost(post, item)
    },
    /** Accounts and terms, which stand before the items. False for anything else. */
    takeListed(element: XmlElement): boolean {
      const account = element.name === 'wp:author' ? toAccount(element) : null
      if (account) accounts.set(account.login, account)
      const term = toListedTerm(element)
      if (term) terms.push(term)
      return account !== null || term !== null
    },
    all: () => ({
      counts,
      comments,
      attachments,
      attachmentAt,
      postAt,
      pages,
      published,
      accounts,
      desks: new Set(
        Array.from(accounts)
          .filter(isDesk)
          .map(([login]) => login),
      ),
      guests,
      hosts,
      terms,
      termUses,
      unreadable,
    }),
  }
}

function toAccount(element: XmlElement): Account | null {
  const text = (name: string) => toPlainText(textOfChild(element, name))
  const login = text('wp:author_login')
  const id = Number(text('wp:author_id'))
  const full = `${text('wp:author_first_name')} ${text('wp:author_last_name')}`.trim()
  return login === '' ? null : { id: id > 0 ? id : null, login, name: text('wp:author_display_name') || full || login }
}

function toListedTerm(element: XmlElement): ListedTerm | null {
  const text = (name: string) => toPlainText(textOfChild(element, name))
  const id = Number(text('wp:term_id')) || null
  if (element.name === 'wp:category') {
    const [slug, name, parent] = [text('wp:category_nicename'), text('wp:cat_name'), text('wp:category_parent')]
    return slug ? { domain: 'category', id, slug: decodedSlug(slug), name, parent: decodedSlug(parent) } : null
  }
  if (element.name !== 'wp:tag') return null
  const [slug, name] = [text('wp:tag_slug'), text('wp:tag_name')]
  return slug ? { domain: 'post_tag', id, slug: decodedSlug(slug), name, parent: '' } : null
}

/** The names in a byline that begins a text. Only its first words are looked at: this is asked of every post. */
function namesAtTop(html: string): string[] {
  const top = html.slice(0, 1500)
  if (!/(?:by|por)\s/i.test(top)) return []
  const [first = ''] = linesOf(top.replace(/<\/?(?:p|div|h\d|br)\b/gi, '\n$&'))
  return parseByline(first)?.names ?? []
}

/** The id of the document a post or page becomes. */
export const documentId = ({ site, pages }: Pick<Survey, 'site' | 'pages'>, postId: number) =>
  `${pages.has(postId) ? 'page' : 'article'}-wp-${site}-${postId}`

/** The addresses others may have linked a published post by. */
function publicAddresses(post: Post, item: XmlElement): string[] {
  if (post.status !== 'publish' || post.password !== '') return []
  return [post.link, textOfChild(item, 'guid')].filter((address) => URL.canParse(address)).map(addressKey)
}

/** Whether a file is one of the archive's own: at its address, or where its media library says its files are. */
export function isOwnAddress(address: string, { base, hosts }: Pick<Survey, 'base' | 'hosts'>): boolean {
  const { host } = new URL(address)
  return host.replace(/^www\./, '') === new URL(base).host.replace(/^www\./, '') || hosts.has(host)
}

/** What is the same in all ways an address is written: no scheme, no www, no slash or fragment at the end. */
export function addressKey(address: string): string {
  const { host, pathname, search } = new URL(address)
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${search}`
}
