/** The door: what becomes of a request, decided from its method and address alone, before anything is made. */
import { defaultLocale, isLocale, type Locale } from '../../messages/locales.ts'
import { localeOfPath, pathOf, placeAt, type Place } from '../urls.ts'
import type { Known, Standing } from './known.ts'
import { isWordPressQuery } from './old-addresses.ts'

export type Decision =
  | { do: 'refuse'; status: 400 | 404 | 405 | 414; allow?: string }
  | { do: 'choose language'; to: string }
  | { do: 'redirect'; to: string; isPermanent?: boolean }
  | { do: 'show'; place: Place }
  /** Nothing is there. `elsewhere`: the other language has something at the same address. */
  | { do: 'missing'; locale: Locale; elsewhere?: Place }
  /** Not a reader's page: a route handler or a file answers it. */
  | { do: 'pass' }

export type Asked = { method: string; path: string; search?: string; acceptLanguage: string | null }

/** Longer paths than this nobody has a reason to ask for. */
const longestPath = 1000

/** Paths that route handlers or files answer, and the methods each takes. */
const passes: { path: RegExp; methods: string[] }[] = [
  { path: /^\/api\/draft\/(enable|disable|share|look)$/, methods: ['GET', 'HEAD'] },
  { path: /^\/api\/health(\/ready)?$/, methods: ['GET', 'HEAD'] },
  { path: /^\/oembed$/, methods: ['GET', 'HEAD'] },
  { path: /^\/sitemaps\/[\w-]+\.xml$/, methods: ['GET', 'HEAD'] },
  { path: /^\/\.well-known\/security\.txt$/, methods: ['GET', 'HEAD'] },
  { path: /^\/share\/[^?#]+\.[0-9a-f]{10}\.jpg$/, methods: ['GET', 'HEAD'] },
  { path: /^\/speculation-rules\.json$/, methods: ['GET', 'HEAD'] },
  { path: /^\/media\/[\w.-]+\/[\w.-]+$/, methods: ['GET', 'HEAD'] },
  {
    path: /^\/(enhance\.js|keep\.js|vitals\.js|favicon\.ico|icon\.svg|icon-(192|512)\.png|apple-touch-icon\.png|robots\.txt|llms\.txt|indexnow\.txt|sitemap\.xml|news-sitemap\.xml)$/,
    methods: ['GET', 'HEAD'],
  },
]

/** What to do with a request. `known` says which addresses exist. */
export function decide(
  { method, path, search = '', acceptLanguage }: Asked,
  known: Pick<Known, 'standing' | 'oldAddress'>,
): Decision {
  if (path.length > longestPath) return { do: 'refuse', status: 414 }
  const pass = passes.find((each) => each.path.test(path))
  const methods = pass?.methods ?? ['GET', 'HEAD']
  if (!methods.includes(method)) return { do: 'refuse', status: 405, allow: methods.join(', ') }
  if (pass) return { do: 'pass' }
  if (path.startsWith('/_next/')) return { do: 'refuse', status: 404 }
  // WordPress ends every address with a slash: that must not cost a hop of its own.
  const place = placeAt(path.replace(/\/+$/, ''))
  const isAsking = (path === '/' || place?.kind === 'front') && isWordPressQuery(search)
  if (path === '/' && !isAsking) {
    return { do: 'choose language', to: pathOf({ kind: 'front', locale: preferred(acceptLanguage) }) }
  }
  const decision = place && decideOn(place, path, known.standing(place))
  if (decision !== null && decision.do !== 'missing' && !isAsking) return decision
  // Only now: what is published at an address always wins over what once was there.
  const old = known.oldAddress(path, search)
  if (old !== null && old.to !== path) return { do: 'redirect', ...old }
  return decision ?? { do: 'missing', locale: localeOfPath(path) ?? preferred(acceptLanguage) }
}

function decideOn(place: Place, path: string, standing: Standing): Decision {
  switch (standing.is) {
    case 'moved':
      return { do: 'redirect', to: pathOf(standing.to) }
    case 'nowhere':
      return { do: 'missing', locale: place.locale, ...(standing.elsewhere[0] && { elsewhere: standing.elsewhere[0] }) }
    default:
      // One address for one page: another spelling of it (encoding, say) is not answered with the page itself.
      return pathOf(place) === path ? { do: 'show', place } : { do: 'redirect', to: pathOf(place) }
  }
}

/** The language of ours that an Accept-Language header (RFC 9110, 12.5.4) likes best. */
export function preferred(header: string | null): Locale {
  const wishes = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((wish) => /^\s*([a-z]{1,8})(?:-[\w-]*)?\s*(?:;\s*q=([\d.]+))?\s*$/i.exec(wish))
    .flatMap((match) => (match?.[1] ? [{ code: match[1].toLowerCase(), weight: Number(match[2] ?? 1) }] : []))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
  return wishes.map(({ code }) => code).find(isLocale) ?? defaultLocale
}
