/** Next's cache handler (`cacheHandler` in next.config.ts): keeps reader pages in the site's own file, without what readers do not need. */
import { asRoute } from '../urls.ts'
import { sitePages } from './site-pages.ts'
import { prepareSharePicture } from './prepare.ts'
import { takeTags } from './page-tags.ts'
import { toReaderPage } from './reader-page.ts'

type AppPage = {
  kind: 'APP_PAGE'
  html: string
  rscData?: Buffer
  headers?: Record<string, string>
  status?: number
  postponed?: string
}
/** What a route handler made: a feed, say. All of ours are text. */
type AppRoute = { kind: 'APP_ROUTE'; body: Buffer; status: number; headers: Record<string, string> }
type Entry = {
  lastModified: number
  value: AppPage | AppRoute
  cacheControl?: { revalidate: number | false; expire?: number }
}
type SetContext = { cacheControl?: { revalidate: number | false } }

/** Next asks for a failed page again after at most this many seconds; our own pages live much longer. */
const longestRetry = 30

/** Seconds a page lives that says nothing about it. */
const longestLife = 86_400

const isBuilding = () => process.env.NEXT_PHASE === 'phase-production-build'

// The default export and the class are what Next insists on. It awaits every answer, and takes one that is there already.
export default class PageCache {
  get(key: string, context: { kind: string }): Entry | null {
    const route = routeOfKey(key)
    const { kind } = context
    if (isBuilding() || (kind !== 'APP_PAGE' && kind !== 'APP_ROUTE') || route === null) return null
    const page = sitePages().find(route)
    if (page === null) return null
    return {
      // Next serves a page that is just past its time while it makes a new one: that is what "stale" means here.
      lastModified: page.isStale ? Date.now() - page.revalidate * 1000 - 1 : page.askedAt,
      value:
        kind === 'APP_ROUTE'
          ? { kind, body: Buffer.from(page.html), status: 200, headers: page.headers }
          : // No copy for Next's own client router is kept; an empty one answers whoever asks for it.
            { kind, html: page.html, headers: page.headers, rscData: Buffer.alloc(0) },
      cacheControl: { revalidate: page.revalidate },
    }
  }

  set(key: string, value: AppPage | AppRoute | { kind: string } | null, context: SetContext): void {
    const route = routeOfKey(key)
    if (isBuilding() || route === null || !isKept(value)) return
    // A page that is not found is never kept: the door answers for it, and it may be published in a moment.
    if ((value.status ?? 200) !== 200 || ('postponed' in value && value.postponed !== undefined)) return
    const revalidate = context.cacheControl?.revalidate
    if (typeof revalidate === 'number' && revalidate <= longestRetry) {
      sitePages().postpone(route, Date.now() + revalidate * 1000)
      return
    }
    const page =
      value.kind === 'APP_ROUTE'
        ? { html: value.body.toString('utf8'), headers: value.headers }
        : toReaderPage(value.html, value.headers ?? {})
    sitePages().keep(route, {
      html: page.html,
      revalidate: typeof revalidate === 'number' ? revalidate : longestLife,
      ...takeTags(page.headers, Date.now()),
    })
    if (value.kind === 'APP_PAGE') prepareSharePicture(page.html)
  }

  revalidateTag(tags: string | string[]): void {
    sitePages().tell([tags].flat())
  }

  resetRequestCache(): void {
    // Nothing is held per request.
  }
}

function isKept(value: { kind: string } | null): value is AppPage | AppRoute {
  return value?.kind === 'APP_PAGE' || value?.kind === 'APP_ROUTE'
}

/** Next scopes its keys: `/route-cache/APP_PAGE/<hash>/$/en/articles/x`. What follows `/$` is the route. */
function routeOfKey(key: string): string | null {
  const mark = key.indexOf('/$/')
  return mark === -1 ? null : asRoute(key.slice(mark + 2))
}
