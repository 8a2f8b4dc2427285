/**
 * How networks show a shared link, drawn from the head that they are served: what each takes, where it cuts, how it names
 * the site. Our own drawing of what they do; good enough to see what a head makes of an article.
 */
import { parseHTML } from 'linkedom'

export type Shared = {
  /** What the article shows the look of. */
  name: string
  address: string
  /** The page as served to a crawler. */
  headOf: (agent: string) => Promise<string>
}

type Head = {
  title: string
  heading: string
  description: string
  site: string
  host: string
  picture: string
  square: string
  date: string
}

type Network = { name: string; agent: string; draw: (head: Head) => string }

const networks: Network[] = [
  {
    name: 'WhatsApp',
    agent: 'WhatsApp/2.23.20.0',
    draw: ({ picture, title, description, host }) =>
      `<img class="wide" src="${picture}"><div class="text">${words('title two', title)}${words('soft two', description)}${words('soft small', host)}</div>`,
  },
  {
    name: 'Facebook',
    agent: 'facebookexternalhit/1.1',
    draw: ({ picture, title, description, host }) =>
      `<img class="wide" src="${picture}"><div class="text">${words('soft small upper', host)}${words('title two', title)}${words('soft one', description)}</div>`,
  },
  {
    name: 'X',
    agent: 'Twitterbot/1.0',
    draw: ({ picture, title, host }) =>
      `<div class="over"><img class="wide" src="${picture}">${words('title one', title)}</div>${words('soft small', `From ${host}`)}`,
  },
  {
    name: 'LinkedIn',
    agent: 'LinkedInBot/1.0',
    draw: ({ picture, title, host }) =>
      `<img class="wide" src="${picture}"><div class="text">${words('title two', title)}${words('soft small', host)}</div>`,
  },
  {
    name: 'Telegram',
    agent: 'TelegramBot (like TwitterBot)',
    draw: ({ picture, title, description, site }) =>
      `<div class="bar">${words('site', site)}${words('title three', title)}${words('four', description)}<img class="wide" src="${picture}"></div>`,
  },
  {
    name: 'Google',
    agent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    draw: ({ heading, description, site, host, square, date }) =>
      `<div class="site">${escape(site)}<br><span class="soft small">${escape(host)}</span></div><div class="found">` +
      `<div>${words('title two', heading)}${words('soft three', `${date} — ${description}`)}</div><img src="${square}"></div>`,
  },
]

/** A table: an article in each row, a network in each column. `fetchPicture` gets a picture as a crawler does. */
export async function drawSheet(shared: Shared[], fetchPicture: (address: string) => Promise<Buffer>): Promise<string> {
  const pictures = new Map<string, Promise<Buffer>>()
  const once = (address: string) => {
    const picture = pictures.get(address) ?? fetchPicture(address)
    pictures.set(address, picture)
    return picture
  }
  const rows = await Promise.all(
    shared.map(async ({ name, address, headOf }) => {
      const cells = networks.map(async ({ name: network, agent, draw }) => {
        const head = await readHead(await headOf(agent), address, once)
        return `<td><div class="card ${network.toLowerCase()}">${draw(head)}</div></td>`
      })
      return `<tr><th>${escape(name)}</th>${(await Promise.all(cells)).join('')}</tr>`
    }),
  )
  const names = networks.map(({ name }) => `<th>${name}</th>`).join('')
  return `<!doctype html><meta charset="utf-8"><style>${style}</style><table><tr><th></th>${names}</tr>${rows.join('')}</table>`
}

async function readHead(
  html: string,
  address: string,
  fetchPicture: (address: string) => Promise<Buffer>,
): Promise<Head> {
  const { document } = parseHTML(html)
  const meta = (name: string) => document.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? ''
  const drawn = async (source: string) => `data:image/jpeg;base64,${(await fetchPicture(source)).toString('base64')}`
  const { '@graph': graph } = JSON.parse(
    document.querySelector('script[type="application/ld+json"]')?.textContent ?? '{"@graph":[]}',
  ) as { '@graph': { image?: string[]; datePublished?: string; inLanguage?: string }[] }
  const [news] = graph
  return {
    title: meta('og:title'),
    description: meta('og:description'),
    site: meta('og:site_name'),
    heading: document.querySelector('title')?.textContent ?? '',
    host: new URL(meta('og:url') || address).host,
    picture: await drawn(meta('og:image')),
    square: await drawn(news?.image?.at(-1) ?? meta('og:image')),
    date: new Date(news?.datePublished ?? '').toLocaleDateString(news?.inLanguage, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
    }),
  }
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character] ?? '')
const words = (name: string, text: string) => `<p class="${name}" dir="auto">${escape(text)}</p>`

const style = `
  body { margin: 24px; font: 15px/1.3 system-ui, sans-serif; background: #fff; color: #111 }
  table { border-spacing: 14px; table-layout: fixed; width: 2100px }
  th { text-align: start; vertical-align: top; font-size: 14px } tr > th:first-child { width: 90px }
  td { vertical-align: top }
  p { margin: 2px 0; overflow: hidden; display: -webkit-box; -webkit-box-orient: vertical }
  .one { -webkit-line-clamp: 1 } .two { -webkit-line-clamp: 2 } .three { -webkit-line-clamp: 3 } .four { -webkit-line-clamp: 4 }
  .wide { display: block; width: 100%; aspect-ratio: 1.91; object-fit: cover }
  .text { padding: 8px 10px } .soft { color: #667 } .small { font-size: 13px } .upper { text-transform: uppercase }
  .title { font-weight: 600 } .card { overflow: hidden }
  .whatsapp { background: #d9fdd3; border-radius: 8px; border: 4px solid #d9fdd3 } .whatsapp .text { background: #d1f4cc }
  .facebook { background: #f0f2f5 } .facebook .title { font-size: 17px }
  .x .wide { border-radius: 16px } .over { position: relative }
  .over .title { position: absolute; inset: auto 12px 12px; background: #000b; color: #fff; border-radius: 4px; padding: 1px 6px; font-weight: 400; width: fit-content; max-width: calc(100% - 36px); overflow-wrap: anywhere }
  .linkedin { border: 1px solid #ccc; border-radius: 8px } .linkedin .title { font-size: 14px }
  .telegram { background: #effdde; border-radius: 12px; padding: 8px } .bar { border-inline-start: 3px solid #4fae4e; padding-inline-start: 8px }
  .telegram .site { color: #4fae4e; font-weight: 600 } .telegram .wide { border-radius: 6px; margin-top: 6px }
  .google { border: 1px solid #dadce0; border-radius: 12px; padding: 12px } .google .title { color: #1a0dab; font-size: 19px; font-weight: 400 }
  .found { display: flex; gap: 12px; margin-top: 6px } .found > div { flex: 1; min-width: 0 } .found img { width: 92px; height: 92px; object-fit: cover; border-radius: 8px }
`
